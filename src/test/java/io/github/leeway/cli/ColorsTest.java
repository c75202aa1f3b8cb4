package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.report.TextTable.Style;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColorsTest {

    /** The order of NO_COLOR, CLICOLOR_FORCE and CLICOLOR is that of bixense.com/clicolors. */
    @ParameterizedTest
    @CsvSource({
        "'', AUTO",
        "NO_COLOR=, AUTO",
        "NO_COLOR=1, NEVER",
        "NO_COLOR=0, NEVER",
        "NO_COLOR=1 CLICOLOR_FORCE=1, NEVER",
        "NO_COLOR=1 FORCE_COLOR=3, NEVER",
        "CLICOLOR_FORCE=1, ALWAYS",
        "CLICOLOR_FORCE=0, AUTO",
        "CLICOLOR_FORCE=, AUTO",
        "CLICOLOR_FORCE=1 CLICOLOR=0, ALWAYS",
        "CLICOLOR_FORCE=1 TERM=dumb, ALWAYS",
        "FORCE_COLOR=1, ALWAYS",
        "FORCE_COLOR=true, ALWAYS",
        "FORCE_COLOR=0, NEVER",
        "FORCE_COLOR=false, NEVER",
        "CLICOLOR=0, NEVER",
        "CLICOLOR=1, AUTO",
        "TERM=dumb, NEVER"
    })
    void theEnvironmentSaysWhenColorsAreWanted(String environment, Colors.When when) {
        assertThat(Colors.of(environment(environment)).when()).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource({
        "'', COLORED",
        "TERM=xterm, COLORED",
        "TERM=linux, COLORED",
        "TERM=xterm-256color, COLORED_256",
        "TERM=tmux-256color, COLORED_256",
        "TERM=screen.xterm-256color, COLORED_256",
        "TERM=xterm-256color COLORTERM=truecolor, TRUE_COLOR",
        "TERM=tmux-256color COLORTERM=24bit, TRUE_COLOR",
        "TERM=screen COLORTERM=truecolor, COLORED_256",
        "TERM=xterm-direct, TRUE_COLOR",
        "TERM=xterm COLORTERM=yes, COLORED",
        "FORCE_COLOR=1, COLORED",
        "FORCE_COLOR=2, COLORED_256",
        "FORCE_COLOR=3 TERM=dumb, TRUE_COLOR"
    })
    void theEnvironmentSaysWhichColorsThereAre(String environment, Style style) {
        assertThat(Colors.of(environment(environment)).style()).isEqualTo(style);
    }

    @Test
    void aPipeHasColorsOnlyWhereTheyAreAskedFor() {
        Colors colors = new Colors(Colors.When.AUTO, Style.COLORED_256);

        assertThat(colors.onTerminal(Optional.empty())).isEqualTo(Style.COLORED_256);
        assertThat(colors.elsewhere(Optional.empty())).isEqualTo(Style.PLAIN);
        assertThat(colors.elsewhere(Optional.of(Colors.When.ALWAYS))).isEqualTo(Style.COLORED_256);
    }

    @ParameterizedTest
    @EnumSource(Colors.When.class)
    void theCommandLineHasTheLastWord(Colors.When environment) {
        Colors colors = new Colors(environment, Style.TRUE_COLOR);

        assertThat(colors.onTerminal(Optional.of(Colors.When.NEVER))).isEqualTo(Style.PLAIN);
        assertThat(colors.elsewhere(Optional.of(Colors.When.ALWAYS))).isEqualTo(Style.TRUE_COLOR);
        assertThat(colors.onTerminal(Optional.of(Colors.When.AUTO))).isEqualTo(Style.TRUE_COLOR);
        assertThat(colors.elsewhere(Optional.of(Colors.When.AUTO))).isEqualTo(Style.PLAIN);
    }

    private static Map<String, String> environment(String settings) {
        return Arrays.stream(settings.split(" "))
                .filter(setting -> setting.contains("="))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }
}
