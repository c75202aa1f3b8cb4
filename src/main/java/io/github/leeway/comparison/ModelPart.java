package io.github.leeway.comparison;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.List;

/**
 * One of two models that were solved as one.
 *
 * @param model by itself
 * @param union both
 * @param places for each state of {@code model}, by index, the state of {@code union} that it is; choices have the same order in both
 */
record ModelPart(Mdp model, Mdp union, List<State> places) {

    ModelPart {
        places = List.copyOf(places);
    }

    /** What was found of this model, out of what was found of both: without the differences that were asked for. */
    PowerEstimate of(PowerEstimate both) {
        return new PowerEstimate(
                model,
                both.plan().with(List.of()).counting(List.of()),
                both.samples(),
                both.quantity(),
                both.discounts().stream().map(this::of).toList());
    }

    private DiscountEstimate of(DiscountEstimate both) {
        return new DiscountEstimate(
                both.discount(),
                both.solver(),
                places.stream()
                        .map(place -> both.varianceSaved().get(place.index()))
                        .toList(),
                model.states().stream()
                        .map(state -> of(state, both.of(places.get(state.index()))))
                        .toList());
    }

    private StateEstimate of(State state, StateEstimate found) {
        return new StateEstimate(
                state,
                found.power(),
                found.solverError(),
                found.actions().stream()
                        .map(action -> new ActionEstimate(
                                of(state, action.actions()), action.optimality(), action.average(), action.powerNext()))
                        .toList(),
                of(state, found.verdict()));
    }

    private Verdict of(State state, Verdict verdict) {
        return verdict instanceof Verdict.Preferred preferred
                ? new Verdict.Preferred(of(state, preferred.preferred()), of(state, preferred.over()))
                : verdict;
    }

    private List<ActionClass> of(State state, List<ActionClass> actions) {
        return actions.stream().map(each -> of(state, each)).toList();
    }

    private ActionClass of(State state, ActionClass actions) {
        List<Choice> ofUnion = union.choices(places.get(state.index()));
        List<Choice> ofModel = model.choices(state);
        return new ActionClass(actions.choices().stream()
                .map(choice -> ofModel.get(ofUnion.indexOf(choice)))
                .toList());
    }
}
