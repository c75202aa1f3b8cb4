package io.github.leeway.power;

import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.solve.SparseMdp;
import java.util.List;

/** Widths of the ranges in which samples at one discount lie, less what is taken off; infinite where rewards are not bounded. */
final class Ranges {

    private final double[] power; // [S]
    private final double[] powerNext; // [C]

    private Ranges(double[] power, double[] powerNext) {
        this.power = power;
        this.powerNext = powerNext;
    }

    static Ranges of(SparseMdp mdp, RewardDistribution rewards, Adjustment adjustment) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < mdp.stateCount(); s++) {
            lower = Math.min(lower, rewards.marginal(s).lower());
            upper = Math.max(upper, rewards.marginal(s).upper());
        }
        double[] power = new double[mdp.stateCount()];
        for (int s = 0; s < power.length; s++) {
            power[s] = adjustment.range(s, lower, upper);
        }
        double[] powerNext = new double[mdp.choiceCount()];
        mdp.expectations(1, power, powerNext);
        return new Ranges(power, powerNext);
    }

    double power(int s) {
        return power[s];
    }

    double powerNext(int c) {
        return powerNext[c];
    }

    /** The means of POWER, with intervals that hold at every look. */
    List<Mean> meansOfPower(Moments moments, SequentialBound bound, int look) {
        return moments.means(bound, power, look);
    }

    /** The same of POWER after each choice. */
    List<Mean> meansOfPowerNext(Moments moments, SequentialBound bound, int look) {
        return moments.means(bound, powerNext, look);
    }
}
