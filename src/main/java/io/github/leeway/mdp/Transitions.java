package io.github.leeway.mdp;

/**
 * The transitions of a model, told state by state, for models that are too large for a graph of objects. Telling them again tells the
 * same.
 */
public interface Transitions {

    /** The number of states, which are told by their indices from 0 on; at least 1. */
    int stateCount();

    /** Tells all choices in the order of their states, at least one for each, and after each choice its outcomes. */
    void tell(Listener listener);

    /** Hears of transitions. */
    interface Listener {

        /** The next choice is offered in this state. */
        void choice(int state);

        /**
         * An outcome of the last choice. The same successor may come again; the probabilities add up.
         *
         * @param successor where it leads, in [0, states)
         * @param probability in (0, 1]; those of a choice sum to 1 within 1e-9
         */
        void outcome(int successor, double probability);
    }
}
