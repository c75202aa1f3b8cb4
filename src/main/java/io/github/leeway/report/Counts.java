package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.PowerEstimate;

/** Sizes in words. */
final class Counts {

    private Counts() {}

    /** As in "8 states, 15 transitions, deterministic". */
    static String of(Mdp mdp) {
        return of(mdp.states().size(), "state") + ", " + of(mdp.outcomeCount(), "transition") + ", "
                + (mdp.isDeterministic() ? "deterministic" : "stochastic");
    }

    /** As in "1 state" or "8 states". */
    static String of(long count, String thing) {
        return of(count, thing, thing + "s");
    }

    /** As in "1 copy" or "3 copies". */
    static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** As in "10000 reward functions" or, of an interrupted run, "512 of 10000 reward functions". */
    static String samples(PowerEstimate estimate) {
        return estimate.isPartial()
                ? estimate.samples() + " of " + of(estimate.plan().samples(), "reward function")
                : of(estimate.samples(), "reward function");
    }
}
