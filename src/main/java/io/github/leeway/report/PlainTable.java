package io.github.leeway.report;

import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result for tools that work on lines, such as grep: one line for each state and discount, columns of fixed width after a line of
 * headings, no tabs, bars or color, nothing left out or shortened.
 */
public record PlainTable() implements Renderer {

    @Override
    public void write(Run run, Writer out) {
        List<List<String>> rows = new ArrayList<>();
        String value = QuantityWords.of(run.estimate()).column();
        rows.add(List.of("discount", "state", value, "error95", "solver_error", "verdict", "actions"));
        PowerEstimate estimate = run.estimate();
        for (DiscountEstimate discount : estimate.discounts()) {
            for (StateEstimate state : discount.states()) {
                rows.add(row(estimate, discount, state));
            }
        }
        int[] columns = new int[rows.get(0).size() - 1];
        for (List<String> row : rows) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Math.max(columns[i], DisplayWidth.of(row.get(i)));
            }
        }
        Lines lines = new Lines(out);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                line.append(DisplayWidth.padded(row.get(i), columns[i])).append("  ");
            }
            lines.add(line.append(row.get(columns.length)).toString().stripTrailing());
        }
    }

    private static List<String> row(PowerEstimate estimate, DiscountEstimate discount, StateEstimate state) {
        Rounded power = Rounded.of(state);
        List<ActionEstimate> ordered = ShareList.ordered(state);
        String actions = ordered.stream()
                .map(action -> Names.visible(action.actions().label())
                        + (VerdictWords.isForced(state) ? "" : " " + ShareList.percent(action, ordered)))
                .collect(Collectors.joining(", "));
        return List.of(
                discount.discount().toString(),
                Names.visible(state.state().name()),
                power.value(),
                power.error(),
                Rounded.significant(state.solverError(), 2),
                VerdictWords.brief(estimate.mdp(), state).toText().replace('\u00a0', ' '),
                actions);
    }
}
