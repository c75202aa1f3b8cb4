package io.github.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.BundledModels;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonCommandTest {

    private static final int LESSONS = 15;

    @TempDir
    private Path folder;

    static IntStream numbers() {
        return IntStream.rangeClosed(1, LESSONS);
    }

    @Test
    void allLessonsAreListedByTheirTitles() {
        CommandLineRun run = CommandLineRun.of("lesson");

        assertThat(run.code()).isZero();
        assertThat(run.outLines())
                .filteredOn(line -> line.matches("[ 1]\\d  .*"))
                .hasSize(LESSONS);
        assertThat(run.outLines().subList(0, 2))
                .containsExactly(
                        "Specification gaming: the flip side of AI ingenuity (Krakovna et al., 2020)",
                        " 1  A reward that is easy to write can pay for something else than what is meant.");
        assertThat(BundledModels.lessons()).hasSize(LESSONS);
    }

    /** What the files expect is what the theory says; a claim that turns out otherwise ends with another exit code. */
    @ParameterizedTest
    @MethodSource("numbers")
    void everyClaimOfALessonIsJudgedAsItsAuthorExpects(int number) {
        CommandLineRun run = CommandLineRun.of("lesson", Integer.toString(number));

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Claimed",
                        "Why",
                        "Read with: ",
                        "Try: ",
                        "$ leeway claims lessons/",
                        "; all as expected.",
                        "--copy .");
        assertThat(run.outLines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void aLessonCanBeCopiedAndJudgedAndIsNeverReplaced() {
        CommandLineRun first = CommandLineRun.of("lesson", "7", "--copy", folder.toString());
        CommandLineRun again = CommandLineRun.of("lesson", "7", "--copy", folder.toString());
        CommandLineRun judged = CommandLineRun.of(
                "claims", folder.resolve("07-keeping-options-open.yaml").toString());

        assertThat(first.code()).isZero();
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("already exists");
        assertThat(judged.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16"})
    void aNumberThatNoLessonHasIsRefused(String number) {
        CommandLineRun run = CommandLineRun.of("lesson", number);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("number of the lesson is " + number + ", expected a value from 1 to 15");
    }
}
