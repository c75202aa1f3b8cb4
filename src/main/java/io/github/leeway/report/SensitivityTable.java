package io.github.leeway.report;

import io.github.leeway.power.Comparison;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which conclusions survive, for a person at a terminal: a table for each conclusion, a row for each modeling choice.
 *
 * @param table how to draw
 */
public record SensitivityTable(TextTable table) {

    private static final String VERDICT_HEAD = "verdict";
    private static final List<Integer> EXPENDABLE = List.of(2, 4, 1); // the second share, the signs, the first share

    /** Writes the result; neither flushes nor closes. */
    public void write(SensitivityRun run, Writer out) {
        SensitivityDigest digest = new SensitivityDigest(run.found());
        List<String> lines = new ArrayList<>(header(run, digest));
        boolean isWhole = true;
        for (Conclusion conclusion : digest.whole()) {
            List<List<String>> cells = cells(conclusion, digest);
            List<List<String>> fitting = aligned().fitting(cells, EXPENDABLE);
            isWhole &= fitting.equals(cells);
            lines.add("");
            lines.addAll(table.prose(digest.title(conclusion).words(".")));
            lines.addAll(aligned().lines(fitting, SensitivityTable::isTested));
            digest.summary(conclusion).forEach(phrase -> lines.addAll(table.prose(phrase)));
        }
        lines.add("");
        if (!isWhole) {
            lines.addAll(table.prose(AlignedRows.noRoom("--format csv")));
        }
        digest.remarks("--format csv").forEach(phrase -> lines.addAll(table.prose(phrase)));
        lines.addAll(table.prose(digest.errors(SensitivityWords::sign)));
        lines.addAll(table.prose(Explanation.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private List<String> header(SensitivityRun run, SensitivityDigest digest) {
        Sensitivity found = run.found();
        List<String> lines = new ArrayList<>();
        lines.addAll(table.prose(Names.unbroken(run.model().name()) + ": " + Counts.of(run.mdp()) + ". "
                + run.reward() + ". discount " + found.plan().base() + ", seed "
                + found.plan().seed() + ", "
                + Counts.of(found.plan().samples(), "reward function") + " for each row"));
        digest.partial().ifPresent(sentence -> lines.addAll(table.prose(sentence)));
        run.warnings().forEach(warning -> lines.addAll(table.prose("Warning: " + Names.visible(warning))));
        return lines;
    }

    private AlignedRows aligned() {
        return new AlignedRows(table, AlignedRows.Alignment.LEFT);
    }

    private static List<List<String>> cells(Conclusion conclusion, SensitivityDigest digest) {
        String first = text(SensitivityWords.of(conclusion.question().first())) + " ±95%";
        String second = text(SensitivityWords.of(conclusion.question().second()));
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("", first, second, VERDICT_HEAD, digest.strip()));
        for (Outcome outcome : conclusion.outcomes()) {
            cells.add(List.of(
                    text(SensitivityWords.of(outcome.variation())),
                    outcome.base().map(SensitivityTable::firstShare).orElse(""),
                    outcome.base().map(SensitivityTable::secondShare).orElse(""),
                    SensitivityWords.verdict(outcome.base()),
                    outcome.answers().stream().map(SensitivityTable::sign).collect(Collectors.joining())));
        }
        return cells;
    }

    private static String firstShare(Answer answer) {
        Rounded share = Rounded.percent(answer.first().optimal());
        return share.value() + "% ±" + share.error();
    }

    private static String secondShare(Answer answer) {
        return Rounded.percent(answer.second().optimal()).value() + "%";
    }

    private static String sign(Optional<Answer> answer) {
        return answer.map(given -> SensitivityWords.sign(given.comparison())).orElse(SensitivityWords.NOT_SOLVED);
    }

    private static boolean isTested(String cell) {
        return cell.equals(SensitivityWords.verdict(Comparison.LESS_OFTEN));
    }

    private static String text(Phrase phrase) {
        return phrase.toText().replace('\u00a0', ' ');
    }
}
