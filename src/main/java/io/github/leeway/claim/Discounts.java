package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;

/** For which discounts something is claimed. */
public sealed interface Discounts {

    /** One. */
    record At(Discount discount) implements Discounts {}

    /**
     * All from one to another, both included.
     *
     * @param from in [0, 1]
     * @param to in [0, 1], larger
     */
    record Range(Discount from, Discount to) implements Discounts {

        /** Checks the order. */
        public Range {
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException(
                        "range of discounts is " + from + ".." + to + ", expected one that ends above its start");
            }
        }
    }
}
