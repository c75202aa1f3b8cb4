package io.github.leeway.mdp;

import java.util.HashSet;
import java.util.Set;

/**
 * A model in which every choice has a state of its own, so that a reward for taking an action is a reward for being in a state. A choice
 * leads to its state for certain, and from there the outcomes follow; one step of the old model is two of the new one. Equivalent
 * actions are told apart, because they may be paid differently.
 *
 * @param model the old model
 * @param lifted the new one: the old states and then the states of choices, each in the order of their indices; choices of old states
 *     keep their indices and labels
 */
public record ActionStates(Mdp model, Mdp lifted) {

    private static final String NEXT = "→";

    /** Gives each choice a state. */
    public static ActionStates of(Mdp model) {
        Set<String> taken = new HashSet<>();
        model.states().forEach(state -> taken.add(state.name()));
        Rewriting rewriting = new Rewriting(model);
        for (Choice choice : model.choices()) {
            String name = Rewriting.fresh(choice.toString(), taken::contains);
            taken.add(name);
            rewriting.builder().choice(choice.state().name(), choice.action(), name);
            rewriting.builder().choice(name, NEXT, rewriting.outcomes(choice));
        }
        return new ActionStates(model, rewriting.builder().build());
    }

    /** The state of a choice of the old model. */
    public State of(Choice choice) {
        return lifted.states().get(model.states().size() + choice.index());
    }
}
