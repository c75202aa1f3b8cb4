package io.github.leeway.options;

import java.util.Collection;
import org.apache.commons.numbers.core.NativeOperators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers of a kind that are compared: fractions, or functions by what they are close to some point.
 *
 * @param <E> its elements; equal if and only if their difference is 0
 */
interface OrderedField<E extends NativeOperators<E>> {

    /** Fractions. */
    OrderedField<BigFraction> FRACTIONS = new OrderedField<>() {
        @Override
        public BigFraction of(BigFraction fraction) {
            return fraction;
        }

        @Override
        public int sign(BigFraction element) {
            return element.signum();
        }

        @Override
        public int compare(BigFraction one, BigFraction other) {
            return one.compareTo(other);
        }
    };

    /** A fraction among the elements. */
    E of(BigFraction fraction);

    /** Whether an element is less than 0, 0, or more: −1, 0 or 1. */
    int sign(E element);

    /** The sign of the difference. */
    default int compare(E one, E other) {
        return sign(one.subtract(other));
    }

    /** The same field, for questions of which the answer will not be used unless they are asked again. */
    default OrderedField<E> silent() {
        return this;
    }

    /** Whether what differs by these numbers ties: where all are 0. */
    default boolean areLevel(Collection<E> differences) {
        return differences.stream().allMatch(E::isZero);
    }

    /** The size of an element. */
    default E abs(E element) {
        return sign(element) < 0 ? element.negate() : element;
    }

    default E zero() {
        return of(BigFraction.ZERO);
    }

    default E one() {
        return of(BigFraction.ONE);
    }
}
