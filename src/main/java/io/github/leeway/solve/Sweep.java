package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** What a sweep needs beside the model: the discount, and scratch space of one worker. */
final class Sweep {

    private final double discount;
    private final double complement;
    private final double[] best; // [lanes]
    private final double[] sum; // [lanes]
    private final double[] most; // [lanes]

    private Sweep(Discount discount, int lanes) {
        this.discount = discount.value();
        complement = discount.complement();
        best = new double[lanes];
        sum = new double[lanes];
        most = new double[lanes];
    }

    static Sweep of(Discount discount, int lanes) {
        return new Sweep(discount, lanes);
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
