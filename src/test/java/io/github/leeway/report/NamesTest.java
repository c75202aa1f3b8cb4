package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void controlCharactersAreMadeVisible() {
        assertThat(Names.visible("a\u001b[31m\n\t\r\u0000\u007f\u009bb")).isEqualTo("a␛[31m␊␉␍␀␡<U+009B>b");
    }

    @Test
    void whatReversesTextIsMadeVisible() {
        assertThat(Names.visible("\u202eevil\u2066\u200f\u2028")).isEqualTo("<U+202E>evil<U+2066><U+200F><U+2028>");
    }

    @Test
    void halfACharacterIsMadeVisible() {
        assertThat(Names.visible("\ud800x")).isEqualTo("<U+D800>x");
    }

    @Test
    void ordinaryNamesOfAnyScriptStayAsTheyAre() {
        String names = "★ ℓ◁ → שלום 家族 👨‍👩‍👧‍👦 e\u0301";
        assertThat(Names.visible(names)).isEqualTo(names);
    }
}
