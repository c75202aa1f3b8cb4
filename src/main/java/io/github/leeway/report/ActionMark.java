package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.List;

/**
 * A class of equivalent actions as drawings show it.
 *
 * @param estimate of all discounts
 * @param state where it is offered, at the discount that is drawn
 * @param place its position among the classes of the state
 */
record ActionMark(PowerEstimate estimate, StateEstimate state, int place) {

    static final String PREFERRED = "preferred";

    private static final int WEIGHTS = 8;
    private static final int MOST_SUCCESSORS = 12;

    /** An empty group with the title that says in words what is drawn. */
    Element group() {
        String verdict = isForced() ? " forced" : isTested(state) ? " tested" : "";
        return Element.of("g")
                .as("act w" + Math.round(WEIGHTS * action().optimal().value()) + verdict)
                .with("data-s", String.valueOf(state.state().index()))
                .with("data-a", String.valueOf(place))
                .add(Element.of("title", title()));
    }

    ActionEstimate action() {
        return state.actions().get(place);
    }

    ActionClass actions() {
        return action().actions();
    }

    List<Outcome> outcomes() {
        return estimate.mdp().outcomes(actions().representative());
    }

    boolean isForced() {
        return VerdictWords.isForced(state);
    }

    /** Whether a test found it preferred at the discount that is drawn. */
    boolean isTested() {
        return isTested(state);
    }

    /** Whether a test found it preferred at any discount. */
    boolean isTestedAnywhere() {
        return estimate.discounts().stream().map(this::at).anyMatch(this::isTested);
    }

    /** Whether the model names none of its actions, so that an arrow to where they lead says all. */
    boolean isUnnamed() {
        Mdp mdp = estimate.mdp();
        return actions().choices().stream()
                .allMatch(choice -> Actions.isUnnamed(choice.action(), Actions.successors(mdp, choice)));
    }

    /** How often it is optimal. */
    String percent() {
        return ShareList.percent(action(), ShareList.ordered(state));
    }

    /** The names of its actions in at most so many columns. */
    String name(int columns) {
        return MapText.fitted(VerdictWords.name(actions()), columns);
    }

    private StateEstimate at(DiscountEstimate discount) {
        return discount.of(state.state());
    }

    private boolean isTested(StateEstimate at) {
        return VerdictWords.token(at.verdict(), actions()).equals(PREFERRED);
    }

    private String title() {
        String verdict = isForced()
                ? ": no other choice"
                : ": optimal for " + percent() + " of reward functions"
                        + (isTested() ? ", " + PREFERRED + " (tested)" : "");
        List<Outcome> outcomes = outcomes();
        List<Phrase> successors = outcomes.stream()
                .limit(MOST_SUCCESSORS)
                .map(outcome -> outcome.isCertain()
                        ? Phrase.ofName(outcome.successor().name())
                        : Phrase.ofName(outcome.successor().name())
                                .words(" " + MapText.probability(outcome.probability())))
                .toList();
        String more = outcomes.size() > MOST_SUCCESSORS ? " and " + (outcomes.size() - MOST_SUCCESSORS) + " more" : "";
        return MapText.of(Phrase.ofName(state.state().name())
                .words(", ")
                .phrase(VerdictWords.name(actions()))
                .words(verdict + "; leads to ")
                .phrase(Phrase.joined(successors, ", ", ", "))
                .words(more));
    }
}
