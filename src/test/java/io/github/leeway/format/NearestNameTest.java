package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("transitions", "terminal", "start", "off", "é");

    @ParameterizedTest
    @CsvSource({
        "transition, transitions",
        "Terminal, terminal",
        "strat, start",
        "of, off",
        "ofn, off",
        "trasnitiosn, transitions"
    })
    void aMisspeltNameIsRecognised(String written, String meant) {
        assertThat(NearestName.nearest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"seed", "x", "finish", "up"})
    void anotherNameIsNot(String written) {
        assertThat(NearestName.question(written, KNOWN)).isEmpty();
    }

    @Test
    void aNameComposedOfOtherCharactersIsPointedOut() {
        assertThat(NearestName.question("e\u0301", KNOWN).orElseThrow()).contains("looks the same");
    }

    @Test
    void aVeryLongNameHasNoNearOne() {
        assertThat(NearestName.nearest("x".repeat(100), List.of("x".repeat(99))))
                .isEmpty();
    }
}
