package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.List;

/** Verdicts in words. Only a tested preference is ever called one. */
final class VerdictWords {

    private static final String ARROW = Actions.towards("");

    private VerdictWords() {}

    /** For a table, as in "right preferred". */
    static Phrase brief(Mdp mdp, StateEstimate estimate) {
        Verdict verdict = estimate.verdict();
        if (verdict instanceof Verdict.Preferred preference) {
            return names(preference.preferred(), " or ").words(" preferred");
        }
        if (verdict instanceof Verdict.Forced) {
            return Phrase.of(mdp.isTerminal(estimate.state()) ? "terminal" : "forced");
        }
        return Phrase.of("no detectable preference");
    }

    /** For a program, about one action. */
    static String token(Verdict verdict, ActionClass actions) {
        if (verdict instanceof Verdict.Preferred preference) {
            return preference.preferred().contains(actions) ? "preferred" : "not-preferred";
        }
        return verdict instanceof Verdict.Forced ? "forced" : "no-detectable-preference";
    }

    /** Whether there was anything to prefer. */
    static boolean isForced(StateEstimate estimate) {
        return estimate.verdict() instanceof Verdict.Forced;
    }

    /** Whether a preference passed its tests. */
    static boolean isPreferred(StateEstimate estimate) {
        return estimate.verdict() instanceof Verdict.Preferred;
    }

    /** Labels of classes of actions, as in "left, up and right". */
    static Phrase names(List<ActionClass> classes, String last) {
        return Phrase.joined(classes.stream().map(VerdictWords::name).toList(), ", ", last);
    }

    /** The arrow of an action that the model does not name is ours. */
    static Phrase label(String action) {
        return action.startsWith(ARROW)
                ? Phrase.of("→\u00a0").name(action.substring(ARROW.length()))
                : Phrase.ofName(action);
    }

    /** The label of a class, as in "up = stay". */
    static Phrase name(ActionClass actions) {
        return Phrase.joined(
                actions.choices().stream()
                        .map(Choice::action)
                        .map(VerdictWords::label)
                        .toList(),
                " = ",
                " = ");
    }
}
