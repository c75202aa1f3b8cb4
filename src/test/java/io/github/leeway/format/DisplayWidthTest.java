package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    /** The widths are those of Unicode Standard Annex 11 (East Asian Width): wide and fullwidth are 2. */
    @ParameterizedTest
    @CsvSource({"abc, 3", "★→∅, 3", "中心, 4", "한글, 4", "😀, 2", "é, 1", "e\u0301, 1", "Ａ, 2", "🚀x, 3"})
    void aTextTakesSoManyColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
