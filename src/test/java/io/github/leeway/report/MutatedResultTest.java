package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.leeway.Mutations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a result file has become, it is a run that can be shown, or it is refused. */
class MutatedResultTest {

    private static final int MUTATIONS = 500; // of each of four
    private static final int PAGES = 10; // one in so many is shown in every way
    private static final Pattern SCALAR =
            Pattern.compile("(?<=[\\[:,] )(?:\"(?:[^\"\\\\]|\\\\.)*\"(?!:)|-?[0-9][-+.eE0-9]*|true|false|null)");
    private static final List<String> SPICE = List.of(
            "null",
            "-1",
            "0",
            "1",
            "2",
            "0.5",
            "1e308",
            "-1e308",
            "1e999",
            "99999999999",
            "\"\"",
            "\"x\"",
            "\"★\"",
            "\"1/3\"",
            "\"1/0\"",
            "[ ]",
            "{ }",
            "true",
            "[ 0 ]",
            "[ \"up\", \"left\" ]",
            "-0.0",
            "1e-320");

    /** The seed is the number of the mutation. */
    @ParameterizedTest
    @ValueSource(strings = {"reasons", "claims", "groups", "exact"})
    void aMutatedResultIsReadOrRefused(String name) {
        String json = new JsonResult().toText(RicherRuns.named(name));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<int[]> places = scalars(json);
        int readCount = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            byte[] mutated = seed % 3 == 0
                    ? Mutations.of(bytes, random)
                    : withOtherValue(json, places, random).getBytes(StandardCharsets.UTF_8);

            List<Renderer> renderers = seed % PAGES == 0 ? ResultFileTest.renderers() : List.of(new JsonResult());
            Throwable thrown = catchThrowable(() -> renderedFrom(mutated, renderers));

            readCount += thrown == null ? 1 : 0;
            assertThat(thrown == null || thrown instanceof ResultFileException)
                    .as("seed %d threw %s", seed, thrown)
                    .withFailMessage(() -> Arrays.toString(thrown.getStackTrace()))
                    .isTrue();
        }
        assertThat(readCount).isBetween(MUTATIONS / 100, MUTATIONS * 99 / 100);
    }

    private static void renderedFrom(byte[] bytes, List<Renderer> renderers) {
        Run run = ResultFile.read("result.json", new ByteArrayInputStream(bytes), Optional.empty());
        renderers.forEach(renderer -> renderer.toText(run));
    }

    /** The text with one of its values replaced by another. */
    private static String withOtherValue(String json, List<int[]> places, Random random) {
        int[] at = places.get(random.nextInt(places.size()));
        int[] from = places.get(random.nextInt(places.size()));
        String other =
                random.nextBoolean() ? SPICE.get(random.nextInt(SPICE.size())) : json.substring(from[0], from[1]);
        return json.substring(0, at[0]) + other + json.substring(at[1]);
    }

    /** Where its values begin and end. */
    private static List<int[]> scalars(String json) {
        List<int[]> places = new ArrayList<>();
        Matcher scalar = SCALAR.matcher(json);
        while (scalar.find()) {
            places.add(new int[] {scalar.start(), scalar.end()});
        }
        return places;
    }
}
