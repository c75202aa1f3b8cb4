package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.text.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final String LINE =
            "  入口: {右へ行く: {東の部屋: 1/2, 西の部屋: 1/2}, bleiben: 入口, weiter: {hub: 0.5, off: 0.4}, 出る: 終}";

    /** Whatever is underlined, it is the same at every width: the whole word where there is room for it. */
    @ParameterizedTest
    @ValueSource(strings = {"入口", "右へ行く", "西の部屋", "bleiben", "weiter", "off", "終", "}"})
    void aCaretStaysBelowItsPlaceAtEveryWidth(String word) {
        Diagnostic.Place place = place(word);
        for (int columns = 40; columns <= 130; columns++) {
            List<String> lines = Excerpt.narrowed("8 | " + place.excerpt(), "  | " + place.caret(), columns);

            assertThat(Cluster.columns(lines.get(0))).isLessThanOrEqualTo(columns);
            assertThat(lines.get(1).length()).isLessThanOrEqualTo(columns);
            assertThat(underlined(lines)).as("at %d columns", columns).isEqualTo(word);
        }
    }

    @Test
    void aPlaceThatIsLongerThanTheTerminalIsWideIsUnderlinedAsFarAsItIsShown() {
        String name = "x".repeat(90);
        Diagnostic.Place place = Excerpt.place(8, "hub: " + name, 5, 90);

        List<String> lines = Excerpt.narrowed("8 | " + place.excerpt(), "  | " + place.caret(), 40);

        assertThat(underlined(lines)).matches("x{20,}");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void whatFitsIsNotTouched() {
        Diagnostic.Place place = place("bleiben");

        assertThat(Excerpt.narrowed("8 | " + place.excerpt(), "  | " + place.caret(), 120))
                .containsExactly("8 | " + LINE, "  | " + place.caret());
    }

    private static Diagnostic.Place place(String word) {
        int before = LINE.codePointCount(0, LINE.indexOf(word));
        return Excerpt.place(8, LINE, before, word.codePointCount(0, word.length()));
    }

    /** The clusters of the first line that lie above the carets of the second. */
    private static String underlined(List<String> lines) {
        StringBuilder found = new StringBuilder();
        int column = 0;
        for (Cluster cluster : Cluster.listOf(lines.get(0))) {
            if (column < lines.get(1).length() && lines.get(1).charAt(column) == '^') {
                found.append(cluster.text());
            }
            column += cluster.columns();
        }
        return found.toString();
    }
}
