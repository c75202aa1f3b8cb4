package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Policy iteration, one reward function at a time ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, section 6.4), with each policy
 * evaluated by a dense LU decomposition: memory quadratic and time cubic in the number of states, whatever the discount. Starts from
 * the policy that is greedy for the values it is given.
 */
final class DensePolicyIteration implements LaneBatch.LaneMethod {

    private static final double IMPROVEMENT =
            1e-12; // relative; a smaller gain may be rounding, and could make policies cycle
    private static final int MOST_IMPROVEMENTS =
            10_000; // never seen to be near; what is then missing shows in the bound

    private final SparseMdp mdp;
    private final Discount discount;
    private final int[] policy; // [S], the choice
    private final double[] expectations; // [C]

    DensePolicyIteration(SparseMdp mdp, Discount discount) {
        this.mdp = mdp;
        this.discount = discount;
        policy = new int[mdp.stateCount()];
        expectations = new double[mdp.choiceCount()];
    }

    @Override
    public void improve(double[] rewards, double[] values) {
        Arrays.setAll(policy, mdp::firstChoice);
        switchToBetter(values);
        for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
            evaluate(rewards, values);
            if (!switchToBetter(values)) {
                return;
            }
        }
        evaluate(rewards, values);
    }

    private void evaluate(double[] rewards, double[] values) {
        int states = policy.length;
        DMatrixRMaj matrix = new DMatrixRMaj(states, states);
        DMatrixRMaj right = new DMatrixRMaj(states, 1);
        for (int s = 0; s < states; s++) {
            matrix.set(s, s, 1);
            right.set(s, 0, discount.complement() * rewards[s]);
            mdp.addRow(policy[s], -discount.value(), matrix, s);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(states);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("matrix of a policy is singular, expected a discount below 1");
        }
        DMatrixRMaj solution = new DMatrixRMaj(states, 1);
        solver.solve(right, solution);
        System.arraycopy(solution.getData(), 0, values, 0, states);
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
