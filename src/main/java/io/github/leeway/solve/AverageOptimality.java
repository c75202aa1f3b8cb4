package io.github.leeway.solve;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    private final boolean hasOneClass; // whether the policy visits the same states for ever, wherever it starts
    private int[] distance = {}; // [S], choices that keep the gain to a state that is visited for ever; made when first
    // needed
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
        hasOneClass = IntStream.range(0, policy.length)
                        .map(evaluation::recurrentClass)
                        .filter(number -> number != PolicyEvaluation.TRANSIENT)
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }

    /** Decides for a choice that keeps the gain, given that the comparisons of all states that may follow are certain. */
    boolean isOptimal(int s, int c) {
        if (c == policy[s] || comparisons[c] == Comparison.EQUAL || leadsToEnds(s, c)) {
            return true;
        }
        return hasOtherEnds && leadsTo(closedSet(s, c), s, c);
    }

    /**
     * Whether a search from the choice, not through s, comes to a state from which the policy ends without s. If the policy leaves s for
     * good, that is so of every state visited for ever; and from a state no further from these than s is, one comes there without s.
     */
    private boolean leadsToEnds(int s, int c) {
        if (evaluation.recurrentClass(s) == PolicyEvaluation.TRANSIENT) {
            int[] distances = distances();
            return search(s, c, t -> distances[t] <= distances[s]);
        }
        return !hasOneClass && search(s, c, t -> evaluation.endsWithout(t, s));
    }

    /** Breadth first, from the states that are visited for ever against the choices that keep the gain. */
    private int[] distances() {
        if (distance.length > 0) {
            return distance;
        }
        int states = policy.length;
        int[] start = new int[states + 1]; // of the choices that may lead to a state
        for (int c = 0; c < comparisons.length; c++) {
            for (int e = mdp.firstOutcome(c); comparisons[c].hasEqualGain() && e < mdp.firstOutcome(c + 1); e++) {
                start[mdp.successor(e) + 1]++;
            }
        }
        for (int s = 0; s < states; s++) {
            start[s + 1] += start[s];
        }
        int[] from = new int[start[states]];
        int[] place = start.clone();
        for (int c = 0; c < comparisons.length; c++) {
            for (int e = mdp.firstOutcome(c); comparisons[c].hasEqualGain() && e < mdp.firstOutcome(c + 1); e++) {
                from[place[mdp.successor(e)]++] = mdp.stateOf(c);
            }
        }
        distance = new int[states];
        Arrays.fill(distance, Integer.MAX_VALUE);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int s = 0; s < states; s++) {
            if (evaluation.recurrentClass(s) != PolicyEvaluation.TRANSIENT) {
                distance[s] = 0;
                open.add(s);
            }
        }
        while (!open.isEmpty()) {
            int t = open.remove();
            for (int i = start[t]; i < start[t + 1]; i++) {
                if (distance[from[i]] == Integer.MAX_VALUE) {
                    distance[from[i]] = distance[t] + 1;
                    open.add(from[i]);
                }
            }
        }
        return distance;
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
