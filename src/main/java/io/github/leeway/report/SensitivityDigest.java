package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.PolicySet;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Inapplicable;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to tell people of which conclusions survive: those that are shown with all modeling choices, and sentences.
 *
 * @param found the result
 */
record SensitivityDigest(Sensitivity found) {

    private static final int MOST_SECTIONS = 3;
    private static final int MOST_PAIRS = 4;

    /** Conclusions that are shown whole; of questions that are one, as those of avoiding a state and of the only other action are, one. */
    List<Conclusion> whole() {
        List<Conclusion> told = told();
        return told.subList(0, wholeCount(told));
    }

    private List<Conclusion> told() {
        List<Conclusion> told = new ArrayList<>();
        for (Conclusion conclusion : found.conclusions()) {
            boolean isTold = conclusion.isDrawn() || !isBetweenActions(conclusion);
            if (isTold && told.stream().noneMatch(other -> other.outcomes().equals(conclusion.outcomes()))) {
                told.add(conclusion);
            }
        }
        return told;
    }

    private static int wholeCount(List<Conclusion> told) {
        int targets = (int) told.stream()
                .filter(conclusion -> !isBetweenActions(conclusion))
                .count();
        return Math.min(told.size(), Math.max(targets, MOST_SECTIONS));
    }

    private static boolean isBetweenActions(Conclusion conclusion) {
        return conclusion.question().first() instanceof PolicySet.Taking;
    }

    /** Over the modeling choices of a conclusion. */
    Phrase title(Conclusion conclusion) {
        Phrase start = Phrase.of("From ").name(found.plan().from().name()).words(", ");
        return conclusion.isDrawn()
                ? start.phrase(SensitivityWords.conclusion(conclusion.question()))
                : start.words("as modeled, it is not detectable whether ")
                        .phrase(SensitivityWords.open(conclusion.question()));
    }

    /** Below them: how often it holds, and where it turns; nothing of one that was not drawn. */
    List<Phrase> summary(Conclusion conclusion) {
        List<Phrase> sentences = new ArrayList<>();
        if (!conclusion.isDrawn()) {
            return sentences;
        }
        long others = conclusion.outcomes().size() - 1L;
        sentences.add(Phrase.of(
                "Holds for " + heldCount(conclusion) + " of " + Counts.of(others, "other modeling choice") + "."));
        for (State state : found.plan().targets()) {
            copiesWhereItTurns(conclusion, state).ifPresent(sentences::add);
        }
        for (Outcome outcome : conclusion.outcomes()) {
            outcome.flip()
                    .ifPresent(flip -> sentences.add(SensitivityWords.of(outcome.variation())
                            .words(": turns at discount " + brief(flip.crossing()) + ", between " + brief(flip.below())
                                    + " and " + brief(flip.above()) + ".")));
        }
        return sentences;
    }

    /** Between the most copies of a state for which the conclusion holds and the fewest, more than that, for which its opposite does. */
    private static Optional<Phrase> copiesWhereItTurns(Conclusion conclusion, State state) {
        int holding = 1;
        for (Outcome outcome : conclusion.outcomes()) {
            if (outcome.variation() instanceof Variation.SplitState split
                    && split.state().equals(state)) {
                if (outcome.isReversed()) {
                    return Optional.of(Phrase.ofName(state.name())
                            .words(": turns between " + Counts.of(holding, "copy", "copies") + " and " + split.copies()
                                    + "."));
                }
                holding = outcome.holds() ? split.copies() : holding;
            }
        }
        return Optional.empty();
    }

    private static String brief(Discount discount) {
        return Rounded.significant(discount.value(), 3);
    }

    /**
     * What there is to say below all: the other conclusions, questions without an answer, what could not be varied.
     *
     * @param all where the other conclusions are whole, as in "--format csv"
     */
    List<Phrase> remarks(String all) {
        List<Phrase> remarks = new ArrayList<>();
        brief(all).ifPresent(remarks::add);
        undrawn().ifPresent(remarks::add);
        found.inapplicable().forEach(one -> remarks.add(notDone(one)));
        return remarks;
    }

    private Optional<Phrase> brief(String all) {
        List<Conclusion> told = told();
        List<Phrase> each = told.subList(wholeCount(told), told.size()).stream()
                .map(conclusion -> SensitivityWords.of(conclusion.question().first())
                        .words(" more often than ")
                        .phrase(SensitivityWords.of(conclusion.question().second()))
                        .words(" (" + heldCount(conclusion) + " of "
                                + (conclusion.outcomes().size() - 1) + ")"))
                .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("Also from ")
                        .name(found.plan().from().name())
                        .words(", with for how many other modeling choices it holds: ")
                        .phrase(Phrase.joined(each, ", ", ", "))
                        .words(". " + all + " has them all."));
    }

    private static long heldCount(Conclusion conclusion) {
        return conclusion.outcomes().stream().skip(1).filter(Outcome::holds).count();
    }

    /** Questions between actions to which the model as it is gives no answer. */
    private Optional<Phrase> undrawn() {
        List<Phrase> pairs = found.conclusions().stream()
                .filter(conclusion -> !conclusion.isDrawn() && isBetweenActions(conclusion))
                .map(conclusion -> SensitivityWords.of(conclusion.question().first())
                        .words(" or ")
                        .phrase(SensitivityWords.of(conclusion.question().second())))
                .toList();
        Phrase start = Phrase.of("As modeled, no detectable preference at ")
                .name(found.plan().from().name());
        if (pairs.size() > MOST_PAIRS) {
            return Optional.of(start.words(" between " + pairs.size() + " pairs of actions."));
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(start.words(": ")
                        .phrase(Phrase.joined(pairs, ", ", ", "))
                        .words("."));
    }

    private static Phrase notDone(Inapplicable one) {
        return Phrase.of("Not varied: ")
                .phrase(SensitivityWords.of(one.variation()))
                .words("; " + one.reason() + ".");
    }

    /**
     * What the signs stand for, and what is tested.
     *
     * @param sign of each verdict
     */
    String errors(Function<Comparison, String> sign) {
        boolean isSolved = found.conclusions().stream()
                .flatMap(conclusion -> conclusion.outcomes().stream())
                .flatMap(outcome -> outcome.answers().stream())
                .allMatch(Optional::isPresent);
        return "The signs are the verdicts at the discounts "
                + found.plan().discounts().stream().map(Discount::toString).collect(Collectors.joining(", "))
                + ": "
                + Stream.of(Comparison.MORE_OFTEN, Comparison.LESS_OFTEN, Comparison.NOT_DETECTABLE)
                        .map(each -> sign.apply(each) + " " + SensitivityWords.verdict(each))
                        .collect(Collectors.joining(", "))
                + (isSolved ? "" : ", " + SensitivityWords.NOT_SOLVED + " not solved to a proven precision")
                + ". ± is the sampling error (95 % interval). Each verdict is a test; all " + found.tests()
                + " that could be made share an error probability of 5 %. All rows draw from the same seed.";
    }

    /** That something is missing, if it is. */
    Optional<String> partial() {
        return found.missing() > 0
                ? Optional.of("Partial: " + Counts.of(found.missing(), "modeling choice") + " not looked at.")
                : Optional.empty();
    }

    /** Over the signs: the first and the last discount. */
    String strip() {
        List<Discount> discounts = found.plan().discounts();
        Discount first = discounts.get(0);
        Discount last = discounts.get(discounts.size() - 1);
        return first.equals(last) ? first.toString() : first + "…" + last;
    }
}
