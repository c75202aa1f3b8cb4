package io.github.leeway.report;

import io.github.leeway.options.ExactPower;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.util.Optional;

/**
 * Sampled numbers held against exact ones.
 *
 * @param count how many there are of which both are known
 * @param held how many of the exact ones lie in the 95 % interval, widened by the solver's error
 * @param farthest largest distance in standard errors, of those that have one
 */
record SelfTest(int count, int held, double farthest) {

    private static final SelfTest NOTHING = new SelfTest(0, 0, 0);
    private static final double ROUNDING = 1e-12; // of numbers that do not vary

    /** All of a run; nothing if it has no exact answers. */
    static Optional<SelfTest> of(Run run) {
        if (run.extras().exact().isEmpty()) {
            return Optional.empty();
        }
        SelfTest test = NOTHING;
        for (DiscountEstimate discount : run.estimate().discounts()) {
            for (StateEstimate state : discount.states()) {
                Optional<ExactPower> exact = run.extras().exact().get().of(discount.discount(), state.state());
                test = exact.isPresent() ? test.with(state, exact.get()) : test;
            }
        }
        return Optional.of(test);
    }

    private SelfTest with(StateEstimate state, ExactPower exact) {
        Mean power = state.power();
        double slack = state.solverError() + ROUNDING;
        SelfTest test = with(
                exact.power().doubleValue(), power.value(), power.standardError(), power.low(), power.high(), slack);
        for (ActionEstimate action : state.actions()) {
            Share share = action.optimal();
            double undecided = action.undecided().value();
            test = test.with(
                    exact.of(action.actions()).optimal().doubleValue(),
                    share.value(),
                    share.standardError(),
                    share.low(),
                    share.high(),
                    undecided + ROUNDING);
        }
        return test;
    }

    private SelfTest with(double exact, double sampled, double standardError, double low, double high, double slack) {
        boolean isHeld = exact >= low - slack && exact <= high + slack;
        double distance = Math.max(0, Math.abs(exact - sampled) - slack);
        return new SelfTest(
                count + 1,
                held + (isHeld ? 1 : 0),
                standardError > 0 ? Math.max(farthest, distance / standardError) : farthest);
    }

    /** As in "The 95 % intervals hold 23 of 24 exact values; the farthest is 2.1 standard errors away." */
    String sentence() {
        return count == 0
                ? "There is no exact value to hold the estimates against."
                : "The 95 % intervals hold " + held + " of " + Counts.of(count, "exact value")
                        + "; the farthest estimate is " + Rounded.significant(farthest, 2) + " standard errors off.";
    }
}
