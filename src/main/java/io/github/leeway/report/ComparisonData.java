package io.github.leeway.report;

import io.github.leeway.comparison.Finding;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers of a page that compares two models as a block of JSON, as {@link DataBlock} begins it: {@code models}, both by themselves
 * ({@link ModelData}); {@code findings}, what a test or a proof may say of a difference, and the class of its words; and {@code tables}.
 * Of each of these {@code count} is how many rows there are, {@code names} are those of all rows that it has at any discount, each as
 * names of the model and words in turn, and {@code at} is what it shows at a discount: the places of its rows in {@code names}, its
 * numbers and their errors ({@code -} where there is none) with spaces between them, two colors a row, as hexadecimal digits ({@code -}
 * where there is none), and one digit a row for the place of its finding. Where there are many rows, it has those that differ most at
 * that discount.
 *
 * @param run what was found
 * @param tables the parts of the page that list differences
 */
record ComparisonData(ComparisonRun run, List<GapSection> tables) {

    /** In the order of the block. */
    static final List<Finding> FINDINGS = List.of(Finding.values());

    ComparisonData {
        tables = List.copyOf(tables);
    }

    Element element() {
        return DataBlock.element(this::fields);
    }

    private void fields(JsonObject data) {
        PowerEstimate both = run.found().estimate();
        ColorRange range = ColorRange.of(both);
        DataBlock.discounts(data, both, range);
        data.array(
                        "models",
                        array -> Stream.of(run.found().ofFirst(), run.found().ofSecond())
                                .forEach(estimate ->
                                        array.element(model -> new ModelData(scope(estimate), range).fields(model))))
                .array(
                        "findings",
                        array -> FINDINGS.forEach(
                                finding -> array.element(entry -> entry.text("words", ComparisonWords.of(finding))
                                        .text("style", ComparisonWords.style(finding)))))
                .array("tables", array -> tables.forEach(table -> array.element(new GapData(table)::fields)));
    }

    private static PageScope scope(PowerEstimate estimate) {
        List<State> start = estimate.mdp().start().stream().toList();
        return PageScope.of(estimate, start);
    }
}
