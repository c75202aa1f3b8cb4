package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a {@link TextTable} for several discounts: a line for each state and a column for each discount that fits, then what
 * is preferred in the headline states at each discount.
 *
 * @param table how to draw
 * @param run what was found
 * @param selection for which states
 */
record DiscountColumns(TextTable table, Run run, StateSelection selection) {

    private static final String GAP = "  ";
    private static final int MOST_LINES = 9;

    List<String> lines() {
        PowerEstimate estimate = run.estimate();
        int state = StateRows.stateColumns(estimate.mdp(), selection.all(), table.width());
        RoundedColumn alike = alike();
        int cell = cellColumns(alike);
        int fitting = Math.max(1, (table.width() - state) / (cell + GAP.length()));
        List<DiscountEstimate> shown = fitting == 1
                ? List.of(estimate.atGreatestDiscount()) // by which the states are chosen
                : DiscountText.spread(estimate.discounts(), fitting);
        List<String> lines = new ArrayList<>();
        lines.addAll(table.prose(QuantityWords.of(estimate).title() + " ±95% by discount"
                + (shown.size() < estimate.discounts().size()
                        ? ", " + shown.size() + " of " + estimate.discounts().size() + " shown:"
                        : ":")));
        String head = DisplayWidth.padded("state", state);
        for (DiscountEstimate discount : shown) {
            head += GAP
                    + DisplayWidth.padded(
                            DisplayWidth.fitted(discount.discount().toString(), cell), cell);
        }
        lines.add(table.strong(head.stripTrailing()));
        selection.top().forEach(each -> lines.add(row(each, shown, state, cell, alike)));
        lines.addAll(StateRows.gap(table, selection));
        selection.bottom().forEach(each -> lines.add(row(each, shown, state, cell, alike)));
        run.headlines().forEach(headline -> lines.addAll(preferences(headline.state())));
        return lines;
    }

    private String row(State state, List<DiscountEstimate> shown, int columns, int cell, RoundedColumn alike) {
        String line = DisplayWidth.padded(DisplayWidth.fitted(Names.visible(state.name()), columns), columns);
        for (DiscountEstimate discount : shown) {
            line += GAP + DisplayWidth.padded(cell(discount.of(state), alike), cell);
        }
        return DisplayWidth.fitted(line.stripTrailing(), table.width());
    }

    private int cellColumns(RoundedColumn alike) {
        int cell = 0;
        for (DiscountEstimate discount : run.estimate().discounts()) {
            cell = Math.max(cell, discount.discount().toString().length());
            for (State each : selection.all()) {
                cell = Math.max(cell, cell(discount.of(each), alike).length());
            }
        }
        return cell;
    }

    private List<String> preferences(State state) {
        List<DiscountEstimate> all = run.estimate().discounts();
        List<DiscountEstimate> shown = DiscountText.spread(all, MOST_LINES);
        int columns = shown.stream()
                .mapToInt(each -> each.discount().toString().length())
                .max()
                .orElse(0);
        int widest = shown.stream()
                .mapToInt(each -> line(each.of(state)).columns())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.prose(Phrase.of("At ")
                .name(state.name())
                .words(" by discount, optimal action (share of reward functions ±95%):")));
        for (DiscountEstimate discount : shown) {
            String left = DisplayWidth.padded(discount.discount().toString(), columns) + GAP;
            lines.add(left + line(discount.of(state)).in(Math.min(table.width() - left.length(), widest)));
        }
        return lines;
    }

    private ActionLine line(StateEstimate estimate) {
        return new ActionLine(table, run.estimate().mdp(), estimate);
    }

    private RoundedColumn alike() {
        return RoundedColumn.over(run.estimate().discounts().stream()
                .flatMap(discount -> selection.all().stream().map(state -> discount.of(state))));
    }

    private String cell(StateEstimate power, RoundedColumn alike) {
        return table.drawn(alike.of(power).toString());
    }
}
