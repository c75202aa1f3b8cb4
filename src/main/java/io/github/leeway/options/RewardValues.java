package io.github.leeway.options;

import io.github.leeway.mdp.Fractions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact rewards to be given to states in every order.
 *
 * @param values at least one
 */
public record RewardValues(List<BigFraction> values) {

    /** Copies the list. */
    public RewardValues {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("number of values is 0, expected at least 1");
        }
    }

    /**
     * Reads numbers with commas between them, as in {@code 0,1/3,0.5}.
     *
     * @throws IllegalArgumentException if one is not a number
     */
    public static RewardValues parse(String text) {
        return new RewardValues(Stream.of(text.split(",", -1))
                .map(value -> Fractions.parse(value.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "value is '" + value + "', expected a number such as 0.5 or 1/3")))
                .toList());
    }

    /**
     * 1, 2, 4, and so on, so that no two sets of them have the same sum.
     *
     * @param count how many, at least 1
     */
    public static RewardValues generic(int count) {
        return new RewardValues(Stream.iterate(BigFraction.ONE, value -> value.multiply(2))
                .limit(count)
                .toList());
    }

    /** How many there are. */
    public int count() {
        return values.size();
    }

    /** Their orbit. */
    public Orbit orbit() {
        return Orbit.of(FiniteRewards.certain(values));
    }

    /** As in {@code 0, 1/3, 0.5}. */
    @Override
    public String toString() {
        return values.stream().map(Fractions::text).collect(Collectors.joining(", "));
    }
}
