package io.github.leeway.power;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Tests whether differences of two quantities of the same reward functions are zero. The level is divided by their number (Bonferroni), so
 * that the probability of any wrong sign in a run is at most {@link Preferences#LEVEL}.
 *
 * <p>For shares of independent reward functions it is the exact sign test on those for which one action is optimal and the other is not
 * (McNemar's); undecided ones count against the sign. Otherwise it is Student's on the differences, after the solver's error is taken off,
 * and it says no less than how likely it is by chance that they have one sign in all groups. Where a precision was asked for, the
 * intervals hold together already, and decide.
 */
public final class PairedTest {

    private static final double ROUNDING =
            0x1.0p-40; // relative, of what is taken off samples; far above what a double leaves
    private static final int LARGE = 1000; // groups whose signs all agree never

    private final double level; // of one test
    private final boolean intervalsHoldTogether;
    private final boolean areIndependent;
    private final long groups;

    private PairedTest(double level, boolean intervalsHoldTogether, boolean areIndependent, long groups) {
        this.level = level;
        this.intervalsHoldTogether = intervalsHoldTogether;
        this.areIndependent = areIndependent;
        this.groups = groups;
    }

    /**
     * Tests of a run.
     *
     * @param samples how many there are, at least two groups
     * @param tests how many differences are tested, at least 1
     */
    public static PairedTest of(PowerPlan plan, long samples, long tests) {
        if (tests < 1) {
            throw new IllegalArgumentException("number of tests is " + tests + ", expected at least 1");
        }
        int size = plan.sampling().groupSize();
        return new PairedTest(Preferences.LEVEL / tests, plan.precision().isPresent(), size == 1, samples / size);
    }

    /**
     * What can be said of a difference.
     *
     * @param size of the larger of the two quantities, as far as their rounding is concerned
     * @return 1 if it is above zero, −1 if it is below, 0 if neither can be said
     */
    public int sign(Difference difference, double size) {
        double margin = difference.solverError() + ROUNDING * size;
        Mean mean = difference.mean();
        if (!(Math.abs(mean.value()) > margin)) {
            return 0;
        }
        boolean isDetected;
        if (intervalsHoldTogether) {
            isDetected = (mean.value() > 0 ? mean.low() : -mean.high()) > margin;
        } else if (areIndependent && difference.contrast() instanceof Contrast.BetweenShares) {
            isDetected = byCounts(difference) <= level;
        } else {
            isDetected = byStudent(mean, margin) <= level;
        }
        return isDetected ? (int) Math.signum(mean.value()) : 0;
    }

    private double byStudent(Mean mean, double margin) {
        double distance = Math.abs(mean.value()) - margin;
        double byChance = mean.standardError() == 0
                ? 0
                : 2 * new TDistribution(null, groups - 1.0).cumulativeProbability(-distance / mean.standardError());
        return Math.max(byChance, Math.scalb(2.0, 1 - (int) Math.min(groups, LARGE)));
    }

    /** Each sample is 1, 0 or −1, so that mean and variance say how many of each there are. */
    private double byCounts(Difference difference) {
        Mean mean = difference.mean();
        double net = Math.abs(mean.value()) * groups;
        double different = mean.standardError() * mean.standardError() * groups * (groups - 1.0) + net * net / groups;
        long undecided = Math.round(difference.solverError() * groups);
        long more = Math.round((different + net) / 2) - undecided;
        long less = Math.round((different - net) / 2) + undecided;
        if (more <= less) {
            return 1;
        }
        BinomialDistribution equal = new BinomialDistribution(null, Math.toIntExact(more + less), 1.0 / 2);
        return Math.min(1, 2 * equal.cumulativeProbability((int) less));
    }
}
