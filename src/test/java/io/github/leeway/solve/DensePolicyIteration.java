package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The oracle that solvers are held against: policy iteration with a dense LU decomposition of every policy, and one Bellman sweep for a
 * bound on what rounding leaves.
 */
public record DensePolicyIteration() implements Solver {

    private static final double IMPROVEMENT =
            1e-12; // relative; a smaller gain may be rounding, and could make policies cycle

    @Override
    public OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes, Workspace workspace) {
        Results results = new Results(mdp.stateCount(), lanes, workspace);
        LaneBatch batch =
                new LaneBatch(mdp, discount, Double.MAX_VALUE, SweepOrder.DEPTH_FIRST, results, rewards, workspace);
        batch.replace((reward, values) -> improve(mdp, discount, reward, values));
        batch.check();
        batch.requireDone();
        return results.optimalValues();
    }

    private static double improve(SparseMdp mdp, Discount discount, double[] rewards, double[] values) {
        int[] policy = new int[mdp.stateCount()];
        Arrays.setAll(policy, mdp::firstChoice);
        double[] expectations = new double[mdp.choiceCount()];
        boolean switched = true;
        while (switched) {
            evaluate(mdp, discount, policy, rewards, values);
            mdp.expectations(1, values, expectations);
            switched = false;
            for (int c = 0; c < expectations.length; c++) {
                int own = policy[mdp.stateOf(c)];
                double size = Math.max(Math.abs(expectations[own]), Math.abs(expectations[c]));
                if (expectations[c] > expectations[own] + IMPROVEMENT * size) {
                    policy[mdp.stateOf(c)] = c;
                    switched = true;
                }
            }
        }
        return 0;
    }

    private static void evaluate(SparseMdp mdp, Discount discount, int[] policy, double[] rewards, double[] values) {
        int states = policy.length;
        DMatrixRMaj matrix = new DMatrixRMaj(states, states);
        DMatrixRMaj right = new DMatrixRMaj(states, 1);
        for (int s = 0; s < states; s++) {
            matrix.set(s, s, 1);
            right.set(s, 0, discount.complement() * rewards[s]);
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                matrix.add(s, mdp.successor(e), -discount.value() * mdp.probability(e));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(states);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("matrix of a policy is singular, expected a discount below 1");
        }
        DMatrixRMaj solution = new DMatrixRMaj(states, 1);
        solver.solve(right, solution);
        System.arraycopy(solution.getData(), 0, values, 0, states);
    }
}
