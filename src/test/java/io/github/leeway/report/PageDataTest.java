package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
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
