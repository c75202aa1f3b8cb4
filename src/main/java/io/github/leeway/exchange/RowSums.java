package io.github.leeway.exchange;

import io.github.leeway.mdp.MdpBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether the probabilities of choices sum to 1: within {@link MdpBuilder#SUM_TOLERANCE}, within {@link #REPAIRED}, or not. Each
 * sequence of probabilities is added up once.
 */
final class RowSums {

    /** How far from 1 a sum may be to be repaired with a warning: rounding to three digits. */
    static final BigFraction REPAIRED = BigFraction.of(1, 1_000);

    private final Probabilities probabilities;
    private final ByteTable rows = new ByteTable();
    private final List<Row> judged = new ArrayList<>();
    private ByteBuffer scratch = ByteBuffer.allocate(256);

    /** Nothing added up yet. */
    RowSums(Probabilities probabilities) {
        this.probabilities = probabilities;
    }

    /** How near to 1 a sum is. */
    enum Verdict {
        /** It is 1, but for rounding. */
        ONE,
        /** It was divided by, which a warning has to say. */
        REPAIRED,
        /** It is something else. */
        WRONG
    }

    /**
     * A sequence of probabilities.
     *
     * @param verdict whether they sum to 1
     * @param sum of them
     * @param numbers of the probabilities to be used
     */
    record Row(Verdict verdict, BigFraction sum, List<Integer> numbers) {}

    /** The first so many probabilities, by number. */
    Row row(int[] numbers, int count) {
        if (scratch.capacity() < Integer.BYTES * count) {
            scratch = ByteBuffer.allocate(2 * Integer.BYTES * count);
        }
        scratch.clear();
        for (int i = 0; i < count; i++) {
            scratch.putInt(numbers[i]);
        }
        int row = rows.number(scratch.array(), 0, scratch.position());
        if (row == judged.size()) {
            judged.add(judge(numbers, count));
        }
        return judged.get(row);
    }

    private Row judge(int[] numbers, int count) {
        BigFraction sum = BigFraction.ZERO;
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sum = sum.add(probabilities.value(numbers[i]));
            used.add(numbers[i]);
        }
        BigFraction error = sum.subtract(BigFraction.ONE).abs();
        if (error.compareTo(MdpBuilder.SUM_TOLERANCE) <= 0) {
            return new Row(Verdict.ONE, sum, List.copyOf(used));
        }
        if (error.compareTo(REPAIRED) > 0) {
            return new Row(Verdict.WRONG, sum, List.of());
        }
        BigFraction divisor = sum;
        used.replaceAll(
                number -> probabilities.number(probabilities.value(number).divide(divisor)));
        return new Row(Verdict.REPAIRED, sum, List.copyOf(used));
    }
}
