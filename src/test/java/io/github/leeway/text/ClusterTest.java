package io.github.leeway.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Widths are those of EastAsianWidth.txt and emoji-sequences.txt of Unicode 17. */
class ClusterTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "★ℓ◁∅→█░, 7",
        "é, 1",
        "e\u0301, 1",
        "ə̃́, 1",
        "家族, 4",
        "中心, 4",
        "한글, 4",
        "\u1112\u1161\u11ab, 2",
        "Ａ, 2",
        "ｆｕｌｌ, 8",
        "ｶﾅ, 2",
        "カ\u3099, 2",
        "〈〉, 4",
        "שלום, 4",
        "שָׁלוֹם, 4",
        "سلام, 4",
        "ہے, 2",
        "नमस्ते, 4",
        "ไทย, 3"
    })
    void aWordTakesTheColumnsOfItsLetters(String text, int columns) {
        assertThat(Cluster.columns(text)).isEqualTo(columns);
    }

    /** A sequence of code points that are one emoji takes the room of one. */
    @ParameterizedTest
    @CsvSource({
        "🙂, 2",
        "🚀x, 3",
        "❤, 1",
        "❤️, 2",
        "1️⃣, 2",
        "👍🏽, 2",
        "☝🏽, 2",
        "👨‍👩‍👧‍👦, 2",
        "👩🏽‍🚀, 2",
        "🏳️‍🌈, 2",
        "❤️‍🔥, 2",
        "🙂‍↔️, 2",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿, 2",
        "🇩🇪, 2",
        "🇩🇪🇫🇷, 4",
        "☰, 2"
    })
    void anEmojiTakesTwoColumns(String text, int columns) {
        assertThat(Cluster.columns(text)).isEqualTo(columns);
    }

    /** Joiners between letters shape them and hide none; a skin tone after a letter is a picture of its own. */
    @ParameterizedTest
    @CsvSource({
        "क्\u200dष, 2",
        "ن\u200dن, 2",
        "می\u200cخواهم, 7",
        "a\u200db, 2",
        "a🏽, 3",
        "家\u200d族, 4",
        "a\u200d🙂, 3"
    })
    void lettersStayLetters(String text, int columns) {
        assertThat(Cluster.columns(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HAN", "HIRAGANA", "YI", "TANGUT", "NUSHU"})
    void aScriptOfSquareCharactersIsWide(String script) {
        assertThat(lettersOf(Character.UnicodeScript.valueOf(script)))
                .hasSizeGreaterThan(80)
                .allSatisfy(letter -> assertThat(Cluster.columns(letter)).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GREEK", "CYRILLIC", "ARMENIAN", "HEBREW", "ARABIC", "DEVANAGARI", "THAI", "GEORGIAN", "CHEROKEE"
            })
    void anAlphabetIsNarrow(String script) {
        assertThat(lettersOf(Character.UnicodeScript.valueOf(script)))
                .hasSizeGreaterThan(25)
                .allSatisfy(letter -> assertThat(Cluster.columns(letter)).isEqualTo(1));
    }

    @Test
    void theClustersOfATextAreTheText() {
        String text = "家e\u0301👍🏽🇩🇪क्\u200dष\u0301";

        assertThat(Cluster.listOf(text).stream().map(Cluster::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Cluster.listOf(text).stream().map(Cluster::text))
                .startsWith("家", "e\u0301", "👍🏽", "🇩🇪")
                .allMatch(cluster -> !cluster.isEmpty());
        assertThat(Cluster.listOf("")).isEmpty();
    }

    private static List<String> lettersOf(Character.UnicodeScript script) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .mapToObj(Character::toString)
                .toList();
    }
}
