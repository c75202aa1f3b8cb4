package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class GraphMapTest {

    private static final List<Run> RUNS = Stream.concat(
                    Stream.of(Runs.caseStudy("0.1,0.9"), Runs.hostile()),
                    IntStream.range(3, 8)
                            .mapToObj(seed -> Runs.run(RandomMdps.of(seed, 12), "random", "", "0.9", 1000)))
            .toList();
    private static final IdentityHashMap<Run, Drawing> DRAWN = new IdentityHashMap<>(); // each once

    static Stream<Run> runs() {
        return RUNS.stream();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyStateAndEveryClassOfActionsIsDrawnOnce(Run run) {
        DrawnMap map = map(run);

        List<String> classes = last(run).states().stream()
                .flatMap(state -> IntStream.range(0, state.actions().size())
                        .mapToObj(a -> state.state().index() + "/" + a))
                .toList();
        assertThat(map.all("state"))
                .extracting(DrawnMap::key)
                .containsExactlyInAnyOrderElementsOf(run.estimate().mdp().states().stream()
                        .map(state -> state.index() + "/")
                        .toList());
        assertThat(map.all("act")).extracting(DrawnMap::key).containsExactlyInAnyOrderElementsOf(classes);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noTwoStatesOverlap(Run run) {
        List<DrawnMap.Box> boxes =
                map(run).all("state").stream().map(DrawnMap::shape).toList();

        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theArrowsOfAnActionEndAtTheStatesThatMayFollow(Run run) {
        DrawnMap map = map(run);
        Mdp mdp = run.estimate().mdp();

        for (Element act : map.all("act")) {
            int s = Integer.parseInt(act.getAttribute("data-s"));
            int a = Integer.parseInt(act.getAttribute("data-a"));
            List<Element> heads = DrawnMap.within(act, "path").stream()
                    .filter(path -> DrawnMap.classes(path).contains("head"))
                    .toList();
            List<Outcome> outcomes =
                    mdp.outcomes(mdp.actionClasses(mdp.states().get(s)).get(a).representative());
            assertThat(heads).hasSameSizeAs(outcomes);
            for (int i = 0; i < heads.size(); i++) {
                Element successor = state(map, outcomes.get(i).successor());
                assertThat(DrawnMap.shape(successor).isMetAt(DrawnMap.tip(heads.get(i))))
                        .as(DrawnMap.title(act))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noTextCoversAnotherOrLeavesTheDrawing(Run run) {
        DrawnMap map = map(run);
        List<DrawnMap.Box> texts = map.textBoxes();

        double width = DrawnMap.number(map.svg(), "width");
        double height = DrawnMap.number(map.svg(), "height");
        for (int i = 0; i < texts.size(); i++) {
            DrawnMap.Box text = texts.get(i);
            assertThat(text.left()).as(text.what()).isGreaterThanOrEqualTo(0);
            assertThat(text.right()).as(text.what()).isLessThanOrEqualTo(width);
            assertThat(text.top()).as(text.what()).isGreaterThanOrEqualTo(0);
            assertThat(text.bottom()).as(text.what()).isLessThanOrEqualTo(height);
            for (int j = 0; j < i; j++) {
                assertThat(text.overlaps(texts.get(j)))
                        .as(text + " over " + texts.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theSameRunIsDrawnInTheSameBytes(Run run) {
        assertThat(DrawnMap.text(draw(run))).isEqualTo(DrawnMap.text(figure(run)));
    }

    /** POWER of ★ rises to the highest of all only with the higher discount; that of ∅ is the lowest with both. */
    @Test
    void colorsRunOverAllDiscounts() {
        Run run = Runs.caseStudy("0.1,0.9");
        PowerEstimate estimate = run.estimate();
        double low = 0.5;
        double high = 0.75 + 0.11 * 0.9 * 0.1 + 0.058 * 0.9;
        double lower = 0.75 + 0.11 * 0.1 * 0.9 + 0.058 * 0.1;
        long rank = Math.round((lower - low) / (high - low) * 15);

        DrawnMap first = DrawnMap.of(
                ModelMap.of(estimate, estimate.discounts().get(0)).figures().get(0));
        DrawnMap second = map(run);

        assertThat(DrawnMap.classes(first.all("state").get(0))).contains("v" + rank);
        assertThat(DrawnMap.classes(second.all("state").get(0))).contains("v15");
        assertThat(first.all("terminal"))
                .singleElement()
                .satisfies(end -> assertThat(DrawnMap.classes(end)).contains("v0"));
    }

    /** Of the three actions at ★ right is preferred from discount 0.2 on, and optimal for (1 + 0.411 γ) / 3. */
    @Test
    void theStrengthOfAnArrowIsTheShareInEighthsAndRedAWord() {
        DrawnMap map = map(Runs.caseStudy("0.1,0.9"));
        long eighths = Math.round(8 * (1.0 / 3 + 0.137 * 0.9));

        assertThat(DrawnMap.classes(act(map, "0/2"))).containsExactly("act", "w" + eighths, "tested");
        assertThat(DrawnMap.texts(act(map, "0/2"))).containsExactly("right", "45.7% preferred");
        assertThat(DrawnMap.classes(act(map, "0/0"))).containsExactly("act", "w2");
        assertThat(DrawnMap.texts(act(map, "0/0"))).containsExactly("up", "24.5%");
        assertThat(map.all("word")).hasSize(1);
    }

    @Test
    void anActionWithoutAnAlternativeIsPaleAndOneThatIsOnlyCalledAfterItsArrowHasNoName() {
        DrawnMap map = map(Runs.caseStudy("0.9"));

        assertThat(DrawnMap.classes(act(map, "1/0"))).contains("forced");
        assertThat(DrawnMap.texts(act(map, "1/0"))).isEmpty();
        assertThat(DrawnMap.title(act(map, "1/0"))).isEqualTo("∅, → ∅: no other choice; leads to ∅");
        assertThat(DrawnMap.texts(act(map, "2/0"))).containsExactly("50.0%");
    }

    @Test
    void theStartAndTheEndSaySo() {
        DrawnMap map = map(Runs.caseStudy("0.9"));

        assertThat(DrawnMap.texts(map.all("start").get(0))).containsExactly("★", "0.812", "start");
        assertThat(DrawnMap.texts(map.all("terminal").get(0))).containsExactly("∅", "0.500", "terminal");
        assertThat(DrawnMap.title(map.all("start").get(0))).isEqualTo("★: POWER 0.812 ±0.003, start");
        assertThat(map.all("inner")).hasSize(1);
    }

    @Test
    void whereChanceDecidesEdgesCarryExactProbabilities() {
        Mdp mdp = Mdp.builder()
                .choice("a", "toss", Map.of("b", thirds(1), "c", thirds(2)))
                .terminal("b")
                .terminal("c")
                .build();

        DrawnMap map = map(Runs.run(mdp, "toss", "", "0.9", 1000));

        assertThat(map.all("chance")).hasSize(1);
        assertThat(DrawnMap.texts(act(map, "0/0"))).containsExactlyInAnyOrder("1/3", "2/3", "toss");
    }

    @Test
    void namesThatTryToBreakOutStayText() {
        Run run = Runs.hostile();

        String text = DrawnMap.text(figure(run));
        DrawnMap map = map(run);

        assertThat(text).doesNotContain("<script", "</script", "<img", "onload=alert(1)>", "\u202e", "\u001b");
        assertThat(map.svg().getElementsByTagName("script").getLength()).isZero();
        assertThat(DrawnMap.title(state(map, run.estimate().mdp().states().get(0))))
                .startsWith("</script>: POWER ");
    }

    @Test
    void aLongNameIsFittedAndItsTitleHoldsAllOfIt() {
        String name = "状態".repeat(200) + "end";
        Mdp mdp = Mdp.builder().choice(name, name, "b").terminal("b").build();

        DrawnMap map = map(Runs.run(mdp, "long", "", "0.9", 1000));

        String seen = DrawnMap.texts(map.all("state").get(0)).get(0);
        assertThat(DisplayWidth.of(seen)).isLessThanOrEqualTo(16);
        assertThat(seen).endsWith("end");
        assertThat(DrawnMap.title(map.all("state").get(0))).startsWith(name + ": POWER");
        assertThat(DrawnMap.number(map.svg(), "width")).isLessThan(700);
    }

    private static BigFraction thirds(int count) {
        return BigFraction.of(count, 3);
    }

    private static Element act(DrawnMap map, String key) {
        return map.all("act").stream()
                .filter(act -> DrawnMap.key(act).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Element state(DrawnMap map, State state) {
        return map.all("state").stream()
                .filter(element -> element.getAttribute("data-s").equals(String.valueOf(state.index())))
                .findFirst()
                .orElseThrow();
    }

    private static DrawnMap map(Run run) {
        return DrawnMap.of(figure(run));
    }

    private static Drawing figure(Run run) {
        return DRAWN.computeIfAbsent(run, GraphMapTest::draw);
    }

    private static Drawing draw(Run run) {
        List<Drawing> figures = ModelMap.of(run.estimate(), last(run)).figures();
        assertThat(figures).extracting(Drawing::key).containsExactly("map");
        return figures.get(0);
    }

    private static DiscountEstimate last(Run run) {
        List<DiscountEstimate> discounts = run.estimate().discounts();
        return discounts.get(discounts.size() - 1);
    }
}
