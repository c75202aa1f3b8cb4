package io.github.leeway.solve;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * The linear system of a policy, stopped when it comes to a state that stands for a recurrent class: (I − Q) x = b, where Q holds the
 * probabilities of all other states. Solved by a sparse LU decomposition; (I − Q)^-1 has no negative entry, so that residuals bound
 * errors.
 */
final class PolicySystem {

    private final SparseMdp mdp;
    private final int[] policy; // [S]
    private final boolean[] isStop; // [S]
    private final LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver =
            LinearSolverFactory_DSCC.lu(FillReducing.NONE);

    PolicySystem(SparseMdp mdp, int[] policy, boolean[] isStop) {
        this.mdp = mdp;
        this.policy = policy;
        this.isStop = isStop;
        int states = policy.length;
        DMatrixSparseTriplet entries = new DMatrixSparseTriplet(states, states, 4 * states);
        for (int s = 0; s < states; s++) {
            double diagonal = 1;
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                int next = mdp.successor(e);
                if (next == s && !isStop[s]) {
                    diagonal -= mdp.probability(e);
                } else if (!isStop[next]) {
                    entries.addItem(s, next, -mdp.probability(e));
                }
            }
            entries.addItem(s, s, diagonal);
        }
        DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("matrix of a policy is singular, expected it to come to a recurrent class");
        }
    }

    /** Solves for a right side, [S]. */
    double[] solve(double[] right) {
        DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
        solver.solve(DMatrixRMaj.wrap(right.length, 1, right), solution);
        return solution.getData();
    }

    /** b − (I − Q) x. */
    double[] residual(double[] right, double[] x) {
        double[] residual = new double[x.length];
        for (int s = 0; s < x.length; s++) {
            double sum = right[s];
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                if (!isStop[mdp.successor(e)]) {
                    sum += mdp.probability(e) * x[mdp.successor(e)];
                }
            }
            residual[s] = sum - x[s];
        }
        return residual;
    }
}
