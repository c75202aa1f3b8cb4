package io.github.leeway.solve;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Decides whether a choice is average-optimal: whether some stationary policy that takes it has the optimal gain in its state. Such a
 * policy may only take choices that keep the gain, and must end where it loses nothing: in states that it never leaves, with choices
 * that keep the bias too. So the question is whether from the choice, and without another visit to its state, one may come to such
 * states by choices that keep the gain. For all other states there is then a policy that leads there, or back to the state, for certain.
 */
final class AverageOptimality {

    private final SparseMdp mdp;
    private final PolicyEvaluation evaluation;
    private final int[] policy; // [S]
    private final Comparison[] comparisons; // [C], with the policy's choice
    private final boolean hasOtherEnds; // whether a choice keeps the bias that the policy does not take
    private final int[] seen; // [S], the search that was last here
    private int searchCount;

    AverageOptimality(SparseMdp mdp, PolicyEvaluation evaluation, int[] policy, Comparison[] comparisons) {
        this.mdp = mdp;
        this.evaluation = evaluation;
        this.policy = policy;
        this.comparisons = comparisons;
        seen = new int[policy.length];
        boolean others = false;
        for (int c = 0; c < comparisons.length; c++) {
            others |= comparisons[c].hasEqualBias() && c != policy[mdp.stateOf(c)];
        }
        hasOtherEnds = others;
    }

    /** Decides for a choice that keeps the gain, given that the comparisons of all states that may follow are certain. */
    boolean isOptimal(int s, int c) {
        if (c == policy[s] || comparisons[c] == Comparison.EQUAL || leadsToEnds(s, c)) {
            return true;
        }
        return hasOtherEnds && leadsTo(closedSet(s, c), s, c);
    }

    /** Whether a search from the choice, not through s, comes to a state from which the policy ends without s. */
    private boolean leadsToEnds(int s, int c) {
        return search(s, c, t -> evaluation.endsWithout(t, s));
    }

    private boolean leadsTo(boolean[] ends, int s, int c) {
        return ends[s] || search(s, c, t -> ends[t]);
    }

    private boolean search(int s, int c, IntPredicate isEnd) {
        searchCount++;
        seen[s] = searchCount;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        addSuccessors(c, open);
        while (!open.isEmpty()) {
            int t = open.remove();
            if (isEnd.test(t)) {
                return true;
            }
            for (int next = mdp.firstChoice(t); next < mdp.firstChoice(t + 1); next++) {
                if (comparisons[next].hasEqualGain()) {
                    addSuccessors(next, open);
                }
            }
        }
        return false;
    }

    private void addSuccessors(int c, ArrayDeque<Integer> open) {
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            int next = mdp.successor(e);
            if (seen[next] != searchCount) {
                seen[next] = searchCount;
                open.add(next);
            }
        }
    }

    /** The largest set of states that need not be left by choices that keep gain and bias, where s offers c alone. */
    private boolean[] closedSet(int s, int c) {
        boolean[] isInside = new boolean[policy.length];
        Arrays.fill(isInside, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int t = 0; t < isInside.length; t++) {
                if (isInside[t] && !canStay(t, s, c, isInside)) {
                    isInside[t] = false;
                    changed = true;
                }
            }
        }
        return isInside;
    }

    private boolean canStay(int t, int s, int c, boolean[] isInside) {
        for (int choice = mdp.firstChoice(t); choice < mdp.firstChoice(t + 1); choice++) {
            if (comparisons[choice].hasEqualBias() && (t != s || choice == c) && staysIn(isInside, choice)) {
                return true;
            }
        }
        return false;
    }

    private boolean staysIn(boolean[] isInside, int c) {
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            if (!isInside[mdp.successor(e)]) {
                return false;
            }
        }
        return true;
    }
}
