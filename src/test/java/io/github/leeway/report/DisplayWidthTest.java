package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {

    @Test
    void aTextThatIsTooLongKeepsBothEnds() {
        assertThat(DisplayWidth.fitted("corridor-north-17", 9)).isEqualTo("corr…h-17");
        assertThat(DisplayWidth.fitted("short", 9)).isEqualTo("short");
        assertThat(DisplayWidth.fitted("anything", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aShortenedTextFitsAndSplitsNoCharacter(int columns) {
        String fitted = DisplayWidth.fitted("家e\u0301族👍🏽家族", columns);
        assertThat(DisplayWidth.of(fitted)).isLessThanOrEqualTo(columns);
        assertThat(fitted).doesNotStartWith("\u0301").doesNotContain("…🏽");
    }

    @Test
    void paddingCountsColumns() {
        assertThat(DisplayWidth.padded("家", 4)).isEqualTo("家  ");
        assertThat(DisplayWidth.padded("long", 2)).isEqualTo("long");
    }
}
