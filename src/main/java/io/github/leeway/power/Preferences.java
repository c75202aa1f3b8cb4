package io.github.leeway.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Tests which actions are optimal more often than others. Two actions are compared by the exact sign test on the reward functions:
 * were they optimal equally often, the number for which the first is optimal, out of those for which either is, would be binomial
 * with parameter one half. Reward functions for which both are optimal count on both sides, which only makes the test more cautious;
 * undecided ones count against the action that would win. The level is divided by the number of pairs in all states and discounts
 * (Bonferroni), so that the probability of any wrong preference in a run is at most {@link #LEVEL}.
 *
 * <p>Where only groups of reward functions are independent, the test is Student's on the differences of the groups' shares. Their
 * deviation is at most the sum of those of the two shares, and is taken to be that, so that no deviation has to be kept for a pair. And
 * no test says less than how likely it is by chance that the difference has the same sign in all groups, for which a few groups are
 * enough that do not differ.
 */
public final class Preferences {

    /** Largest probability of one or more wrong preferences in a run. */
    static final double LEVEL = 0.05;

    private static final long LARGE =
            1000; // groups whose signs all agree never, or a double is too small to say how seldom

    private final double levelOfPair;

    /**
     * Tests of a run.
     *
     * @param pairs number of pairs of actions that could be compared in it
     * @param share of {@link #LEVEL} for this look at the sample, in (0, 1]
     */
    Preferences(long pairs, double share) {
        levelOfPair = LEVEL * share / Math.max(1, pairs);
    }

    /**
     * Tests of sets of policies.
     *
     * @param tests number of pairs of sets that are compared, at least 1
     */
    public static Preferences among(long tests) {
        if (tests < 1) {
            throw new IllegalArgumentException("number of tests is " + tests + ", expected at least 1");
        }
        return new Preferences(tests, 1);
    }

    /** Whether one set of policies is optimal more often than another, by the same test as actions. */
    public Comparison compare(Optimality one, Optimality other) {
        if (isMoreOften(one, other)) {
            return Comparison.MORE_OFTEN;
        }
        return isMoreOften(other, one) ? Comparison.LESS_OFTEN : Comparison.NOT_DETECTABLE;
    }

    /** The verdict on the actions of one state. */
    Verdict judge(List<ActionEstimate> actions) {
        if (actions.size() == 1) {
            return new Verdict.Forced();
        }
        List<ActionEstimate> sorted = new ArrayList<>(actions);
        sorted.sort(Comparator.comparingLong(
                        (ActionEstimate action) -> action.optimal().count())
                .reversed());
        for (int split = 1; split < sorted.size(); split++) {
            List<ActionEstimate> above = sorted.subList(0, split);
            List<ActionEstimate> below = sorted.subList(split, sorted.size());
            if (areMoreOften(above, below)) {
                return new Verdict.Preferred(
                        above.stream().map(ActionEstimate::actions).toList(),
                        below.stream().map(ActionEstimate::actions).toList());
            }
        }
        return new Verdict.NoDetectablePreference();
    }

    private boolean areMoreOften(List<ActionEstimate> above, List<ActionEstimate> below) {
        if (!above.get(0).optimal().isOfIndependent()) {
            return above.stream()
                    .allMatch(
                            more -> below.stream().allMatch(less -> isMoreOften(more.optimality(), less.optimality())));
        }
        long least = above.stream()
                .mapToLong(action -> surely(action.optimality()))
                .min()
                .orElseThrow();
        long most = below.stream()
                .mapToLong(action -> action.optimal().count())
                .max()
                .orElseThrow();
        return isMoreOften(least, most);
    }

    private static long surely(Optimality optimality) {
        return optimality.optimal().count() - optimality.undecided().count();
    }

    private boolean isMoreOften(Optimality more, Optimality less) {
        return more.optimal().isOfIndependent()
                ? isMoreOften(surely(more), less.optimal().count())
                : isMoreOftenInGroups(more, less);
    }

    /** The sign test. */
    private boolean isMoreOften(long more, long less) {
        if (more <= less) {
            return false;
        }
        BinomialDistribution equal = new BinomialDistribution(null, Math.toIntExact(more + less), 1.0 / 2);
        return 2 * equal.cumulativeProbability((int) less) <= levelOfPair;
    }

    /** Student's test on groups. */
    private boolean isMoreOftenInGroups(Optimality more, Optimality less) {
        double difference = more.optimal().value()
                - more.undecided().value()
                - less.optimal().value();
        if (!(difference > 0)) {
            return false;
        }
        double standardError = more.optimal().standardError()
                + more.undecided().standardError()
                + less.optimal().standardError();
        long groups = more.optimal().groups();
        double byChance = standardError == 0
                ? 0
                : 2 * new TDistribution(null, groups - 1.0).cumulativeProbability(-difference / standardError);
        return Math.max(byChance, Math.scalb(2.0, (int) -Math.min(groups, LARGE))) <= levelOfPair;
    }
}
