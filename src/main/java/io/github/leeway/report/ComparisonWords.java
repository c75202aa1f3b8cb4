package io.github.leeway.report;

import io.github.leeway.comparison.ActionPair;
import io.github.leeway.comparison.Finding;
import io.github.leeway.comparison.LoneAction;
import io.github.leeway.comparison.MatchedModels;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;

/** What two models have in common and not, in words. */
final class ComparisonWords {

    private static final int MOST_NAMES = 12;

    private ComparisonWords() {}

    /** For a table. */
    static String of(Finding finding) {
        return switch (finding) {
            case HIGHER_IN_SECOND -> "higher in B";
            case LOWER_IN_SECOND -> "lower in B";
            case NOT_DETECTABLE -> "no detectable difference";
            case EQUAL -> "equal for every reward function";
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
}
