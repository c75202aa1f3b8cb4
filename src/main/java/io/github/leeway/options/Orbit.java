package io.github.leeway.options;

import io.github.leeway.options.FiniteRewards.Atom;
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
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The orbit of a distribution over reward functions: the distributions that it becomes when states are permuted, each once ({@link
 * io.github.leeway.Bibliography#TURNER_2021}, Definition 6.4). An element is an arrangement of what states get, up to exchanges of
 * reward functions that make no other distribution; so elements are counted as arrangements and divided by the number of those
 * exchanges, which is the same for each. Only what the states get that matter is enumerated; the ways to give the rest are multiplied.
 */
final class Orbit {

    private static final int LANES = 256;

    private final List<BigInteger> weights; // of reward functions: their probabilities times a positive number
    private final List<List<BigInteger>> kinds; // what a state gets by each reward function, times a positive number
    private final Arrangements arrangements;
    private final BigInteger exchanges; // arrangements for each element

    private Orbit(
            List<BigInteger> weights, List<List<BigInteger>> kinds, Arrangements arrangements, BigInteger exchanges) {
        this.weights = weights;
        this.kinds = kinds;
        this.arrangements = arrangements;
        this.exchanges = exchanges;
    }

    static Orbit of(FiniteRewards rewards) {
        List<BigFraction> probabilities =
                rewards.atoms().stream().map(Atom::probability).toList();
        CommonDenominator probability = CommonDenominator.of(probabilities);
        CommonDenominator reward = CommonDenominator.of(rewards.atoms().stream()
                .flatMap(atom -> atom.rewards().stream())
                .toList());
        Map<List<BigInteger>, Integer> kinds = new LinkedHashMap<>();
        for (int s = 0; s < rewards.stateCount(); s++) {
            int state = s;
            List<BigInteger> kind = rewards.atoms().stream()
                    .map(atom -> reward.numerator(atom.rewards().get(state)))
                    .toList();
            kinds.merge(kind, 1, Integer::sum);
        }
        return new Orbit(
                probabilities.stream().map(probability::numerator).toList(),
                List.copyOf(kinds.keySet()),
                new Arrangements(List.copyOf(kinds.values())),
                BigInteger.valueOf(RewardSymmetries.count(rewards)));
    }

    /** How many elements it has. */
    BigInteger size() {
        return arrangements.count().divide(exchanges);
    }

    /** For how many elements the mean of an advantage is positive, negative and 0. */
    OrbitCount count(Advantage advantage, OrbitPlan plan) {
        BigInteger ways = arrangements.countOn(advantage.states().size());
        return ways.compareTo(BigInteger.valueOf(plan.arrangements())) <= 0
                ? counted(advantage)
                : sampled(advantage, plan);
    }

    private OrbitCount counted(Advantage advantage) {
        Tally tally = new Tally();
        arrangements.forEachOn(advantage.states().size(), (given, ways) -> {
            stopIfInterrupted();
            tally.add(sign(advantage, given), ways);
        });
        return new OrbitCount.Counted(
                tally.more.divide(exchanges), tally.less.divide(exchanges), tally.tied.divide(exchanges));
    }

    private OrbitCount sampled(Advantage advantage, OrbitPlan plan) {
        List<Integer> things = IntStream.range(0, kinds.size()) // each kind as often as there are things of it
                .boxed()
                .flatMap(kind -> Collections.nCopies(arrangements.kinds().get(kind), kind).stream())
                .toList();
        RewardSampler sampler = orders(things.size()).sampler(plan.seed());
        Tally tally = new Tally();
        double[] order = new double[things.size() * LANES];
        int[] given = new int[advantage.states().size()];
        for (long first = 0; first < plan.samples(); first += LANES) {
            stopIfInterrupted();
            int lanes = (int) Math.min(LANES, plan.samples() - first);
            sampler.fill(first, lanes, order);
            for (int lane = 0; lane < lanes; lane++) {
                for (int i = 0; i < given.length; i++) {
                    int state = advantage.states().get(i).index();
                    given[i] = things.get((int) order[state * lanes + lane]);
                }
                tally.add(sign(advantage, given), BigInteger.ONE);
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

    /** The sign of the mean of an advantage, given what kind each state gets that matters. */
    private int sign(Advantage advantage, int[] given) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger[] rewards = new BigInteger[given.length];
        for (int atom = 0; atom < weights.size(); atom++) {
            for (int i = 0; i < given.length; i++) {
                rewards[i] = kinds.get(given[i]).get(atom);
            }
            sum = sum.add(weights.get(atom).multiply(advantage.of(rewards)));
        }
        return sum.signum();
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
