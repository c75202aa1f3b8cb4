package io.github.leeway.report;

import io.github.leeway.claim.Route;
import io.github.leeway.claim.Verdict;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Claims with their verdicts and evidence, for a person at a terminal.
 *
 * @param table how to draw
 */
public record ClaimsTable(TextTable table) {

    private static final String INDENT = "    ";

    /** Writes the result; neither flushes nor closes. */
    public void write(ClaimsRun run, Writer out) {
        List<String> lines = new ArrayList<>();
        for (ClaimsRun.Judged model : run.models()) {
            String about = model.statedIn()
                    .map(file -> Names.unbroken(file.name()) + " about ")
                    .orElse("");
            lines.addAll(table.prose(about + Names.unbroken(model.model().name()) + ": " + Counts.of(model.mdp()) + ". "
                    + Names.visible(model.reward()) + "."));
            lines.add("");
            model.claims().forEach(found -> lines.addAll(claim(found)));
            lines.add("");
        }
        lines.addAll(table.prose(summary(run.claims())));
        if (run.claims().stream().anyMatch(found -> found.judgement().route() == Route.SAMPLED)) {
            lines.addAll(table.prose(confidence(run.confidence(), run.seed())));
        }
        lines.addAll(table.prose(Explanation.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private List<String> claim(FoundClaim found) {
        List<String> lines = new ArrayList<>();
        Verdict verdict = found.judgement().verdict();
        String by = verdict == Verdict.UNDECIDED ? "" : " (" + found.judgement().route() + ")";
        String expected = found.isAsExpected()
                ? found.expected().toString().equals("confirmed") ? "" : ", as expected"
                : ", expected " + found.expected();
        List<String> head = table.prose(verdict + by + expected + ": "
                + Names.visible(found.judgement().claim().text()));
        for (int i = 0; i < head.size(); i++) {
            lines.add(found.isAsExpected() || i > 0 ? head.get(i) : table.tested(head.get(i)));
        }
        new TextTable(Math.max(20, table.width() - INDENT.length()), table.rows(), table.glyphs(), table.style())
                .prose(Names.visible(found.judgement().detail()) + ".")
                .forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    /** What verdicts by sampling are worth. */
    static String confidence(double confidence, long seed) {
        return "A verdict by sampling is right with a probability of at least " + Rounded.significant(confidence, 6)
                + ", whatever is true and whenever it stopped; seed " + seed + ".";
    }

    /** As in "3 claims: 2 confirmed, 1 refuted; all as expected.". */
    static String summary(List<FoundClaim> claims) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = claims.stream()
                    .filter(found -> found.judgement().verdict() == verdict)
                    .count();
            if (count > 0) {
                parts.add(count + " " + verdict.name().toLowerCase(Locale.ROOT));
            }
        }
        long surprises = claims.stream().filter(found -> !found.isAsExpected()).count();
        return Counts.of(claims.size(), "claim") + ": " + String.join(", ", parts) + "; "
                + (surprises == 0 ? "all as expected." : surprises + " not as expected.");
    }
}
