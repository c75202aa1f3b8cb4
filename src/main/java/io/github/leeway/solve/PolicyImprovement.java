package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;

/**
 * Policy iteration, one reward function at a time ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, section 6.4), with each policy
 * evaluated by a sparse LU decomposition. Starts from the policy that is greedy for the values it is given.
 */
final class PolicyImprovement implements LaneMethod {

    private static final double IMPROVEMENT =
            1e-12; // relative; a smaller gain may be rounding, and could make policies cycle
    private static final int MOST_IMPROVEMENTS = 1000; // never seen to be near; what is then missing shows in the bound

    private final SparseMdp mdp;
    private final Discount discount;
    private final boolean[] stopsNowhere; // [S]
    private final int[] policy; // [S], the choice
    private final double[] expectations; // [C]

    PolicyImprovement(SparseMdp mdp, Discount discount) {
        this.mdp = mdp;
        this.discount = discount;
        stopsNowhere = new boolean[mdp.stateCount()];
        policy = new int[mdp.stateCount()];
        expectations = new double[mdp.choiceCount()];
    }

    @Override
    public double improve(double[] rewards, double[] values) {
        Arrays.setAll(policy, mdp::firstChoice);
        double operations = switchToBetter(values) ? mdp.outcomeCount() : 0;
        for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
            operations += evaluate(rewards, values) + mdp.outcomeCount();
            if (!switchToBetter(values)) {
                break;
            }
        }
        return operations;
    }

    private double evaluate(double[] rewards, double[] values) {
        PolicySystem system = new PolicySystem(mdp, policy, stopsNowhere, discount.value());
        double[] right = new double[rewards.length];
        Arrays.setAll(right, s -> discount.complement() * rewards[s]);
        System.arraycopy(system.solve(right), 0, values, 0, values.length);
        return system.operationCount();
    }

    private boolean switchToBetter(double[] values) {
        mdp.expectations(1, values, expectations);
        boolean switched = false;
        for (int s = 0; s < policy.length; s++) {
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                double now = expectations[policy[s]];
                double size = Math.max(Math.abs(now), Math.abs(expectations[c]));
                if (expectations[c] > now + IMPROVEMENT * size) {
                    policy[s] = c;
                    switched = true;
                }
            }
        }
        return switched;
    }
}
