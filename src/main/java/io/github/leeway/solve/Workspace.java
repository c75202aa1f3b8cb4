package io.github.leeway.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Scratch space of one worker: rows of lanes that are used again for the next batch. Batches of large models take tens of megabytes,
 * and to have these allocated and cleared anew takes longer than a sweep. Not shared between threads.
 */
public final class Workspace {

    private final List<double[][]> free = new ArrayList<>();

    /** An empty one; grows to what a batch needs. */
    public Workspace() {}

    /** Rows that nobody uses, with whatever is in them, [count][lanes]. */
    public double[][] rows(int count, int lanes) {
        for (int i = free.size() - 1; i >= 0; i--) {
            double[][] rows = free.get(i);
            if (rows.length == count && (count == 0 || rows[0].length == lanes)) {
                free.remove(i);
                return rows;
            }
        }
        return new double[count][lanes];
    }

    /** Takes rows back, whose user must forget them. */
    public void release(double[][] rows) {
        free.add(rows);
    }
}
