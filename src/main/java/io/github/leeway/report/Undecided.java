package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.util.Optional;

/**
 * Where the solver's error most often left open which action is best.
 *
 * @param state there
 * @param where the discount in words, or nothing if there is one
 * @param share of reward functions
 */
record Undecided(State state, String where, Share share) {

    /** The largest share of a run, if any is above 0. */
    static Optional<Undecided> largest(PowerEstimate estimate) {
        Optional<Undecided> largest = Optional.empty();
        for (DiscountEstimate discount : estimate.discounts()) {
            String where = estimate.discounts().size() == 1 ? "" : " with discount " + discount.discount();
            for (StateEstimate state : discount.states()) {
                for (ActionEstimate action : state.actions()) {
                    long count = action.undecided().count();
                    if (count > largest.map(known -> known.share.count()).orElse(0L)) {
                        largest = Optional.of(new Undecided(state.state(), where, action.undecided()));
                    }
                }
            }
        }
        return largest;
    }

    /** For a terminal. */
    String sentence() {
        return sentenceAt(Names.unbroken(state.name()));
    }

    /** The same where the state is called otherwise. */
    String sentenceAt(String place) {
        return "Undecided: for up to " + Rounded.significant(100 * share.value(), 3) + "% of reward functions (at "
                + place + where
                + ") the best actions are closer than the solver's error; they count as optimal for each.";
    }
}
