package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void statesComeBackExactly() {
        Run run = Runs.hostile();

        List<NamedCsvRecord> rows = read(new StatesCsv(), run);

        assertThat(rows).hasSize(21);
        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "model",
                        "discount",
                        "state",
                        "row",
                        "col",
                        "power",
                        "standard_error",
                        "ci_low",
                        "ci_high",
                        "solver_error",
                        "samples");
        int next = 0;
        for (DiscountEstimate discount : run.estimate().discounts()) {
            for (StateEstimate state : discount.states()) {
                NamedCsvRecord row = rows.get(next++);
                assertThat(row.getField("model")).isEqualTo(run.model().name());
                assertThat(row.getField("discount"))
                        .isEqualTo(discount.discount().toString());
                assertThat(row.getField("state")).isEqualTo(state.state().name());
                assertThat(row.getField("row")).isEmpty();
                assertThat(number(row, "power")).isEqualTo(state.power().value());
                assertThat(number(row, "standard_error"))
                        .isEqualTo(state.power().standardError());
                assertThat(number(row, "ci_low")).isEqualTo(state.power().low());
                assertThat(number(row, "ci_high")).isEqualTo(state.power().high());
                assertThat(number(row, "solver_error")).isEqualTo(state.solverError());
                assertThat(row.getField("samples")).isEqualTo("10000");
            }
        }
    }

    @Test
    void cellsOfAGridCountFromOne() {
        List<NamedCsvRecord> rows = read(new StatesCsv(), Runs.grid(2, 3, "0.9"));

        assertThat(rows).hasSize(6);
        assertThat(rows.get(5).getField("state")).isEqualTo("r2c3");
        assertThat(rows.get(5).getField("row")).isEqualTo("2");
        assertThat(rows.get(5).getField("col")).isEqualTo("3");
    }

    @Test
    void actionsComeBackExactly() {
        Run run = Runs.hostile();
        StateEstimate start = run.estimate().discounts().get(0).states().get(0);

        List<NamedCsvRecord> rows = read(new ActionsCsv(), run);

        assertThat(rows).hasSize(3 * run.estimate().mdp().choices().size());
        for (int i = 0; i < 3; i++) {
            ActionEstimate action = start.actions().get(i);
            assertThat(rows.get(i).getField("action"))
                    .isEqualTo(action.actions().representative().action());
            assertThat(number(rows.get(i), "p_optimal"))
                    .isEqualTo(action.optimal().value());
            assertThat(number(rows.get(i), "ci_low")).isEqualTo(action.optimal().low());
            assertThat(number(rows.get(i), "power_next"))
                    .isEqualTo(action.powerNext().value());
        }
        assertThat(rows.subList(0, 4))
                .extracting(row -> row.getField("verdict"))
                .containsExactly("not-preferred", "not-preferred", "preferred", "forced");
    }

    @Test
    void equivalentActionsAlwaysTie() {
        NamedCsvRecord up = read(new ActionsCsv(), Runs.grid(2, 2, "0.9")).get(0);

        assertThat(up.getField("action")).isEqualTo("up");
        assertThat(number(up, "p_unique")).isZero();
        assertThat(number(up, "p_tied")).isEqualTo(number(up, "p_optimal")).isPositive();
    }

    @Test
    void whatIsNotANumberIsEmpty() {
        Run run = Runs.caseStudy("0.9");
        StateEstimate old = run.estimate().discounts().get(0).states().get(1);
        Run broken = Runs.with(
                run, new StateEstimate(old.state(), Runs.mean(Double.NaN, 1), 0, old.actions(), old.verdict()));

        assertThat(read(new StatesCsv(), broken).get(1).getField("power")).isEmpty();
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        String english = everything();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(everything()).isEqualTo(english);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(everything()).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String everything() {
        Run run = Runs.hostile();
        return new StatesCsv().toText(run)
                + new ActionsCsv().toText(run)
                + new JsonResult().toText(run)
                + new HtmlReport().toText(run)
                + new RunYaml().toText(run)
                + new PlainTable().toText(run)
                + TextTable.ofWidth(80).toText(run);
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> read(Renderer renderer, Run run) {
        String text = renderer.toText(run);
        assertThat(text).doesNotContain("\r").endsWith("\n");
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
