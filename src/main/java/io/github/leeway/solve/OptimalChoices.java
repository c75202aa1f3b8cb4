package io.github.leeway.solve;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which choices are optimal in the limit, given a policy that no switch improves. Where a comparison with the policy's choice stays
 * open, so do those of the states that may come there by choices that keep the gain.
 */
final class OptimalChoices {

    private final SparseMdp mdp;
    private final int[] policy; // [S]
    private final Comparison[] comparisons; // [C], with the policy's choice of the state
    private final boolean[] isOpen; // [S], whether what follows the state may be undecided
    private final AverageOptimality average;

    /**
     * Compares all choices with those of the policy.
     *
     * @param gainError how far the policy's gains may be from the optimal ones
     * @param ties proves ties for the reward function at hand, if it can; asked for only where a comparison is open
     */
    OptimalChoices(
            SparseMdp mdp,
            PolicyEvaluation evaluation,
            int[] policy,
            double gainError,
            Supplier<Optional<RewardBisimulation>> ties) {
        this.mdp = mdp;
        this.policy = policy;
        comparisons = new Comparison[mdp.choiceCount()];
        isOpen = new boolean[policy.length];
        for (int c = 0; c < comparisons.length; c++) {
            int own = policy[mdp.stateOf(c)];
            comparisons[c] = c == own ? Comparison.EQUAL : evaluation.compare(c, own);
        }
        settle(ties);
        if (hasOpen()) {
            openNearGains(evaluation, gainError);
            spread();
        }
        average = new AverageOptimality(mdp, evaluation, policy, comparisons);
    }

    private void settle(Supplier<Optional<RewardBisimulation>> ties) {
        if (Arrays.stream(comparisons).noneMatch(OptimalChoices::needsProof)) {
            return;
        }
        Optional<RewardBisimulation> proof = ties.get();
        for (int c = 0; c < comparisons.length; c++) {
            int s = mdp.stateOf(c);
            if (needsProof(comparisons[c])) {
                int own = policy[s];
                int other = c;
                if (proof.filter(tie -> tie.areTied(mdp.actions(own), mdp.actions(other)))
                        .isPresent()) {
                    comparisons[c] = Comparison.EQUAL;
                } else {
                    isOpen[s] = true;
                }
            }
        }
    }

    private boolean hasOpen() {
        for (boolean open : isOpen) {
            if (open) {
                return true;
            }
        }
        return false;
    }

    /** Where the policy may not be optimal, its gains tell no more than their error allows. */
    private void openNearGains(PolicyEvaluation evaluation, double gainError) {
        for (int c = 0; c < comparisons.length; c++) {
            int s = mdp.stateOf(c);
            if (comparisons[c] == Comparison.WORSE_IN_GAIN
                    && gainAfter(evaluation, policy[s]) - gainAfter(evaluation, c) <= 2 * gainError) {
                comparisons[c] = Comparison.UNKNOWN_IN_GAIN;
                isOpen[s] = true;
            }
        }
    }

    private double gainAfter(PolicyEvaluation evaluation, int c) {
        double sum = 0;
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            sum += mdp.probability(e) * evaluation.gain(mdp.successor(e));
        }
        return sum;
    }

    /** An improvement that was left undone, for whatever reason, is as open as a sign that is not known. */
    private static boolean needsProof(Comparison comparison) {
        return comparison.isOpen() || comparison == Comparison.BETTER;
    }

    /** A state is open if a choice that may keep the gain may lead to an open one. */
    private void spread() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s : mdp.solveOrder()) {
                if (!isOpen[s] && mayLeadToOpen(s)) {
                    isOpen[s] = true;
                    changed = true;
                }
            }
        }
    }

    private boolean mayLeadToOpen(int s) {
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (comparisons[c] == Comparison.WORSE_IN_GAIN) {
                continue;
            }
            for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
                if (isOpen[mdp.successor(e)]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a choice is optimal for all discounts near enough to 1. */
    Membership blackwell(int c) {
        int s = mdp.stateOf(c);
        if (comparisons[c] == Comparison.WORSE_IN_GAIN) {
            return Membership.NOT_OPTIMAL;
        }
        if (isOpen[s]) {
            return isOnlyOne(s) ? Membership.OPTIMAL : Membership.UNDECIDED;
        }
        return comparisons[c] == Comparison.EQUAL ? Membership.OPTIMAL : Membership.NOT_OPTIMAL;
    }

    /** Whether a stationary policy that takes the choice has the optimal gain. */
    Membership average(int c) {
        int s = mdp.stateOf(c);
        if (comparisons[c] == Comparison.WORSE_IN_GAIN) {
            return Membership.NOT_OPTIMAL;
        }
        if (isOpen[s]) {
            return isOnlyOne(s) ? Membership.OPTIMAL : Membership.UNDECIDED;
        }
        return average.isOptimal(s, c) ? Membership.OPTIMAL : Membership.NOT_OPTIMAL;
    }

    private boolean isOnlyOne(int s) {
        int count = 0;
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (comparisons[c] != Comparison.WORSE_IN_GAIN) {
                count++;
            }
        }
        return count == 1;
    }
}
