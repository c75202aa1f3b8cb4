package io.github.leeway.mdp;

/**
 * One of the things an agent can do in a state.
 *
 * @param index position among all choices of its MDP, from 0; the choices of a state are consecutive
 * @param state where the choice is offered
 * @param action its label, unique within the state, not empty
 */
public record Choice(int index, State state, String action) implements Node {

    /** The index alone: graphs look nodes up all the time. */
    @Override
    public int hashCode() {
        return ~index;
    }

    @Override
    public String toString() {
        return state.name() + ": " + action;
    }
}
