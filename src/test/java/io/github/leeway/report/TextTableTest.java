package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextTableTest {

    static Stream<Arguments> runsAndWidths() {
        return Stream.of(20, 27, 40, 59, 60, 80, 200)
                .flatMap(width -> Stream.of(
                                Runs.caseStudy("0.9"),
                                Runs.caseStudy("0.05..0.95:19"),
                                Runs.hostile(),
                                Runs.grid(20, 20, "0.9"),
                                Runs.grid(10, 10, "1/3,0.999999999"))
                        .map(run -> Arguments.of(run.model().name(), width, run)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("runsAndWidths")
    void noLineIsLongerThanTheTerminalIsWide(String name, int width, Run run) {
        for (TextTable.Glyphs glyphs : TextTable.Glyphs.values()) {
            String text = TextTable.ofWidth(width).with(glyphs).toText(run);
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("runsAndWidths")
    void noControlCharacterReachesTheTerminal(String name, int width, Run run) {
        String text = TextTable.ofWidth(width).toText(run);
        assertThat(text.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void theCaseStudyReadsAsInTheManual() {
        String text = TextTable.ofWidth(80).toText(Runs.caseStudy("0.9"));

        assertThat(text)
                .startsWith("""
                        case-study: 8 states, 15 transitions, deterministic.  uniform(0, 1) per state.
                        discount 0.9  seed 0
                        """)
                .contains("★      0.812 ±0.003  █████  right 45.7% · left 29.8% · up 24.5%  right preferred\n")
                .containsPattern("∅ +0\\.500 ±0\\.003 +→ ∅ +terminal\n")
                .containsPattern("ℓ↖ .*→ ℓ↙ +forced\n")
                .containsPattern("r▷ .*→ r↘ 50\\.0% · → r↗ 50\\.0% +no detectable preference\n");
        assertThat(unwrapped(text))
                .contains(
                        "At ★, for rewards drawn from this distribution, optimal policies prefer right over left, up."
                                + " Kept open: right 3 cycles, left 2, up 1. A count describes; it does not prove a preference.")
                .contains("The solver's error is at most 1e-9, proven")
                .contains("not about trained agents");
    }

    @Test
    void anActionThatIsOptimalMostOftenIsNotPreferredWithoutATest() {
        String text = TextTable.ofWidth(80).toText(Runs.caseStudy("0.1"));

        assertThat(text).contains("right 34.7%");
        assertThat(text).doesNotContain("right preferred").doesNotContain("prefer right");
        assertThat(unwrapped(text)).contains("optimal policies show no detectable preference");
    }

    @Test
    void severalDiscountsShowWhereTheVerdictChanges() {
        String text = TextTable.ofWidth(80).toText(Runs.caseStudy("0.1,0.5,0.9"));

        assertThat(text)
                .contains("state  0.1           0.5           0.9\n")
                .containsPattern(
                        "\n0\\.1 .*no detectable preference\n0\\.5 .*right preferred\n0\\.9 .*right preferred\n");
        assertThat(unwrapped(text))
                .contains("At ★ with discount 0.1, for rewards")
                .contains("At ★ with discounts 0.5, 0.9, for rewards");
    }

    @Test
    void aLongTableShowsTheStartThenTheHighestAndTheLowest() {
        MdpBuilder builder = Mdp.builder().choice("start", "go", "s0");
        for (int s = 0; s < 399; s++) {
            builder.choice("s" + s, "go", "s" + (s + 1) % 399);
        }
        Run run = Runs.run(builder.start("start").build(), "ring", "", "0.9", Runs.SAMPLES);

        List<String> lines = TextTable.ofWidth(80).toText(run).lines().toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(30).contains("… 386 more: --format csv or -o DIR shows all");
        assertThat(lines.get(4)).startsWith("start ");
        assertThat(lines.get(5)).contains("0.705"); // the largest of what Runs gives to states
        assertThat(lines.get(18)).contains("0.655");
    }

    @Test
    void aLongTableIsShortWhereThereIsAMap() {
        List<String> lines =
                TextTable.ofWidth(80).toText(Runs.grid(20, 20, "0.9")).lines().toList();

        assertThat(lines).contains("… 394 more: --format csv or -o DIR shows all");
        assertThat(lines.get(4)).startsWith("r1c1 ");
        assertThat(lines.get(5)).contains("0.905");
        assertThat(lines.stream().filter(line -> line.startsWith("r"))).hasSize(6);
        assertThat(lines).anyMatch(line -> line.startsWith("POWER on the grid"));
        assertThat(TextTable.ofWidth(80).toText(Runs.grid(3, 4, "0.9")))
                .contains("r1c1 ", "r3c4 ", "POWER on the grid");
        assertThat(TextTable.ofWidth(80).toText(Runs.caseStudy("0.9"))).doesNotContain("on the grid");
    }

    @Test
    void colorsAreOnlyUsedWhereAskedFor() {
        Run run = Runs.caseStudy("0.9");

        String colored = TextTable.ofWidth(80).with(TextTable.Style.COLORED).toText(run);

        assertThat(colored).contains("\u001b[31mright preferred\u001b[0m");
        assertThat(colored.replaceAll("\u001b\\[[\\d;]+m", ""))
                .isEqualTo(TextTable.ofWidth(80).toText(run));
    }

    @Test
    void ourOwnSignsAreAsciiWhereAskedFor() {
        String text = TextTable.ofWidth(80).with(TextTable.Glyphs.ASCII).toText(Runs.grid(20, 20, "0.9"));

        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text).contains("0.905 +-0.003  #####");
    }

    @Test
    void whatIsNotANumberIsCalledNotAvailable() {
        Run run = Runs.caseStudy("0.9");
        StateEstimate old = run.estimate().discounts().get(0).states().get(1);
        StateEstimate broken = new StateEstimate(
                old.state(), Runs.mean(Double.NaN, Double.NaN), Double.POSITIVE_INFINITY, old.actions(), old.verdict());

        String text = TextTable.ofWidth(80).toText(Runs.with(run, broken));

        assertThat(text).containsPattern("∅ +n/a ").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void aConstantStateShowsNoFalseDigitsAndKeepsTheBars() {
        Run run = Runs.caseStudy("0.9");
        StateEstimate old = run.estimate().discounts().get(0).states().get(1);
        StateEstimate constant = new StateEstimate(
                old.state(), Runs.mean(-0.249999999338, 4e-11), 6.6e-10, old.actions(), old.verdict());

        String text = TextTable.ofWidth(80).toText(Runs.with(run, constant));

        assertThat(text)
                .containsPattern("∅ +-0\\.25 ±<1e-6 ")
                .contains("★      0.812 ±0.003  █████")
                .contains("Bars:");
    }

    @Test
    void whatTheSolverLeftOpenIsSaid() {
        assertThat(TextTable.ofWidth(80).toText(Runs.caseStudy("0.9"))).doesNotContain("Undecided");

        Run run = Runs.caseStudy("0.5,0.9");
        StateEstimate old = run.estimate().discounts().get(1).states().get(0);
        List<ActionEstimate> actions = old.actions().stream()
                .map(action -> new ActionEstimate(
                        action.actions(),
                        new Optimality(
                                action.optimal(),
                                action.optimality().unique(),
                                action.optimality().tied(),
                                new Share(4521, 10_000)),
                        action.average(),
                        action.powerNext()))
                .toList();
        Run undecided =
                Runs.with(run, new StateEstimate(old.state(), old.power(), old.solverError(), actions, old.verdict()));

        assertThat(unwrapped(TextTable.ofWidth(80).toText(undecided)))
                .contains("Undecided: for up to 45.2% of reward functions (at ★ with discount 0.5) the best actions are"
                        + " closer than the solver's error; they count as optimal for each.");
    }

    @Test
    void ourArrowsAreAsciiAndNamesStayAsTheyAre() {
        Run run = Runs.run(
                Mdp.builder()
                        .choice("a±", "→ b→", "b→")
                        .choice("a±", "→ c", "c")
                        .terminal("b→")
                        .terminal("c")
                        .start("a±")
                        .build(),
                "arrows",
                "",
                "0.9",
                Runs.SAMPLES);

        String text = TextTable.ofWidth(100).with(TextTable.Glyphs.ASCII).toText(run);

        assertThat(text).contains("-> b→ 50.0%").contains("-> c 50.0%").contains("At a±, for");
        assertThat(text).doesNotContain("→ c");
    }

    @Test
    void longNamesLeaveAtLeastTheNumberOfActions() {
        String longest = "an-action-with-a-name-that-needs-more-room-than-there-is";
        Mdp mdp = Mdp.builder()
                .choice("a-state-with-a-long-name", longest + 1, "b")
                .choice("a-state-with-a-long-name", longest + 2, "c")
                .choice("a-state-with-a-long-name", longest + 3, "a-state-with-a-long-name")
                .terminal("b")
                .terminal("c")
                .build();
        Run run = Runs.run(mdp, "long", "", "0.9", Runs.SAMPLES);
        StateEstimate start = run.estimate().discounts().get(0).states().get(0);

        for (int columns = 2; columns < 80; columns++) {
            String text = ShareList.fitted(start, TextTable.Glyphs.UNICODE, columns);
            assertThat(text).contains("+").hasSizeLessThanOrEqualTo(columns);
        }
        assertThat(ShareList.fitted(start, TextTable.Glyphs.UNICODE, 2)).isEqualTo("+3");
        assertThat(ShareList.fitted(start, TextTable.Glyphs.UNICODE, 8)).isEqualTo("an…s3 +2");
    }

    @Test
    void noiseHasNoBarsAndNoChoiceHasNoShares() {
        Mdp mdp = Mdp.builder().terminal("a").terminal("b").build();

        String text = TextTable.ofWidth(80).toText(Runs.run(mdp, "loops", "", "0.9", Runs.SAMPLES));

        assertThat(text).doesNotContain("Bars:").doesNotContain("█").doesNotContain("points for shares");
        assertThat(TextTable.ofWidth(80).toText(Runs.caseStudy("0.9"))).contains("points for shares");
    }

    @Test
    void anInterruptedRunSaysSo() {
        Mdp mdp = Runs.caseStudy("0.9").estimate().mdp();

        String text = TextTable.ofWidth(80).toText(Runs.run(mdp, "case-study", "", "0.9", 512));

        assertThat(text).contains("Partial: 512 of 10000 reward functions.");
    }

    @Test
    void aModelWithoutAStartHasNoHeadline() {
        Run run = Runs.caseStudy("0.9");
        PowerEstimate estimate = run.estimate();

        String text = TextTable.ofWidth(80)
                .toText(new Run(
                        run.tool(), run.model(), run.reward(), estimate, List.of(), Run.Extras.none(), List.of()));

        assertThat(text).doesNotContain("At ★").contains("not about trained agents");
    }

    @Test
    void itsMeasuresAreChecked() {
        assertThatThrownBy(() -> TextTable.ofWidth(19)).hasMessage("width is 19, expected at least 20");
        assertThatThrownBy(() -> new TextTable(80, 1, TextTable.Glyphs.ASCII, TextTable.Style.PLAIN))
                .hasMessage("number of rows is 1, expected at least 2");
    }

    private static String unwrapped(String text) {
        return text.replace('\n', ' ');
    }
}
