package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Policy iteration ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, section 6.4), one reward function at a time, with each policy
 * evaluated by a dense LU decomposition. Exact up to rounding, which one Bellman sweep at the end bounds. Cubic in the number of
 * states: for small models, and to hold other solvers against.
 */
public record PolicyIteration() implements Solver {

    private static final double IMPROVEMENT =
            1e-12; // relative; a smaller gain may be rounding, and could make policies cycle
    private static final int MOST_IMPROVEMENTS = 10_000;

    @Override
    public OptimalValues solve(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        Rewards.check(mdp, rewards, lanes);
        int states = mdp.stateCount();
        double[] values = new double[rewards.length];
        double[] errors = new double[lanes];
        double[] reward = new double[states];
        for (int lane = 0; lane < lanes; lane++) {
            if (Thread.interrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            for (int s = 0; s < states; s++) {
                reward[s] = rewards[s * lanes + lane];
            }
            double[] optimal = improve(mdp, discount, reward);
            double[] next = new double[states];
            mdp.bellman(Sweep.of(discount, 1), reward, optimal, next);
            BellmanBound bound = BellmanBound.of(mdp, discount, 1, reward, optimal, next);
            for (int s = 0; s < states; s++) {
                values[s * lanes + lane] = next[s] + bound.shift(0);
            }
            errors[lane] = bound.error(0);
        }
        return new OptimalValues(lanes, values, errors);
    }

    private static double[] improve(SparseMdp mdp, Discount discount, double[] reward) {
        int[] policy = new int[mdp.stateCount()];
        Arrays.setAll(policy, mdp::firstChoice);
        double[] expectations = new double[mdp.choiceCount()];
        double[] values = reward.clone();
        for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
            values = evaluate(mdp, discount, reward, policy);
            mdp.expectations(1, values, expectations);
            if (!switchToBetter(mdp, expectations, policy)) {
                return values;
            }
        }
        return values;
    }

    private static double[] evaluate(SparseMdp mdp, Discount discount, double[] reward, int[] policy) {
        int states = mdp.stateCount();
        DMatrixRMaj matrix = new DMatrixRMaj(states, states);
        DMatrixRMaj right = new DMatrixRMaj(states, 1);
        for (int s = 0; s < states; s++) {
            matrix.set(s, s, 1);
            right.set(s, 0, discount.complement() * reward[s]);
            mdp.addRow(policy[s], -discount.value(), matrix, s);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(states);
        DMatrixRMaj values = new DMatrixRMaj(states, 1);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("matrix of a policy is singular, expected a discount below 1");
        }
        solver.solve(right, values);
        return values.getData();
    }

    private static boolean switchToBetter(SparseMdp mdp, double[] expectations, int[] policy) {
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
