package io.github.leeway.solve;

/**
 * What a policy earns as the discount goes to 1, for one reward function: its gain g(s), the limit of the scaled value (1 − γ) V(s),
 * and its bias h(s), the limit of V(s) − g(s)/(1 − γ) up to a constant of each class of states that are visited for ever. Belongs to
 * one worker.
 */
interface PolicyEvaluation {

    /**
     * Evaluates.
     *
     * @param policy a choice for each state, [S]; kept, not copied
     * @param rewards [S]; kept, not copied
     */
    void evaluate(int[] policy, double[] rewards);

    /** The gain of a state, in units of reward. */
    double gain(int s);

    /** A bound on the error of all gains. */
    double gainError();

    /** The bias of a state. */
    double bias(int s);

    /** Compares two choices of the same state, followed by the policy. */
    Comparison compare(int c, int other);

    /** What {@link #recurrentClass} says of a state that is left for good. */
    int TRANSIENT = -1;

    /** A number of the states that the policy visits for ever from s on, if s is one of them, or {@link #TRANSIENT}. */
    int recurrentClass(int s);

    /** Whether the policy, from state s, ends for certain in states that are visited for ever, without ever coming to another state. */
    boolean endsWithout(int s, int avoided);
}
