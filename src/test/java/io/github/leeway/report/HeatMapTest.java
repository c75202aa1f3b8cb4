package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {

    private static final TextTable TABLE = TextTable.ofWidth(80);
    private static final String ESCAPES = "\u001b\\[[\\d;]*m";

    /** A wall in the middle, the start at the left below and an end at the right below. */
    private static final Mdp RING = grid(Optional.of("start"), """
            ...
            .#.
            S.X""");

    private static final double[] POWERS = {0.751, 0.8, 0.85, 0.76, 0.91, 0.7, 0.9, 0.5};

    @Test
    void everyCellHasItsPowerAndItsPreferredMove() {
        List<String> lines = lines(TABLE, run(RING, POWERS, Move.RIGHT));

        assertThat(lines)
                .containsExactly(
                        "POWER on the grid, from 0.50 to 0.91:",
                        " .75→ .80→ .85○",
                        " .76○░░░░░ .91○",
                        "*.70→ .90→ .50×",
                        "→ the one move preferred (tested) · ○ staying preferred (tested) · × terminal ·",
                        "* the start · ░ wall");
    }

    @Test
    void whatIsNotPreferredHasNoArrow() {
        assertThat(lines(TABLE, run(RING, POWERS)))
                .contains(
                        " .75  .80  .85",
                        "*.70  .90  .50×",
                        "no sign: no one action preferred · × terminal · * the start · ░ wall");
    }

    @Test
    void allSignsAreAsciiWhereAskedFor() {
        List<String> lines = lines(TABLE.with(TextTable.Glyphs.ASCII), run(RING, POWERS, Move.UP));

        assertThat(lines).contains(" .75o .80o .85o", " .76^##### .91^", "*.70^ .90o .50x");
        assertThat(String.join("", lines).chars()).allMatch(c -> c < 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLORED_256", "TRUE_COLOR"})
    void colorsSayTheSameAsTheNumbers(TextTable.Style style) {
        List<String> lines = lines(TABLE.with(style), run(RING, POWERS, Move.RIGHT));

        String lowest = style == TextTable.Style.TRUE_COLOR ? "48;2;68;1;84;38;2;255;255;255" : "48;5;53;38;5;231";
        String highest = style == TextTable.Style.TRUE_COLOR ? "48;2;253;231;37;38;2;0;0;0" : "48;5;220;38;5;16";
        assertThat(String.join("\n", lines))
                .contains("\u001b[" + lowest + "m .50×\u001b[0m")
                .contains("\u001b[" + highest + "m .91○\u001b[0m")
                .contains("from 0.50 (dark) to 0.91 (bright)");
        assertThat(lines.subList(1, 4).stream().map(line -> line.replaceAll(ESCAPES, "")))
                .isEqualTo(lines(TABLE, run(RING, POWERS, Move.RIGHT)).subList(1, 4));
    }

    @Test
    void aTerminalOfFewColorsHasNoScale() {
        assertThat(lines(TABLE.with(TextTable.Style.COLORED), run(RING, POWERS)))
                .contains("POWER on the grid, from 0.50 to 0.91:", " .75  .80  .85");
    }

    /** Ten columns of ".75→" and a mark need 50 columns of a terminal, of ".8→" 40, and of a digit and a sign 20. */
    @Test
    void numbersGetShorterBeforeTheMapIsCut() {
        Mdp mdp = grid(Optional.empty(), "..........");
        Run run = run(
                mdp, IntStream.range(0, 10).mapToDouble(i -> i / 10.0 + 0.004).toArray(), Move.RIGHT);
        Run fine = run(mdp, IntStream.range(0, 10).mapToDouble(i -> i / 15.0).toArray(), Move.RIGHT);

        assertThat(lines(TextTable.ofWidth(50), run)).contains(" .00→ .10→ .20→ .30→ .40→ .50→ .60→ .70→ .80→ .90○");
        assertThat(lines(TextTable.ofWidth(49), run)).contains(" .0→ .1→ .2→ .3→ .4→ .5→ .6→ .7→ .8→ .9○");
        assertThat(lines(TextTable.ofWidth(39), run)).contains("0→1→2→3→4→5→6→7→8→9○");
        assertThat(lines(TextTable.ofWidth(20), fine).get(0)).startsWith("POWER on the grid,");
        assertThat(String.join(" ", lines(TextTable.ofWidth(20), fine)))
                .contains("from 0 for the lowest, 0.00, to 9 for the highest, 0.60:", "0→1→2→3→4→5→6→7→8→9○")
                .doesNotContain("Shown are");
    }

    @Test
    void ofAGridThatIsTooLargeThePartAroundTheStartIsShown() {
        Run run = Runs.grid(100, 60, "0.9");
        String text = String.join(" ", lines(TABLE, run));

        assertThat(text).contains("Shown are rows 1 to 40 of 100 and columns 1 to 40 of 60; --format csv has all.");
        assertThat(lines(TABLE, run)).hasSizeLessThan(45).allMatch(line -> line.length() <= 80);
    }

    @Test
    void severalDiscountsShowTheGreatest() {
        assertThat(lines(TABLE, Runs.grid(3, 4, "0.1,0.9")).get(0))
                .startsWith("POWER on the grid at discount 0.9, from");
        assertThat(lines(TABLE, Runs.grid(3, 4, "0.9,0.1")).get(0))
                .startsWith("POWER on the grid at discount 0.9, from");
    }

    @Test
    void largeAndSmallNumbersHaveAUnit() {
        double[] large = {120_000, 340_000, 560_000, 100_000, 100_000, 100_000, 100_000, -230_000};
        double[] small = {0.00012, 0.00034, 0.00056, 0.0001, 0.0001, 0.0001, 0.0001, 0};

        assertThat(lines(TABLE, run(RING, large)))
                .contains("POWER on the grid, from -230000 to 560000, in units of 1e5:", "  1.2   3.4   5.6");
        assertThat(lines(TABLE, run(RING, small)))
                .contains("POWER on the grid, from 0 to 0.00056, in units of 1e-4:", " 1.2  3.4  5.6");
    }

    @Test
    void whatIsNotANumberHasNoColor() {
        double[] powers = POWERS.clone();
        powers[1] = Double.NaN;

        assertThat(lines(TABLE.with(TextTable.Style.TRUE_COLOR), run(RING, powers))
                        .get(1))
                .contains(" n/a ")
                .doesNotContain("mn/a")
                .doesNotContain("NaN");
    }

    @Test
    void whereNothingDiffersNothingIsSaidToBeLowest() {
        double[] powers = new double[8];
        Arrays.fill(powers, 0.5);

        List<String> lines = lines(TABLE.with(TextTable.Style.COLORED_256), run(RING, powers));

        assertThat(lines.get(0)).isEqualTo("POWER on the grid, 0.500 everywhere within the sampling error:");
        assertThat(lines.get(1).replaceAll(ESCAPES, "").stripTrailing()).isEqualTo(" .500  .500  .500");
    }

    @Test
    void whereNothingDiffersNoDigitSaysSo() {
        double[] powers = new double[30];
        Arrays.fill(powers, 0.5);

        List<String> lines = lines(TABLE, run(grid(Optional.empty(), ".".repeat(30)), powers, Move.RIGHT));

        assertThat(lines)
                .startsWith("POWER on the grid, 0.500 everywhere within the sampling error:", ".→".repeat(29) + ".○");
    }

    private static List<String> lines(TextTable table, Run run) {
        return HeatMap.of(table, run.estimate()).orElseThrow().lines();
    }

    private static Mdp grid(Optional<String> start, String map) {
        List<GridWorld.Place> places = new ArrayList<>();
        List<String> rows = map.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            for (int col = 0; col < rows.get(row).length(); col++) {
                char symbol = rows.get(row).charAt(col);
                if (symbol != '#') {
                    places.add(new GridWorld.Place(
                            symbol == 'S' ? "start" : "r" + row + "c" + col,
                            new GridLayout.Cell(row, col),
                            symbol == 'X' ? GridWorld.Kind.TERMINAL : GridWorld.Kind.OPEN));
                }
            }
        }
        return new GridWorld(
                        rows.size(),
                        rows.get(0).length(),
                        places,
                        List.of(Move.values()),
                        GridWorld.Bump.STAY,
                        BigFraction.ZERO,
                        start)
                .toMdp();
    }

    /** A run in which states have the POWER given, ± 0.001, and a move is preferred to all others, or none is. */
    private static Run run(Mdp mdp, double[] powers, Move... preferred) {
        List<StateEstimate> states = new ArrayList<>();
        Run plausible = Runs.run(mdp, "grid", "", "0.9", Runs.SAMPLES);
        for (StateEstimate old : plausible.estimate().discounts().get(0).states()) {
            double power = powers[old.state().index()];
            states.add(new StateEstimate(
                    old.state(),
                    Runs.mean(power, 0.0005 * Math.abs(power)),
                    0,
                    old.actions(),
                    preferred.length == 0
                            ? new Verdict.NoDetectablePreference()
                            : verdict(mdp, old.state(), preferred[0])));
        }
        return Runs.with(
                plausible,
                new PowerEstimate(
                        mdp,
                        new PowerPlan(Discount.listOf("0.9"), Runs.SAMPLES, 0),
                        Runs.SAMPLES,
                        List.of(new DiscountEstimate(
                                Discount.listOf("0.9").get(0), "", Collections.nCopies(states.size(), 1.0), states))));
    }

    private static Verdict verdict(Mdp mdp, State state, Move move) {
        List<ActionClass> classes = mdp.actionClasses(state);
        List<ActionClass> preferred = classes.stream()
                .filter(each -> each.choices().stream()
                        .anyMatch(choice -> choice.action().equals(move.action())))
                .toList();
        List<ActionClass> over =
                classes.stream().filter(each -> !preferred.contains(each)).toList();
        return over.isEmpty() || preferred.isEmpty() ? new Verdict.Forced() : new Verdict.Preferred(preferred, over);
    }
}
