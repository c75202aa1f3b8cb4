package io.github.leeway.solve;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.decomposition.lu.LuUpLooking_DSCC;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * The linear system of a policy, stopped where a state stands for a recurrent class: (I − γ Q) x = b, where Q holds the probabilities of
 * coming to states that do not stop. Solved by a sparse LU decomposition in breadth-first order, which keeps the matrix narrow and so
 * leaves little to fill in ({@link io.github.leeway.Bibliography#CUTHILL_MCKEE_1969}); (I − γ Q)^-1 has no negative entry, so that residuals bound errors.
 */
final class PolicySystem {

    private static final double SET_UP = 115; // for each state; measured

    private final SparseMdp mdp;
    private final int[] policy; // [S]
    private final boolean[] isStop; // [S]
    private final double discount;
    private final int[] order; // [S]
    private final LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver =
            LinearSolverFactory_DSCC.lu(FillReducing.NONE);

    /**
     * Decomposes the matrix.
     *
     * @param policy a choice for each state, [S]
     * @param isStop where to stop, [S]; with a discount of 1 every state must come to one for certain
     * @param discount γ, in (0, 1]
     */
    PolicySystem(SparseMdp mdp, int[] policy, boolean[] isStop, double discount) {
        this.mdp = mdp;
        this.policy = policy;
        this.isStop = isStop;
        this.discount = discount;
        order = mdp.layerOrder();
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int states = policy.length;
        DMatrixSparseTriplet entries = new DMatrixSparseTriplet(states, states, 4 * states);
        for (int s = 0; s < states; s++) {
            double diagonal = 1;
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                int next = mdp.successor(e);
                if (next == s && !isStop[s]) {
                    diagonal -= discount * mdp.probability(e);
                } else if (!isStop[next]) {
                    entries.addItem(place[s], place[next], -discount * mdp.probability(e));
                }
            }
            entries.addItem(place[s], place[s], diagonal);
        }
        DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("matrix of a policy is singular, expected it to come to a recurrent class");
        }
    }

    /** Solves for a right side, [S]. */
    double[] solve(double[] right) {
        DMatrixRMaj ordered = new DMatrixRMaj(right.length, 1);
        for (int i = 0; i < right.length; i++) {
            ordered.set(i, 0, right[order[i]]);
        }
        DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
        solver.solve(ordered, solution);
        double[] x = new double[right.length];
        for (int i = 0; i < x.length; i++) {
            x[order[i]] = solution.get(i, 0);
        }
        return x;
    }

    /** b − (I − γ Q) x. */
    double[] residual(double[] right, double[] x) {
        double[] residual = new double[x.length];
        for (int s = 0; s < x.length; s++) {
            double sum = right[s];
            for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                if (!isStop[mdp.successor(e)]) {
                    sum += discount * mdp.probability(e) * x[mdp.successor(e)];
                }
            }
            residual[s] = sum - x[s];
        }
        return residual;
    }

    /** How many products the decomposition took, with what it takes to set it up in the same unit. */
    double operationCount() {
        LuUpLooking_DSCC decomposition = solver.getDecomposition();
        DMatrixSparseCSC lower = decomposition.getL();
        DMatrixSparseCSC upper = decomposition.getU();
        double count = SET_UP * order.length;
        for (int i = 0; i < upper.col_idx[upper.numCols]; i++) {
            int column = upper.nz_rows[i];
            count += lower.col_idx[column + 1] - lower.col_idx[column];
        }
        return count;
    }
}
