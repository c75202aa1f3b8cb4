package io.github.leeway.mdp;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact probabilities, each kept once and known by its number, and what a row of them becomes when it is divided by its sum. Models
 * have few different rows, so most are looked up.
 */
final class ProbabilityRows {

    private static final int MOST_ROWS = 1 << 16; // looked up; further ones are worked out each time

    private final List<BigFraction> fractions = new ArrayList<>();
    private final Map<BigFraction, Integer> numbers = new HashMap<>(); // never iterated
    private final Map<IntBuffer, int[]> rows = new HashMap<>(); // never iterated
    private final int one = kept(BigFraction.ONE);

    /** The number of a probability. */
    int number(BigFraction probability) {
        if (probability.signum() < 0 || probability.compareTo(BigFraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    "probability is " + Fractions.text(probability) + ", expected a value in [0, 1]");
        }
        return kept(probability);
    }

    private int kept(BigFraction fraction) {
        return numbers.computeIfAbsent(fraction, key -> {
            fractions.add(key);
            return fractions.size() - 1;
        });
    }

    /** The number of the sum of two, which may be above 1 until its row is divided. */
    int sum(int first, int second) {
        return kept(fractions.get(first).add(fractions.get(second)));
    }

    /** All probabilities, by number. */
    List<BigFraction> fractions() {
        return List.copyOf(fractions);
    }

    boolean isZero(int number) {
        return fractions.get(number).signum() == 0;
    }

    /**
     * The same row, summing to exactly 1.
     *
     * @param choice what it is the row of, for the message
     * @throws IllegalArgumentException if it sums to something else than 1 within {@link MdpBuilder#SUM_TOLERANCE}
     */
    int[] normalised(int[] row, Supplier<String> choice) {
        if (row.length == 1 && row[0] == one) {
            return row;
        }
        int[] known = rows.get(IntBuffer.wrap(row));
        if (known != null) {
            return known;
        }
        int[] normalised = divided(row, choice);
        if (rows.size() < MOST_ROWS) {
            rows.put(IntBuffer.wrap(row.clone()), normalised);
        }
        return normalised;
    }

    private int[] divided(int[] row, Supplier<String> choice) {
        BigFraction sum = BigFraction.ZERO;
        for (int number : row) {
            sum = sum.add(fractions.get(number));
        }
        if (sum.equals(BigFraction.ONE)) {
            return row.clone();
        }
        if (sum.subtract(BigFraction.ONE).abs().compareTo(MdpBuilder.SUM_TOLERANCE) > 0) {
            throw new IllegalArgumentException(
                    "probabilities of " + choice.get() + " sum to " + sum.doubleValue() + ", expected 1");
        }
        int[] divided = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            divided[i] = kept(fractions.get(row[i]).divide(sum));
        }
        return divided;
    }
}
