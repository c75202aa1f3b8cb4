package io.github.leeway.report;

import io.github.leeway.comparison.ActionPair;
import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Finding;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.LoneAction;
import io.github.leeway.comparison.MatchedModels;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What two models have in common and not, in words. */
final class ComparisonWords {

    private static final int MOST_NAMES = 12;
    private static final double NEGLIGIBLE = 1e-6; // an error that is not shown

    private ComparisonWords() {}

    /** For a table. */
    static String of(Finding finding) {
        return switch (finding) {
            case HIGHER_IN_SECOND -> "higher in B";
            case LOWER_IN_SECOND -> "lower in B";
            case NOT_DETECTABLE -> "no detectable difference";
            case EQUAL -> "equal, proven";
        };
    }

    /** For a program. */
    static String token(Finding finding) {
        return switch (finding) {
            case HIGHER_IN_SECOND -> "higher-in-b";
            case LOWER_IN_SECOND -> "lower-in-b";
            case NOT_DETECTABLE -> "no-detectable-difference";
            case EQUAL -> "equal-for-every-reward-function";
        };
    }

    /** Whether a test found a difference. */
    static boolean isTested(Finding finding) {
        return finding == Finding.HIGHER_IN_SECOND || finding == Finding.LOWER_IN_SECOND;
    }

    /** The class of its words: red is kept for what was tested. */
    static String style(Finding finding) {
        return isTested(finding) ? "tested" : "pale";
    }

    /** A difference of POWER. */
    static Rounded difference(Gap gap) {
        return Rounded.of(gap.difference().value(), gap.difference().halfWidth(), gap.solverError());
    }

    /** A difference of shares, in points of percent. */
    static Rounded points(Gap gap) {
        return Rounded.of(100 * gap.difference().value(), 100 * gap.difference().halfWidth(), 100 * gap.solverError());
    }

    /** What to write before it: "+" where it is above 0. */
    static String plus(Gap gap, Rounded difference) {
        return gap.difference().value() > 0 && !difference.value().equals("0") ? "+" : "";
    }

    /** The size of a difference of POWER, as in "0.0465 ±0.0006". */
    static String size(Gap gap) {
        return Rounded.of(Math.abs(gap.difference().value()), gap.difference().halfWidth(), gap.solverError())
                .toString();
    }

    /** As in "★: up". */
    static Phrase of(ActionPair action) {
        return Phrase.ofName(action.state().name()).words(": ").phrase(VerdictWords.name(action.common()));
    }

    /** What one of the models has alone; nothing where all is in both. */
    static List<Phrase> alone(MatchedModels models) {
        List<Phrase> sentences = new ArrayList<>();
        addStates(sentences, "Only in A: state", models.onlyInFirst());
        addStates(sentences, "Only in B: state", models.onlyInSecond());
        addActions(sentences, "Only in A: action", models.actionsOnlyInFirst());
        addActions(sentences, "Only in B: action", models.actionsOnlyInSecond());
        return sentences;
    }

    private static void addStates(List<Phrase> sentences, String start, List<State> states) {
        add(
                sentences,
                start,
                states.stream().map(state -> Phrase.ofName(state.name())).toList());
    }

    private static void addActions(List<Phrase> sentences, String start, List<LoneAction> actions) {
        add(
                sentences,
                start,
                actions.stream()
                        .map(action -> VerdictWords.label(action.action())
                                .words(" at ")
                                .name(action.state()))
                        .toList());
    }

    private static void add(List<Phrase> sentences, String start, List<Phrase> names) {
        if (!names.isEmpty()) {
            sentences.add(Phrase.of(start + (names.size() == 1 ? " " : "s "))
                    .phrase(some(names))
                    .words("."));
        }
    }

    /** As in "a, b and 7 more". */
    static Phrase some(List<Phrase> names) {
        return names.size() <= MOST_NAMES
                ? Phrase.joined(names, ", ", ", ")
                : Phrase.joined(names.subList(0, MOST_NAMES), ", ", ", ")
                        .words(" and " + (names.size() - MOST_NAMES) + " more");
    }

    /** The caveat that goes with every comparison. */
    static String caveat() {
        return "This is about optimal policies of these two models for rewards drawn from this"
                + " distribution, not about trained agents; it depends on how the world is cut into states, and on"
                + " states of one name being the same thing in both.";
    }

    /** What is proven to be the same in both. */
    static List<Phrase> equal(Compared found) {
        DiscountComparison any = found.discounts().get(0);
        List<Phrase> states = any.powers().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> Phrase.ofName(each.state().name()))
                .toList();
        List<Phrase> actions = any.shares().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> of(each.action()))
                .toList();
        List<Phrase> sentences = new ArrayList<>();
        if (any.powers().isEmpty()) {
            sentences.add(Phrase.of("No state is in both models."));
        }
        if (!states.isEmpty()) {
            sentences.add(Phrase.of("POWER is equal for every reward function, which is proven, at ")
                    .phrase(states.size() == any.powers().size() ? Phrase.of("all states of both") : some(states))
                    .words("."));
        }
        if (!actions.isEmpty()) {
            sentences.add(Phrase.of("So is which actions are optimal at ")
                    .phrase(actions.size() == any.shares().size() ? Phrase.of("all of both") : some(places(any)))
                    .words("."));
        }
        return sentences;
    }

    private static List<Phrase> places(DiscountComparison any) {
        return any.shares().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> each.action().state().name())
                .distinct()
                .map(Phrase::ofName)
                .toList();
    }

    /** What ± and verdicts mean. */
    static String errors(Compared found) {
        PowerEstimate estimate = found.estimate();
        String samples =
                Counts.samples(estimate) + SamplerWords.after(estimate.plan().sampling());
        String sampling = estimate.plan().precision().isEmpty()
                ? "± is the sampling error of a difference on the same reward functions (95 % interval, " + samples
                        + ")"
                        + apart(found) + ". Each verdict is a test; all " + found.tests()
                        + " share an error probability of 5 % (Bonferroni)."
                : "± holds with 95 % for all " + found.tests()
                        + " differences together, whenever the run stops (empirical Bernstein bound, " + samples
                        + "), and decides each verdict" + apart(found) + ".";
        return sampling + " The solver's error is at most " + Rounded.significant(estimate.largestSolverError(), 2)
                + " for each model, proven, and not in it.";
    }

    /** By how much the same draws help, where the error is largest. */
    private static String apart(Compared found) {
        return found.discounts().stream()
                .flatMap(discount -> discount.powers().stream())
                .filter(each -> each.gap().difference().standardError() > NEGLIGIBLE)
                .max(Comparator.comparingDouble(each -> each.gap().difference().standardError()))
                .map(each -> "; from two runs apart, the largest for POWER would be "
                        + Rounded.significant(
                                each.standardErrorApart()
                                        / each.gap().difference().standardError(),
                                2)
                        + " times as large")
                .orElse("");
    }

    /** Where the solver left open which action is best. */
    static Optional<String> undecided(Compared found) {
        return Undecided.largest(found.estimate())
                .map(each -> each.sentenceAt(Names.unbroken(found.models().nameOf(each.state())) + " in "
                        + (found.models().isOfFirst(each.state()) ? "A" : "B")));
    }
}
