package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Rewards that are normal together: a root of their covariance times independent normal draws. The root is that of Cholesky's method
 * with the largest remaining variance first, on correlations; it ends where no variance above 1e-14 remains. Where the covariance is
 * diagonal each reward is its own draw alone.
 */
final class NormalRewards implements RewardDistribution {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private final CorrelatedNormal law;
    private final double[][] root; // [n][n], what each draw adds to each reward

    private NormalRewards(CorrelatedNormal law, double[][] root) {
        this.law = law;
        this.root = root;
    }

    /** The rewards of the members, in their order. */
    static NormalRewards of(CorrelatedNormal law) {
        int count = law.members().size();
        RealMatrix columns = law.root();
        double[][] root = new double[count][count];
        boolean[] isTaken = new boolean[count];
        for (int c = 0; c < columns.getColumnDimension(); c++) {
            int draw = largest(columns.getColumn(c), isTaken);
            isTaken[draw] = true;
            for (int i = 0; i < count; i++) {
                root[i][draw] = Math.sqrt(law.variance(i)) * columns.getEntry(i, c);
            }
        }
        for (int i = 0; i < count; i++) {
            int twin = firstWithEqualDraw(law, i);
            root[i] = root[twin]; // so that rounding does not tell them apart
        }
        return new NormalRewards(law, root);
    }

    private static int largest(double[] column, boolean[] isTaken) {
        int largest = -1;
        for (int i = 0; i < column.length; i++) {
            if (!isTaken[i] && (largest < 0 || Math.abs(column[i]) > Math.abs(column[largest]))) {
                largest = i;
            }
        }
        return largest;
    }

    /** The first of those that differ from a reward by a constant. */
    private static int firstWithEqualDraw(CorrelatedNormal law, int member) {
        for (int i = 0; i < member; i++) {
            double covariance = law.covariance().get(i).get(member);
            if (covariance == law.variance(i) && covariance == law.variance(member)) {
                return i;
            }
        }
        return member;
    }

    @Override
    public int stateCount() {
        return root.length;
    }

    @Override
    public int drawCount() {
        return root.length;
    }

    @Override
    public Marginal marginal(int state) {
        return Marginal.of(distribution(state));
    }

    private Distribution distribution(int state) {
        double mean = law.mean().get(state);
        return law.variance(state) == 0
                ? Discrete.constant(mean)
                : new Continuous(Family.NORMAL, List.of(mean, Math.sqrt(law.variance(state))));
    }

    @Override
    public OptionalDouble covariance(int state, int other) {
        return OptionalDouble.of(law.covariance().get(state).get(other));
    }

    @Override
    public boolean hasFiniteMeans() {
        return true;
    }

    @Override
    public boolean hasFiniteVariances() {
        return true;
    }

    @Override
    public boolean mayTie() {
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Arrays.equals(root[i], root[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of two: C. Clark's formula ({@link io.github.leeway.Bibliography#CLARK_1961}). */
    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        List<Integer> different = new ArrayList<>();
        for (int s : states) {
            if (different.stream().noneMatch(t -> isTwin(s, t))) {
                different.add(s);
            }
        }
        if (different.size() == 1) {
            return OptionalDouble.of(law.mean().get(states[0]));
        }
        return different.size() == 2
                ? OptionalDouble.of(expectedMaximum(different.get(0), different.get(1)))
                : OptionalDouble.empty();
    }

    private boolean isTwin(int state, int other) {
        return Arrays.equals(root[state], root[other])
                && law.mean().get(state).equals(law.mean().get(other));
    }

    private double expectedMaximum(int state, int other) {
        double mean = law.mean().get(state);
        double otherMean = law.mean().get(other);
        double difference = 0; // its standard deviation, by the root, which draws are made of
        for (int d = 0; d < root.length; d++) {
            difference = Math.hypot(difference, root[state][d] - root[other][d]);
        }
        if (difference == 0) {
            return Math.max(mean, otherMean);
        }
        double lead = (mean - otherMean) / difference;
        return mean * STANDARD.cumulativeProbability(lead)
                + otherMean * STANDARD.survivalProbability(lead)
                + difference * STANDARD.density(lead);
    }

    @Override
    public RewardTransform transform() {
        double[] mean = law.mean().stream().mapToDouble(Double::doubleValue).toArray();
        return (lanes, uniforms, rewards) -> {
            double[] normal = new double[mean.length * lanes];
            for (int i = 0; i < normal.length; i++) {
                normal[i] = STANDARD.inverseCumulativeProbability(uniforms[i]);
            }
            for (int s = 0; s < mean.length; s++) {
                Arrays.fill(rewards, s * lanes, (s + 1) * lanes, mean[s]);
                for (int d = 0; d < mean.length; d++) {
                    for (int lane = 0; root[s][d] != 0 && lane < lanes; lane++) {
                        rewards[s * lanes + lane] += root[s][d] * normal[d * lanes + lane];
                    }
                }
            }
        };
    }
}
