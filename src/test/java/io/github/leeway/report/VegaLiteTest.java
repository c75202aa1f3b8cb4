package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.power.DiscountEstimate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class VegaLiteTest {

    @Test
    void theNumbersAreThoseOfTheRunUnrounded() {
        Run run = Runs.caseStudy("0.1,0.9");

        List<Map<String, Object>> rows = rows(spec(VegaLite.POWER, run));

        assertThat(rows).hasSize(2 * 8);
        DiscountEstimate last = run.estimate().discounts().get(1);
        for (int i = 0; i < 8; i++) {
            assertThat(rows.get(8 + i))
                    .containsEntry("state", last.states().get(i).state().name())
                    .containsEntry("discount", "0.9");
            assertThat(number(rows.get(8 + i), "value"))
                    .isEqualTo(last.states().get(i).power().value());
            assertThat(number(rows.get(8 + i), "low"))
                    .isEqualTo(last.states().get(i).power().low());
        }
    }

    @Test
    void sharesAreThoseOfTheFirstHeadline() {
        Run run = Runs.caseStudy("0.1,0.9");

        List<Map<String, Object>> rows = rows(spec(VegaLite.SHARES, run));

        assertThat(rows)
                .extracting(row -> row.get("action"))
                .containsExactly("up", "left", "right", "up", "left", "right");
        assertThat(number(rows.get(5), "high"))
                .isEqualTo(run.estimate()
                        .discounts()
                        .get(1)
                        .states()
                        .get(0)
                        .actions()
                        .get(2)
                        .optimal()
                        .high());
    }

    @Test
    void aMapHasEveryCellAtEveryDiscount() {
        Run run = Runs.grid(4, 5, "0.9,0.5");

        Map<String, Object> spec = spec(VegaLite.MAP, run);

        assertThat(rows(spec)).hasSize(2 * 20);
        assertThat(rows(spec).get(19)).containsEntry("row", 4).containsEntry("col", 5);
        assertThat(spec.get("params")).asString().contains("[0.5, 0.9]").contains("value=0.9");
        assertThat(VegaLite.MAP.appliesTo(Runs.caseStudy("0.9"))).isFalse();
    }

    @Test
    void countsAreThoseOfTheDistribution() {
        Run run = Runs.withDistribution(Runs.caseStudy("0.1,0.9"), 2);

        List<Map<String, Object>> rows = rows(spec(VegaLite.DISTRIBUTION, run));

        assertThat(rows).hasSize(2 * 2 * 24);
        assertThat(rows.get(0)).containsEntry("count", 24).containsEntry("state", "★");
        assertThat(number(rows.get(23), "to")).isEqualTo(1);
    }

    @Test
    void everyChannelNamesAFieldThatTheRowsHave() {
        Run run = Runs.withDistribution(Runs.grid(2, 3, "0.5,0.9"), 2);
        for (VegaLite figure : VegaLite.values()) {
            Map<String, Object> spec = spec(figure, run);
            String text = figure.toText(run);
            for (var field = java.util.regex.Pattern.compile("\"field\": \"(\\w+)\"")
                            .matcher(text);
                    field.find(); ) {
                assertThat(rows(spec).get(0)).as(figure.fileName()).containsKey(field.group(1));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> spec(VegaLite figure, Run run) {
        return (Map<String, Object>)
                Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(figure.toText(run)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> spec) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(((Map<String, Object>) Objects.requireNonNull(spec.get("data"))).get("values"));
    }

    private static double number(Map<String, Object> row, String field) {
        return ((Number) Objects.requireNonNull(row.get(field))).doubleValue();
    }
}
