package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PageDataTest {

    private static final Pattern BLOCK = Pattern.compile("<script[^>]* id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void theBlockIsCutOutOfAPageByAPattern() {
        Run run = Runs.hostile();

        Map<String, Object> data = data(run);

        assertThat(data.get("states"))
                .isEqualTo(run.estimate().mdp().states().stream()
                        .map(state -> Names.visible(state.name()))
                        .toList());
        assertThat(data.get("discounts")).isEqualTo(List.of("0.5", "1/3", "0.9"));
        assertThat(data.get("ascending")).isEqualTo(List.of(1, 0, 2));
        assertThat(data.get("shown")).isEqualTo(2);
    }

    @Test
    void powerIsThatOfTheRunToItsDecimals() {
        Run run = Runs.caseStudy("0.1,0.9");

        List<Map<String, Object>> power = list(data(run), "power");

        for (int i = 0; i < power.size(); i++) {
            DiscountEstimate discount = run.estimate().discounts().get(i);
            int decimals = (Integer) field(power.get(i), "decimals");
            List<Integer> values = list(power.get(i), "value");
            for (int state = 0; state < values.size(); state++) {
                double truth = discount.states().get(state).power().value();
                assertThat(Math.abs(values.get(state) - truth * Math.pow(10, decimals)))
                        .isLessThanOrEqualTo(0.5 + 1e-6);
            }
        }
    }

    @Test
    void everyClassOfActionsHasADigitAndALetterWhereItIsPreferred() {
        Run run = Runs.caseStudy("0.1,0.9");

        Map<String, Object> data = data(run);

        List<Map<String, Object>> power = list(data, "power");
        List<ActionEstimate> actions =
                run.estimate().discounts().get(1).states().get(0).actions();
        List<String> patterns = list(data, "patterns");
        List<Integer> atLow = list(power.get(0), "pattern");
        List<Integer> atHigh = list(power.get(1), "pattern");
        String digits = patterns.get(atHigh.get(0));
        assertThat(digits).hasSameSizeAs(actions);
        for (int i = 0; i < actions.size(); i++) {
            int eighths = digits.charAt(i) - (i == 2 ? 'a' : '0'); // right, preferred at 0.9
            assertThat(eighths / 8.0 - actions.get(i).optimal().value()).isBetween(-1 / 16.0, 1 / 16.0);
        }
        assertThat(patterns.get(atLow.get(0))).matches("[0-8]{3}");
    }

    /** Rings of ten states: the lowest and the highest of each, and where they are. */
    @Test
    void componentsHaveTheirLowestAndHighestPowerAtEveryDiscount() {
        Run run = Runs.run(Runs.rings(6), "rings", "", "0.1,0.9", 1000);

        Map<String, Object> components = map(field(data(run), "components"));

        List<String> names = list(components, "names");
        List<Map<String, Object>> at = list(components, "at");
        assertThat(at).hasSize(2);
        for (int discount = 0; discount < 2; discount++) {
            List<String> values =
                    List.of(field(at.get(discount), "value").toString().split(" "));
            List<Integer> where = list(at.get(0), "name"); // and the same at the other
            assertThat(values).hasSize(12);
            assertThat(field(at.get(discount), "color").toString()).matches("[0-9a-f]{12}");
            assertThat(field(at.get(discount), "error")).isEqualTo("");
            assertThat(list(at.get(discount), "name")).hasSize(discount == 0 ? 12 : 0);
            for (int ring = 0; ring < 6; ring++) {
                List<StateEstimate> states =
                        run.estimate().discounts().get(discount).states();
                String low = names.get(where.get(2 * ring));
                String high = names.get(where.get(2 * ring + 1));
                List<StateEstimate> ofRing = states.stream()
                        .filter(state -> state.state().index() / 10 == index(states, low) / 10)
                        .toList();
                assertThat(ofRing)
                        .hasSize(10)
                        .allSatisfy(state ->
                                assertThat(state.power().value()).isBetween(power(ofRing, low), power(ofRing, high)));
                assertThat(Double.parseDouble(values.get(2 * ring))).isCloseTo(power(ofRing, low), within(0.001));
                assertThat(Double.parseDouble(values.get(2 * ring + 1))).isCloseTo(power(ofRing, high), within(0.001));
            }
        }
        assertThat(map(field(data(Runs.caseStudy("0.1,0.9")), "components"))).isEmpty();
    }

    private static int index(List<StateEstimate> states, String name) {
        return state(states, name).state().index();
    }

    private static double power(List<StateEstimate> states, String name) {
        return state(states, name).power().value();
    }

    private static StateEstimate state(List<StateEstimate> states, String name) {
        return states.stream()
                .filter(each -> each.state().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesOfAFewStatesAreGivenInFull() {
        Map<String, Object> data = data(Runs.grid(20, 25, "0.1,0.9"));

        assertThat(list(data, "detail")).hasSizeBetween(30, 70);
        assertThat(list(data, "states")).hasSize(500);
    }

    private static Map<String, Object> data(Run run) {
        Matcher matcher = BLOCK.matcher(new HtmlReport().toText(run));
        assertThat(matcher.find()).isTrue();
        return map(new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build())
                .loadFromString(matcher.group(1)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> object, String field) {
        return (List<T>) field(object, field);
    }

    private static Object field(Map<String, Object> object, String field) {
        return Objects.requireNonNull(object.get(field), field);
    }
}
