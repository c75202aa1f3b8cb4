package io.github.leeway.options;

import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Permutations;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSampler;
import io.github.leeway.reward.RewardSpec;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The orbit of a distribution over reward functions: the distributions that it becomes when states are permuted, each once ({@link
 * io.github.leeway.Bibliography#TURNER_2021}, Definition 6.4). An element is an arrangement of what states get, up to exchanges of
 * reward functions that make no other distribution; so elements are counted as arrangements and divided by the number of those
 * exchanges, which is the same for each. Only what the states get that matter is enumerated; the ways to give the rest are multiplied.
 */
public final class Orbit {

    private static final int LANES = 256;
    private static final int LEAST_SAMPLES = 100;

    private final Arrangements arrangements; // of what states get, by kind
    private final BigInteger exchanges; // arrangements for each element
    private final Mean mean;

    private Orbit(Arrangements arrangements, BigInteger exchanges, Mean mean) {
        this.arrangements = arrangements;
        this.exchanges = exchanges;
        this.mean = mean;
    }

    /** What an advantage is in the mean over reward functions. */
    interface Mean {

        /**
         * Its sign.
         *
         * @param given the kind that each state gets that matters
         */
        int sign(Advantage advantage, int[] given);

        /** How many reward functions there are, told apart by the rewards of so many states. */
        long cases(int states);
    }

    /** The orbit of a distribution of few reward functions. */
    public static Orbit of(FiniteRewards rewards) {
        JointMean mean = JointMean.of(rewards);
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        mean.kindOf().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return new Orbit(
                new Arrangements(List.copyOf(counts.values())),
                BigInteger.valueOf(RewardSymmetries.count(rewards)),
                mean);
    }

    /**
     * The orbit of independent rewards: one element for each way to give the distributions to states.
     *
     * @param rewards of each state, by index, each discrete
     * @throws IllegalArgumentException if one is not discrete
     */
    public static Orbit independent(List<Distribution> rewards) {
        Map<Distribution, Integer> counts = new LinkedHashMap<>();
        rewards.forEach(distribution -> counts.merge(distribution, 1, Integer::sum));
        return new Orbit(
                new Arrangements(List.copyOf(counts.values())),
                BigInteger.ONE,
                IndependentMean.of(List.copyOf(counts.keySet())));
    }

    int stateCount() {
        return arrangements.size();
    }

    /** How many elements it has. */
    BigInteger size() {
        return arrangements.count().divide(exchanges);
    }

    /** For how many elements the mean of an advantage is positive, negative and 0. */
    OrbitCount count(Advantage advantage, OrbitPlan plan) {
        int states = advantage.states().size();
        long cases = mean.cases(states);
        BigInteger work = arrangements.countOn(states).multiply(BigInteger.valueOf(cases));
        return work.compareTo(BigInteger.valueOf(plan.arrangements())) <= 0
                ? counted(advantage)
                : sampled(advantage, plan, Math.max(LEAST_SAMPLES, plan.samples() / cases));
    }

    private OrbitCount counted(Advantage advantage) {
        Tally tally = new Tally();
        arrangements.forEachOn(advantage.states().size(), (given, ways) -> {
            stopIfInterrupted();
            tally.add(mean.sign(advantage, given), ways);
        });
        return new OrbitCount.Counted(
                tally.more.divide(exchanges), tally.less.divide(exchanges), tally.tied.divide(exchanges));
    }

    private OrbitCount sampled(Advantage advantage, OrbitPlan plan, long samples) {
        List<Integer> things = IntStream.range(
                        0, arrangements.kinds().size()) // each kind as often as there are things of it
                .boxed()
                .flatMap(kind -> Collections.nCopies(arrangements.kinds().get(kind), kind).stream())
                .toList();
        RewardSampler sampler = orders(things.size()).sampler(plan.seed());
        Tally tally = new Tally();
        double[] order = new double[things.size() * LANES];
        int[] given = new int[advantage.states().size()];
        for (long first = 0; first < samples; first += LANES) {
            stopIfInterrupted();
            int lanes = (int) Math.min(LANES, samples - first);
            sampler.fill(first, lanes, order);
            for (int lane = 0; lane < lanes; lane++) {
                for (int i = 0; i < given.length; i++) {
                    int state = advantage.states().get(i).index();
                    given[i] = things.get((int) order[state * lanes + lane]);
                }
                tally.add(mean.sign(advantage, given), BigInteger.ONE);
            }
        }
        return new OrbitCount.Sampled(tally.more, tally.less, tally.tied, size(), plan.seed());
    }

    /** The places 0, 1, … of as many states, in an order that is uniformly random. */
    private static RewardDistribution orders(int stateCount) {
        List<Integer> places = IntStream.range(0, stateCount).boxed().toList();
        return RewardSpec.identical(new Permutations(
                        places.stream().map(Integer::doubleValue).toList()))
                .over(places.stream().map(String::valueOf).toList());
    }

    private static void stopIfInterrupted() {
        if (Thread.interrupted()) {
            throw new CancellationException("count was interrupted");
        }
    }

    /** What has been counted so far. */
    private static final class Tally {

        private BigInteger more = BigInteger.ZERO;
        private BigInteger less = BigInteger.ZERO;
        private BigInteger tied = BigInteger.ZERO;

        void add(int sign, BigInteger ways) {
            if (sign > 0) {
                more = more.add(ways);
            } else if (sign < 0) {
                less = less.add(ways);
            } else {
                tied = tied.add(ways);
            }
        }
    }
}
