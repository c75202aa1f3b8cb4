package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.PolicySet;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Inapplicable;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.Variation;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which conclusions survive, for a person at a terminal: a table for each conclusion, a row for each modelling choice.
 *
 * @param table how to draw
 */
public record SensitivityTable(TextTable table) {

    private static final int MOST_SECTIONS = 3;
    private static final int MOST_PAIRS = 4;
    private static final String VERDICT_HEAD = "verdict";

    /** Writes the result; neither flushes nor closes. */
    public void write(SensitivityRun run, Writer out) {
        Sensitivity found = run.found();
        List<String> lines = new ArrayList<>(header(run));
        List<Conclusion> shown = new ArrayList<>();
        for (Conclusion conclusion : found.conclusions()) {
            if (isTold(conclusion) && shown.stream().noneMatch(other -> isAlike(other, conclusion))) {
                shown.add(conclusion);
            }
        }
        int whole = Math.min(shown.size(), Math.max(targets(shown), MOST_SECTIONS));
        for (Conclusion conclusion : shown.subList(0, whole)) {
            lines.add("");
            lines.addAll(new Section(found, conclusion).lines());
        }
        lines.add("");
        brief(found, shown.subList(whole, shown.size())).forEach(phrase -> lines.addAll(table.prose(phrase)));
        undrawn(found).forEach(phrase -> lines.addAll(table.prose(phrase)));
        found.inapplicable().forEach(one -> lines.addAll(table.prose(notDone(one))));
        lines.addAll(table.prose(errors(found)));
        lines.addAll(table.prose(Explanation.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private static int targets(List<Conclusion> shown) {
        return (int) shown.stream()
                .filter(conclusion -> !(conclusion.question().first() instanceof PolicySet.Taking))
                .count();
    }

    /** Conclusions for which there is no room. */
    private static List<Phrase> brief(Sensitivity found, List<Conclusion> others) {
        List<Phrase> each = others.stream()
                .map(conclusion -> SensitivityWords.of(conclusion.question().first())
                        .words(" more often than ")
                        .phrase(SensitivityWords.of(conclusion.question().second()))
                        .words(" (" + heldCount(conclusion) + " of "
                                + (conclusion.outcomes().size() - 1) + ")"))
                .toList();
        return each.isEmpty()
                ? List.of()
                : List.of(Phrase.of("Also from ")
                        .name(found.plan().from().name())
                        .words(", with for how many other modelling choices it holds: ")
                        .phrase(Phrase.joined(each, ", ", ", "))
                        .words(". --format csv has them all."));
    }

    private static long heldCount(Conclusion conclusion) {
        return conclusion.outcomes().stream().skip(1).filter(Outcome::holds).count();
    }

    private static boolean isTold(Conclusion conclusion) {
        return conclusion.isDrawn() || !(conclusion.question().first() instanceof PolicySet.Taking);
    }

    /** Whether two questions are one, as those of avoiding a state and of the only other action are. */
    private static boolean isAlike(Conclusion one, Conclusion other) {
        return one.outcomes().equals(other.outcomes());
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
        if (pairs.size() > MOST_PAIRS) {
            return List.of(Phrase.of("As modeled, no detectable preference at ")
                    .name(found.plan().from().name())
                    .words(" between " + pairs.size() + " pairs of actions."));
        }
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
        boolean isSolved = found.conclusions().stream()
                .flatMap(conclusion -> conclusion.outcomes().stream())
                .flatMap(outcome -> outcome.answers().stream())
                .allMatch(Optional::isPresent);
        return "The signs are the verdicts at the discounts "
                + found.plan().discounts().stream().map(Discount::toString).collect(Collectors.joining(", "))
                + ": + holds, - reversed, . not detectable"
                + (isSolved ? "" : ", " + SensitivityWords.NOT_SOLVED + " not solved to a proven precision")
                + ". ± is the sampling error (95 % interval). Each verdict is a test; all " + found.tests()
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
                cells.add(List.of(
                        text(SensitivityWords.of(outcome.variation())),
                        outcome.base().map(Section::firstShare).orElse(""),
                        outcome.base().map(Section::secondShare).orElse(""),
                        outcome.base()
                                .map(answer -> SensitivityWords.verdict(answer.comparison()))
                                .orElse("not solved"),
                        outcome.answers().stream().map(Section::sign).collect(Collectors.joining())));
            }
            return new AlignedRows(table, AlignedRows.Alignment.LEFT).lines(cells, this::isTested);
        }

        private static String firstShare(Answer answer) {
            Rounded share = Rounded.percent(answer.first().optimal());
            return share.value() + "% ±" + share.error();
        }

        private static String secondShare(Answer answer) {
            return Rounded.percent(answer.second().optimal()).value() + "%";
        }

        private static String sign(Optional<Answer> answer) {
            return answer.map(given -> SensitivityWords.sign(given.comparison()))
                    .orElse(SensitivityWords.NOT_SOLVED);
        }

        /** Over the signs: the first and the last discount, as far as there is room. */
        private String strip() {
            List<Discount> discounts = found.plan().discounts();
            return discounts.get(0) + "…" + discounts.get(discounts.size() - 1);
        }

        private boolean isTested(String cell) {
            return cell.equals(SensitivityWords.verdict(Comparison.LESS_OFTEN));
        }

        private List<Phrase> summary() {
            List<Phrase> sentences = new ArrayList<>();
            long others = conclusion.outcomes().size() - 1L;
            sentences.add(Phrase.of(
                    "Holds for " + heldCount(conclusion) + " of " + Counts.of(others, "other modelling choice") + "."));
            for (State state : found.plan().targets()) {
                copiesWhereItTurns(state).ifPresent(sentences::add);
            }
            for (Outcome outcome : conclusion.outcomes()) {
                outcome.flip()
                        .ifPresent(flip -> sentences.add(SensitivityWords.of(outcome.variation())
                                .words(": turns at discount " + brief(flip.crossing()) + ", between "
                                        + brief(flip.below()) + " and " + brief(flip.above()) + ".")));
            }
            return sentences;
        }

        /** Between the most copies of a state for which the conclusion holds and the fewest, more than that, for which its opposite does. */
        private Optional<Phrase> copiesWhereItTurns(State state) {
            int holding = 1;
            for (Outcome outcome : conclusion.outcomes()) {
                if (outcome.variation() instanceof Variation.SplitState split
                        && split.state().equals(state)) {
                    if (outcome.isReversed()) {
                        return Optional.of(Phrase.ofName(state.name())
                                .words(": turns between " + Counts.of(holding, "copy", "copies") + " and "
                                        + split.copies() + "."));
                    }
                    holding = outcome.holds() ? split.copies() : holding;
                }
            }
            return Optional.empty();
        }

        private static String brief(Discount discount) {
            return Rounded.significant(discount.value(), 3);
        }

        private static String text(Phrase phrase) {
            return phrase.toText().replace('\u00a0', ' ');
        }
    }
}
