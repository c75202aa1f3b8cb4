package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.power.PowerEstimate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ModelMapTest {

    @Test
    void aSmallModelIsOneGraph() {
        assertThat(figures(Runs.caseStudy("0.9").estimate().mdp()))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.key()).isEqualTo("map");
                    assertThat(figure.caption().toText()).isEqualTo("All 8 states and their actions.");
                });
    }

    @Test
    void aLargeModelIsItsComponentsAndWhatLiesAroundItsStart() {
        List<Drawing> figures = figures(ComponentGroupsTest.chain(100));

        assertThat(figures).extracting(Drawing::key).containsExactly("components", "neighborhood");
        assertThat(figures)
                .extracting(figure -> figure.caption().toText())
                .containsExactly(
                        "The 100 states as 100 components: sets of states that can reach each other; POWER is that with"
                                + " discount 0.9."
                                + " Smaller components are drawn together by how far along they lie.",
                        "Around the start, c0: all 3 states within two steps.");
    }

    @Test
    void componentsShowHowManyStatesTheyHoldAndTheirRangeOfPower() {
        DrawnMap map = DrawnMap.of(figures(ComponentGroupsTest.chain(100)).get(0));

        assertThat(map.all("component")).hasSize(10);
        assertThat(map.all("state")).hasSize(2);
        assertThat(DrawnMap.texts(map.all("component").get(1))).hasSize(4).contains("10 components", "of 1 state");
        double low = Double.parseDouble(DrawnMap.texts(map.all("low").get(1)).get(0));
        double high = Double.parseDouble(DrawnMap.texts(map.all("high").get(1)).get(0));
        assertThat(low).isLessThan(high);
    }

    /** A page writes the numbers of other discounts into them. */
    @Test
    void boxesOfComponentsHaveRoomForTheirNumbersAtEveryDiscount() {
        Run run = Runs.exactAt(Runs.run(Runs.rings(6), "rings", "", "0.5,0.9", 1000), 0);
        PowerEstimate estimate = run.estimate();

        DrawnMap map = DrawnMap.of(
                ModelMap.of(estimate, estimate.discounts().get(1)).figures().get(0));

        for (int ring = 0; ring < 6; ring++) {
            Element low = map.all("low").get(ring);
            double[] exact = estimate.discounts().get(0).states().subList(10 * ring, 10 * ring + 10).stream()
                    .mapToDouble(state -> state.power().value())
                    .sorted()
                    .toArray();
            double wider = Math.max(Svg.width(text(exact[0])), Svg.width(text(exact[9])));
            assertThat(wider).isGreaterThan(Svg.width(DrawnMap.texts(low).get(0)));
            assertThat(Double.parseDouble(DrawnMap.within(low, "rect").get(0).getAttribute("width")))
                    .isGreaterThan(wider);
        }
    }

    private static String text(double exact) {
        return Rounded.of(exact, 0).value();
    }

    /** Two rings of 30, one after the other: the second is never left. */
    @Test
    void aComponentWithoutAWayOutSaysSo() {
        MdpBuilder builder = Mdp.builder();
        for (int i = 0; i < 60; i++) {
            int ring = i / 30 * 30;
            builder.choice("s" + i, "on", "s" + (ring + (i + 1 - ring) % 30));
        }
        builder.choice("s0", "over", "s30");

        DrawnMap map = DrawnMap.of(figures(builder.build()).get(0));

        assertThat(map.all("component")).hasSize(2);
        assertThat(map.all("closed"))
                .singleElement()
                .satisfies(closed -> assertThat(DrawnMap.texts(closed)).contains("30 states", "never left"));
        assertThat(map.all("passage")).singleElement().satisfies(passage -> {
            Element head = DrawnMap.within(passage, "path").get(1);
            Element frame = DrawnMap.within(map.all("closed").get(0), "rect").get(0);
            assertThat(DrawnMap.box(frame).isMetAt(DrawnMap.tip(head))).isTrue();
        });
    }

    @Test
    void oneComponentIsSaidInWordsInsteadOfDrawn() {
        MdpBuilder builder = Mdp.builder();
        IntStream.range(0, 60).forEach(i -> builder.choice("s" + i, "on", "s" + (i + 1) % 60));

        List<Drawing> figures = figures(builder.build());

        assertThat(figures)
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.caption().toText()).endsWith("All 60 states can reach each other."));
    }

    /** Without a start the state of highest POWER is in the middle: here the only one with many choices. */
    @Test
    void whatIsNotDrawnOfManyActionsIsCounted() {
        MdpBuilder builder = Mdp.builder();
        builder.state("first");
        IntStream.range(0, 100).forEach(i -> builder.choice("hub", "a" + i, "end " + i));
        IntStream.range(0, 100).forEach(i -> builder.terminal("end " + i));
        builder.choice("first", "go", "hub");

        Drawing figure = figures(builder.build()).get(1);
        DrawnMap map = DrawnMap.of(figure);

        assertThat(figure.caption().toText())
                .isEqualTo("Around the state of highest POWER, hub: 9 of the 101 states within two steps.");
        assertThat(map.all("act").stream()
                        .filter(act -> act.getAttribute("data-s").equals("1")))
                .hasSize(8);
        assertThat(DrawnMap.texts(map.svg())).contains("92 more actions");
    }

    @Test
    void whatIsNotDrawnOfManyOutcomesIsCountedWithItsProbability() {
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> outcomes.put("end " + i, BigFraction.of(1, 100)));
        MdpBuilder builder = Mdp.builder().choice("hub", "spin", outcomes).start("hub");
        IntStream.range(0, 100).forEach(i -> builder.terminal("end " + i));

        Drawing figure = figures(builder.build()).get(1);
        DrawnMap map = DrawnMap.of(figure);

        int drawn = map.all("state").size() - 1;
        assertThat(drawn).isBetween(10, 29);
        assertThat(DrawnMap.texts(map.svg())).contains((100 - drawn) + " more states");
        assertThat(DrawnMap.texts(map.all("act").get(0)))
                .contains(new BigDecimal(100 - drawn).movePointLeft(2).toPlainString());
    }

    @Test
    void statesWhoseActionsAreNotDrawnAreMarked() {
        DrawnMap map = DrawnMap.of(figures(ComponentGroupsTest.chain(100)).get(1));

        assertThat(map.all("cut"))
                .singleElement()
                .satisfies(cut -> assertThat(DrawnMap.texts(cut)).contains("c2"));
        assertThat(DrawnMap.texts(map.svg())).contains("Dashed: what can be done there is not drawn.");
    }

    @Test
    void everyDrawingHasATitleThatNamesIt() {
        for (Drawing figure : figures(ComponentGroupsTest.chain(100))) {
            Element svg = DrawnMap.of(figure).svg();
            Element title = DrawnMap.within(svg, "title").get(0);

            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(title.getAttribute("id")).isEqualTo(svg.getAttribute("aria-labelledby"));
            assertThat(title.getAttribute("id")).isEqualTo(figure.key() + "-title");
            assertThat(title.getTextContent()).contains("POWER", "discount 0.9");
        }
    }

    private static List<Drawing> figures(Mdp mdp) {
        Run run = Runs.run(mdp, "model", "", "0.9", 1000);
        return ModelMap.of(run.estimate(), run.estimate().discounts().get(0)).figures();
    }
}
