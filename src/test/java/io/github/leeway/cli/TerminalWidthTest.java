package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.text.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read is as wide as their terminal; what programs read keeps its lines. */
class TerminalWidthTest {

    private static final String LONG = "stationmitsehrlangemnamen".repeat(3);
    private static final String WIDE = "出発点からの長い道";
    private static final int COLUMNS = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModels() throws IOException {
        Files.writeString(folder.resolve("wide.yaml"), """
                format: 1
                name: a model whose names are wide, or longer than a line of any terminal of the usual width
                start: WIDE
                transitions:
                  WIDE: {右へ行く: LONG, 左へ行く: {東の部屋: 1/3, 西の部屋: 1/3, LONG: 1/3}, 終わる: 終}
                  LONG: [WIDE, 終]
                  東の部屋: [西の部屋]
                  西の部屋: [終, 東の部屋]
                terminal: [終]
                claims:
                  - P(右へ行く | WIDE) > P(左へ行く | WIDE) at discount 0.9
                """.replace("WIDE", WIDE).replace("LONG", LONG));
        Files.writeString(folder.resolve("bad.yaml"), """
                format: 1
                transitions:
                  hub: {"→ the first of the ways out of here": {off: 0.5, wiat: 0.5}, go: {off: 0.5, wait: 0.25, other: 0.2}}
                  wait: [hub]
                terminal: [off, other]
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show case-study",
                "show maze-7x7",
                "show wide.yaml",
                "check case-study wide.yaml bad.yaml",
                "lesson",
                "lesson 8",
                "models",
                "models nowhere",
                "help E010",
                "options case-study --limit 5000",
                "options wait --orbit generic --empowerment 2 -d 0.9,1",
                "options wide.yaml",
                "claims wide.yaml",
                "power case-study -n 500",
                "power case-study -n 500 -d 0.1,0.5,0.9 --against ∅",
                "power maze-7x7 -n 100",
                "power wide.yaml -n 500 --exact",
                "power bad.yaml",
                "power case-study --discount 1.5",
                "power case-study --against nowhere",
                "compare case-study wide.yaml -n 500",
                "sensitivity wide.yaml --avoid 終 -n 50",
                "power --help",
                "--help"
            })
    void noLineIsLongerThanTheTerminalIsWideUnlessANameIs(String command) {
        CommandLineRun run = run(narrow(COLUMNS), command);

        assertThat(run.out() + run.err()).isNotEmpty();
        assertThat(Stream.concat(run.out().lines(), run.err().lines()))
                .allSatisfy(line -> assertThat(Cluster.columns(line))
                        .as(line)
                        .isLessThanOrEqualTo(isOneName(line) ? Integer.MAX_VALUE : COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show case-study",
                "show maze-7x7",
                "show wide.yaml",
                "check case-study wide.yaml nowhere",
                "lesson",
                "lesson 8",
                "models",
                "models nowhere",
                "help E010",
                "power case-study --against nowhere"
            })
    void theWordsAreTheSameAtEveryWidth(String command) {
        CommandLineRun narrow = run(narrow(COLUMNS), command);
        CommandLineRun wide = run(narrow(200), command);

        assertThat(words(narrow.out())).isEqualTo(words(wide.out()));
        assertThat(words(narrow.err())).isEqualTo(words(wide.err()));
    }

    /** As grep and awk need it, and those who look for errors in what a build printed. */
    @Test
    void aPipeThatNobodyGaveAWidthGetsEachItemOfAListInALine() {
        assertThat(run(Terminal.NONE, "show wide.yaml").out())
                .contains("\n  左へ行く: 東の部屋 1/3, 西の部屋 1/3, " + LONG + " 1/3\n");
        assertThat(run(Terminal.NONE, "check bad.yaml").outLines().get(0))
                .startsWith(folder.resolve("bad.yaml") + ":3:")
                .endsWith("but has no actions and is not terminal");
        assertThat(run(Terminal.NONE, "models").outLines())
                .allSatisfy(line -> assertThat(line).doesNotStartWith(" "))
                .anySatisfy(line -> assertThat(line.length()).isGreaterThan(80));
        assertThat(run(Terminal.NONE, "power case-study -n 500").outLines())
                .allSatisfy(line -> assertThat(Cluster.columns(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void aMapThatIsTooWideIsShownAroundTheStart() throws IOException {
        String row = ".".repeat(70) + "A" + ".".repeat(19);
        Files.writeString(
                folder.resolve("grid.yaml"),
                "format: 1\ngrid:\n  map: |\n    " + row
                        + "\n  legend: {A: start}\n  moves: [left, right]\n  bump: stay\n");

        List<String> narrow = run(narrow(COLUMNS), "show grid.yaml").outLines();

        assertThat(narrow)
                .contains(".".repeat(40) + "A" + ".".repeat(19))
                .contains("Shown are columns 31 to 90 of 90; --as yaml has all.");
        assertThat(run(Terminal.NONE, "show grid.yaml").outLines()).contains(row);
    }

    /** Numbers that are cut would be other numbers. */
    @Test
    void columnsForWhichThereIsNoRoomAreLeftOutWhole() {
        CommandLineRun run = run(narrow(COLUMNS), "options case-study --orbit generic");

        assertThat(run.out().lines())
                .filteredOn(line -> line.contains("up : left"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("…"));
        assertThat(run.out()).contains("There is no room for all columns; --format json has them.");
    }

    private static Terminal narrow(int columns) {
        return new Terminal(
                false, false, columns, Terminal.Reach.EVERYWHERE, Terminal.Cursor.MOVES, true, Colors.UNKNOWN);
    }

    private CommandLineRun run(Terminal terminal, String command) {
        String[] arguments = Stream.of(command.split(" "))
                .map(word -> word.endsWith(".yaml") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        return CommandLineRun.of(terminal, Interruption.none(), arguments);
    }

    private static boolean isOneName(String line) {
        return line.strip().matches("\\S+( 1/3)?");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
