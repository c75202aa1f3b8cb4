package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.PolicySet;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Inapplicable;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which conclusions survive, for a person at a terminal: a table for each conclusion, a row for each modelling choice.
 *
 * @param table how to draw
 */
public record SensitivityTable(TextTable table) {

    private static final int GAP = 2;
    private static final int LEAST_NAME = 12;
    private static final String VERDICT_HEAD = "verdict";

    /** Writes the result; neither flushes nor closes. */
    public void write(SensitivityRun run, Writer out) {
        Sensitivity found = run.found();
        List<String> lines = new ArrayList<>(header(run));
        for (Conclusion conclusion : found.conclusions()) {
            if (conclusion.isDrawn() || !(conclusion.question().first() instanceof PolicySet.Taking)) {
                lines.add("");
                lines.addAll(new Section(found, conclusion).lines());
            }
        }
        lines.add("");
        undrawn(found).forEach(phrase -> lines.addAll(table.prose(phrase)));
        found.inapplicable().forEach(one -> lines.addAll(table.prose(notDone(one))));
        lines.addAll(table.prose(errors(found)));
        lines.addAll(table.prose(Explanation.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private List<String> header(SensitivityRun run) {
        Sensitivity found = run.found();
        List<String> lines = new ArrayList<>();
        lines.addAll(table.prose(Names.unbroken(run.model().name()) + ": " + Counts.of(found.mdp()) + ". "
                + run.reward() + ". discount " + found.plan().base() + ", seed "
                + found.plan().seed() + ", "
                + Counts.of(found.plan().samples(), "reward function") + " for each row"));
        if (found.missing() > 0) {
            lines.addAll(table.prose("Partial: " + Counts.of(found.missing(), "modelling choice") + " not looked at."));
        }
        run.warnings().forEach(warning -> lines.addAll(table.prose("Warning: " + Names.visible(warning))));
        return lines;
    }

    /** Questions between actions to which the model as it is gives no answer. */
    private static List<Phrase> undrawn(Sensitivity found) {
        List<Phrase> pairs = found.conclusions().stream()
                .filter(conclusion ->
                        !conclusion.isDrawn() && conclusion.question().first() instanceof PolicySet.Taking)
                .map(conclusion -> SensitivityWords.of(conclusion.question().first())
                        .words(" or ")
                        .phrase(SensitivityWords.of(conclusion.question().second())))
                .toList();
        return pairs.isEmpty()
                ? List.of()
                : List.of(Phrase.of("As modeled, no detectable preference at ")
                        .name(found.plan().from().name())
                        .words(": ")
                        .phrase(Phrase.joined(pairs, ", ", ", "))
                        .words("."));
    }

    private static Phrase notDone(Inapplicable one) {
        return Phrase.of("Not varied: ")
                .phrase(SensitivityWords.of(one.variation()))
                .words("; " + one.reason() + ".");
    }

    private static String errors(Sensitivity found) {
        return "± is the sampling error (95 % interval). Each verdict is a test; all " + found.tests()
                + " that could be made share an error probability of 5 %. All rows draw from the same seed.";
    }

    /** What all scenarios say to one conclusion. */
    private final class Section {

        private final Sensitivity found;
        private final Conclusion conclusion;

        Section(Sensitivity found, Conclusion conclusion) {
            this.found = found;
            this.conclusion = conclusion;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>(table.prose(title()));
            lines.addAll(rows());
            lines.addAll(table.prose(legend()));
            if (conclusion.isDrawn()) {
                summary().forEach(phrase -> lines.addAll(table.prose(phrase)));
            }
            return lines;
        }

        private Phrase title() {
            Phrase start = Phrase.of("From ").name(found.plan().from().name()).words(", ");
            return conclusion.isDrawn()
                    ? start.phrase(SensitivityWords.conclusion(conclusion.question()))
                            .words(".")
                    : start.words("as modeled, it is not detectable whether ")
                            .phrase(SensitivityWords.open(conclusion.question()))
                            .words(".");
        }

        private List<String> rows() {
            String first = text(SensitivityWords.of(conclusion.question().first())) + " ±95%";
            String second = text(SensitivityWords.of(conclusion.question().second()));
            List<List<String>> cells = new ArrayList<>();
            cells.add(List.of("", first, second, VERDICT_HEAD, strip()));
            for (Outcome outcome : conclusion.outcomes()) {
                Rounded share = Rounded.percent(outcome.base().first().optimal());
                cells.add(List.of(
                        text(SensitivityWords.of(outcome.variation())),
                        share.value() + "% ±" + share.error(),
                        Rounded.percent(outcome.base().second().optimal()).value() + "%",
                        SensitivityWords.verdict(outcome.base().comparison()),
                        outcome.answers().stream()
                                .map(answer -> SensitivityWords.sign(answer.comparison()))
                                .collect(Collectors.joining())));
            }
            return aligned(cells);
        }

        /** Over the signs: the first and the last discount, as far as there is room. */
        private String strip() {
            List<Discount> discounts = found.plan().discounts();
            return discounts.get(0) + "…" + discounts.get(discounts.size() - 1);
        }

        private List<String> aligned(List<List<String>> cells) {
            int[] widths = new int[cells.get(0).size()];
            for (List<String> row : cells) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], DisplayWidth.of(table.drawn(row.get(i))));
                }
            }
            int others = 0;
            for (int i = 1; i < widths.length; i++) {
                others += GAP + widths[i];
            }
            widths[0] = Math.min(widths[0], Math.max(LEAST_NAME, table.width() - others));
            List<String> lines = new ArrayList<>();
            for (List<String> row : cells) {
                String line = "";
                for (int i = 0; i < widths.length; i++) {
                    String cell =
                            DisplayWidth.padded(DisplayWidth.fitted(table.drawn(row.get(i)), widths[i]), widths[i]);
                    line += (i == 0 ? "" : " ".repeat(GAP)) + (isTested(row.get(i)) ? table.tested(cell) : cell);
                }
                lines.add(DisplayWidth.fitted(line.stripTrailing(), Integer.MAX_VALUE));
            }
            return lines;
        }

        private boolean isTested(String cell) {
            return cell.equals(SensitivityWords.verdict(Comparison.LESS_OFTEN));
        }

        private Phrase legend() {
            List<Discount> discounts = found.plan().discounts();
            return Phrase.of("At the discounts "
                    + discounts.stream().map(Discount::toString).collect(Collectors.joining(", "))
                    + ": + holds, - reversed, . not detectable.");
        }

        private List<Phrase> summary() {
            List<Phrase> sentences = new ArrayList<>();
            add(sentences, "Survives: ", Outcome::holds);
            add(sentences, "Not detectable: ", outcome -> !outcome.holds() && !outcome.isReversed());
            add(sentences, "Reversed: ", Outcome::isReversed);
            for (Outcome outcome : conclusion.outcomes()) {
                outcome.flip()
                        .ifPresent(flip -> sentences.add(SensitivityWords.of(outcome.variation())
                                .words(": turns at discount " + brief(flip.crossing()) + ", between "
                                        + brief(flip.below()) + " and " + brief(flip.above()) + ".")));
            }
            return sentences;
        }

        private void add(List<Phrase> sentences, String start, Predicate<Outcome> which) {
            List<Phrase> some = conclusion.outcomes().stream()
                    .skip(1)
                    .filter(which)
                    .map(outcome -> SensitivityWords.of(outcome.variation()))
                    .toList();
            if (!some.isEmpty()) {
                sentences.add(
                        Phrase.of(start).phrase(Phrase.joined(some, "; ", "; ")).words("."));
            }
        }

        private static String brief(Discount discount) {
            return Rounded.significant(discount.value(), 3);
        }

        private static String text(Phrase phrase) {
            return phrase.toText().replace('\u00a0', ' ');
        }
    }
}
