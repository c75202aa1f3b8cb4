package io.github.leeway.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a claim holds, reading it ends soon, in a claim or in a complaint. */
class HostileClaimTest {

    private static final Mdp STUDY = Models.caseStudy();

    /** Each mutation drops, doubles, moves or adds up to three parts; the seed is its index. */
    @Test
    void aMutatedClaimIsReadOrRefused() {
        List<String> originals = List.of(
                "P(right | ★) > P(left | ★) at discount 0.9",
                "POWER(r▷) > POWER(ℓ◁) for discount in 0.5..0.99",
                "prefers right over left at ★, at discount 1, under reward mixture(0.3:uniform(0, 1), 0.7:normal(0, 1))",
                "-2 * (POWER('★') - 1/3) / 1e-3 ~= 0.5 +- 0.01 under reward discrete(0:0.9, 1:0.1) at discount 1/3",
                "Pavg(\"up\" | ★) <= 1 - Punique(-> ∅ | ∅) for at least 2/3 of permutations of reward "
                        + "(1, 0, 0, 0, 0, 0, 0, 0)");

        assertThat(originals).allSatisfy(original -> ClaimParser.parse(original, STUDY));
        int[] readCount = new int[1];
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int seed = 0; seed < 10_000; seed++) {
                String mutated = mutation(originals, new SplittableRandom(seed));
                try {
                    assertThat(ClaimParser.parse(mutated, STUDY).text()).isEqualTo(mutated);
                    readCount[0]++;
                } catch (ClaimSyntaxException fault) {
                    assertThat(fault.column()).isBetween(1, mutated.codePointCount(0, mutated.length()) + 1);
                    assertThat(fault.getMessage()).as(mutated).isNotBlank();
                    assertThat(fault.help()).as(mutated).isNotBlank();
                }
            }
        });

        assertThat(readCount[0]).isBetween(100, 9_900);
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "(",
                        "-",
                        "1/",
                        "1+",
                        "P(",
                        "POWER('",
                        "''",
                        "<",
                        "at discount ",
                        "1",
                        "1 .",
                        "under reward (",
                        "😀",
                        "\ud83d",
                        ",")
                .flatMap(part -> Stream.of(
                                "", "1 < 2 ", "1 < 2 under reward ", "prefers a over b at ", "prefers ", "P(")
                        .map(head -> head + part.repeat(9_900 / part.length())));
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("hostile")
    void aHostileClaimIsRefusedSoon(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThatThrownBy(() -> ClaimParser.parse(text, STUDY))
                    .isInstanceOfSatisfying(
                            ClaimSyntaxException.class,
                            fault -> assertThat(fault.help()).isNotBlank());
        });
    }

    private static String mutation(List<String> originals, SplittableRandom random) {
        StringBuilder text = new StringBuilder(originals.get(random.nextInt(originals.size())));
        String other = originals.get(random.nextInt(originals.size()));
        String spice = "()|+-*/<>=~≤±.,:'\"→ 0159eE%\t\n\u00a0\u0000\ud83d";
        for (int count = 1 + random.nextInt(3); count > 0 && text.length() > 8; count--) {
            int at = random.nextInt(text.length() - 7);
            int length = 1 + random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, text.substring(at, at + length));
                case 2 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
                case 3 -> text.setCharAt(at, spice.charAt(random.nextInt(spice.length())));
                default -> text.insert(at, other.substring(random.nextInt(other.length())));
            }
        }
        return text.toString();
    }
}
