package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other states than the start can be explained too. */
class ExplainTest {

    /** To the right are two ends and to the left is one, which a permutation of the ends carries into a part of the two. */
    private static final String TWO_AGAINST_ONE = """
            format: 1
            name: two against one
            transitions:
              hub: {left: l, right: r}
              l: {end: l1}
              r: {end: r1, other: r2}
            terminal: [l1, r1, r2]
            """;

    @TempDir
    private Path folder;

    @Test
    void aModelWithoutAStartHasAStateExplainedThatIsNamed() throws IOException {
        String model =
                Files.writeString(folder.resolve("model.yaml"), TWO_AGAINST_ONE).toString();

        String silent = power(model).out();
        String told = power(model, "--explain", "hub").out().replaceAll("\\s+", " ");

        assertThat(silent).doesNotContain("At hub").doesNotContain("By theorem");
        assertThat(told)
                .contains("At hub, for rewards drawn from this distribution, optimal policies prefer right over left.")
                .contains("Kept open: right 2 cycles, left 1.")
                .containsPattern("By theorem \\(.*\\) right is optimal at least as often as left");
    }

    /** POWER(wait) is 2/3, and by symmetry each of its actions is best for half of the reward functions. */
    @Test
    void theStartComesFirstAndEachStateOnceInTheOrderGiven() {
        String out = power(
                        "wait", "-d", "1/2", "--exact", "--explain", "wait", "--explain", "start", "--explain", "hug")
                .out();

        assertThat(found("(?m)^At (\\w+)[ ,]", out)).containsExactly("start", "wait", "hug");
        assertThat(found("(?m)^Exactly, at (\\w+):", out)).containsExactly("start", "wait", "hug");
        assertThat(out.substring(out.indexOf("Exactly, at wait:")))
                .containsPattern("POWER +2/3 ")
                .containsPattern("P\\(chocolate\\) +0.5 ");
    }

    @Test
    void thePageAndTheResultHaveThemToo() throws IOException {
        Path out = folder.resolve("out");
        power("wait", "-d", "0.9", "--explain", "wait", "--out", out.toString());

        String result = Files.readString(out.resolve("result.json"));
        String page = Files.readString(out.resolve("report.html"));

        assertThat(found("\"state\": \"(\\w+)\",\n +\"open\": ", result)).containsExactly("start", "wait");
        assertThat(found("At <bdi>(\\w+)</bdi>, for rewards drawn from", page)).containsExactly("start", "wait");
        assertThat(found("How often each action is optimal at <bdi>(\\w+)</bdi>", page))
                .containsExactly("start", "wait");
    }

    @Test
    void namingTheStartChangesNothing() {
        assertThat(power("wait", "--explain", "start").out())
                .isEqualTo(power("wait").out());
    }

    @Test
    void aStateThatIsNotThereIsRefusedWithTheNearestName() {
        CommandLineRun run = power("wait", "--explain", "wiat");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--explain is 'wiat', expected a state of the model; did you mean 'wait'?");
    }

    private static CommandLineRun power(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of("power", "-n", "2000"), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
