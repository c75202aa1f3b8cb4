package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** What a sweep needs beside the model: the discount, and scratch space of one worker. */
final class Sweep {

    private final double discount;
    private final double complement;
    private final double[] best; // [lanes]
    private final double[] sum; // [lanes]
    private final double[] own; // [lanes]

    Sweep(int lanes, double discount, double complement) {
        this.discount = discount;
        this.complement = complement;
        best = new double[lanes];
        sum = new double[lanes];
        own = new double[lanes];
    }

    static Sweep of(Discount discount, int lanes) {
        return new Sweep(lanes, discount.value(), discount.complement());
    }

    int lanes() {
        return best.length;
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

    double[] own() {
        return own;
    }
}
