package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.PowerPlan;

/**
 * How to judge claims.
 *
 * @param discount where a claim does not say one
 * @param confidence probability, at least, that a verdict by sampling is right, whatever is true and whenever it stops; in (0, 1)
 * @param samples the most reward functions for a claim at a discount, from 256 to {@link PowerPlan#MOST_SAMPLES}
 * @param seed of the reward functions
 * @param limit of each exact search
 */
public record JudgePlan(Discount discount, double confidence, long samples, long seed, SearchLimit limit) {

    /** Confidence where nobody asks for another. */
    public static final double USUAL_CONFIDENCE = 0.99;

    /** Most reward functions where nobody asks for another number. */
    public static final long USUAL_SAMPLES = 1 << 18;

    /** Most steps of an exact search where nobody asks for another number. */
    public static final long USUAL_STEPS = 50_000;

    /** As far as it goes where nobody asks for more. */
    public static JudgePlan usual(Discount discount, long seed) {
        return new JudgePlan(discount, USUAL_CONFIDENCE, USUAL_SAMPLES, seed, new SearchLimit(USUAL_STEPS));
    }

    /** Checks ranges. */
    public JudgePlan {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", expected a value in (0, 1)");
        }
        if (!(samples >= SampledRoute.FIRST && samples <= PowerPlan.MOST_SAMPLES)) {
            throw new IllegalArgumentException("number of samples is " + samples + ", expected a value from "
                    + SampledRoute.FIRST + " to " + PowerPlan.MOST_SAMPLES);
        }
    }
}
