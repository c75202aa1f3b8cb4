package io.github.leeway.options;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * For how many elements of the orbit of a reward distribution one thing is more than another, less, or as much ({@link
 * io.github.leeway.Bibliography#TURNER_2021}, Definition 6.5).
 */
public sealed interface OrbitCount {

    /** The elements for which the first thing is strictly more than the second. */
    BigInteger more();

    /** The elements for which it is strictly less. */
    BigInteger less();

    /** The elements for which both are equal, exactly. */
    BigInteger tied();

    /** The elements that were looked at. */
    default BigInteger total() {
        return more().add(less()).add(tied());
    }

    /** How many are more for each that is less; nothing if none is less. */
    default Optional<BigFraction> odds() {
        return less().signum() == 0 ? Optional.empty() : Optional.of(BigFraction.of(more(), less()));
    }

    /** All elements of the orbit, each looked at. */
    record Counted(BigInteger more, BigInteger less, BigInteger tied) implements OrbitCount {

        /**
         * Whether this orbit shows that the first thing is not n times as often more as it is less over every orbit: that {@code >=ⁿ_most}
         * is false ({@link io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Definition 3.2). No orbit shows that it is true.
         *
         * @param n at least 1
         */
        public boolean refutes(int n) {
            if (n < 1) {
                throw new IllegalArgumentException("n is " + n + ", expected at least 1");
            }
            return more.compareTo(less.multiply(BigInteger.valueOf(n))) < 0;
        }

        /** The count with the two things exchanged. */
        public Counted converse() {
            return new Counted(/* more= */ less, /* less= */ more, tied);
        }
    }

    /**
     * Elements of an orbit that is too large to look at each: independent, uniformly random draws, so an element may be among them more
     * than once. The sample size is the total.
     *
     * @param orbitSize how many elements the orbit has
     * @param seed which elements were drawn
     */
    record Sampled(BigInteger more, BigInteger less, BigInteger tied, BigInteger orbitSize, long seed)
            implements OrbitCount {}
}
