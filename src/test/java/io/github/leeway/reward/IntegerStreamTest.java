package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntegerStreamTest {

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
        assertThat(numbers(7)).isEqualTo(numbers(7)).isNotEqualTo(numbers(8));
    }

    /** 60,000 throws: each face 10,000 times with a standard deviation of 91. */
    @Test
    void eachNumberBelowTheBoundIsEquallyLikely() {
        IntegerStream stream = IntegerStream.of(0);
        int[] counts = new int[6];

        for (int i = 0; i < 60_000; i++) {
            counts[stream.below(6)]++;
        }

        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 10_000) <= 365);
    }

    @Test
    void onlyZeroIsBelowOneAndNothingIsBelowZero() {
        IntegerStream stream = IntegerStream.of(0);

        assertThat(stream.below(1)).isZero();
        assertThatThrownBy(() -> stream.below(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound is 0, expected at least 1");
    }

    private static List<Integer> numbers(long seed) {
        IntegerStream stream = IntegerStream.of(seed);
        return Stream.generate(() -> stream.below(1000)).limit(20).toList();
    }
}
