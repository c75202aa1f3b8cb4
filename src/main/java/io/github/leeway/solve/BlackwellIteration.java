package io.github.leeway.solve;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Policy iteration for all discounts near enough to 1, one reward function at a time ({@link
 * io.github.leeway.Bibliography#VEINOTT_1969}): a choice is better if its gain is greater, or its gain is the same and its bias
 * greater, and so on through the terms of the expansion in 1 − γ. Starts from the policy that is greedy for the values it is given.
 */
final class BlackwellIteration {

    private static final int MOST_IMPROVEMENTS = 1000; // never seen to be near; what is then missing shows in the bound
    private static final double IMPROVEMENT = 1e-13; // relative, for the first policy alone

    private final SparseMdp mdp;
    private final PolicyEvaluation evaluation;
    private final int[] policy; // [S]

    BlackwellIteration(SparseMdp mdp, PolicyEvaluation evaluation) {
        this.mdp = mdp;
        this.evaluation = evaluation;
        policy = new int[mdp.stateCount()];
    }

    /**
     * Finds a policy that no switch improves, as far as can be told, and leaves it evaluated.
     *
     * @param rewards [S]
     * @param expectations of values near the optimal ones after each choice, [C]
     * @return the policy, a choice for each state, [S]
     */
    int[] solve(double[] rewards, double[] expectations) {
        for (int s = 0; s < policy.length; s++) {
            int best = mdp.firstChoice(s);
            for (int c = best + 1; c < mdp.firstChoice(s + 1); c++) {
                if (expectations[c] > expectations[best] + IMPROVEMENT * Math.abs(expectations[best])) {
                    best = c;
                }
            }
            policy[s] = best;
        }
        for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
            if (Thread.interrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            evaluation.evaluate(policy.clone(), rewards);
            if (!improve()) {
                break;
            }
        }
        return policy.clone();
    }

    private boolean improve() {
        int[] better = policy.clone();
        for (int s = 0; s < better.length; s++) {
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                if (c != better[s] && evaluation.compare(c, better[s]).isImprovement()) {
                    better[s] = c;
                }
            }
        }
        boolean improved = !Arrays.equals(better, policy);
        System.arraycopy(better, 0, policy, 0, better.length);
        return improved;
    }
}
