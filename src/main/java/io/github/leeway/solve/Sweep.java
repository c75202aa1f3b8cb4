package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** What a sweep needs beside the model: the order of the states, the discount, and scratch space of one worker. */
final class Sweep {

    private final StateOrder order;
    private final double discount;
    private final double complement;
    private final double[] best; // [lanes]
    private final double[] sum; // [lanes]
    private final double[] most; // [lanes]

    private Sweep(StateOrder order, Discount discount, int lanes) {
        this.order = order;
        this.discount = discount.value();
        complement = discount.complement();
        best = new double[lanes];
        sum = new double[lanes];
        most = new double[lanes];
    }

    static Sweep of(SparseMdp mdp, SweepOrder order, Discount discount, int lanes) {
        return new Sweep(mdp.order(order), discount, lanes);
    }

    /** Of the rows, and in which Gauss-Seidel sweeps visit the states. */
    StateOrder order() {
        return order;
    }

    double discount() {
        return discount;
    }

    double complement() {
        return complement;
    }

    double[] best() {
        return best;
    }

    double[] sum() {
        return sum;
    }

    double[] most() {
        return most;
    }
}
