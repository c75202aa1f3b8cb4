package io.github.leeway.report;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.ValueDistribution;
import java.util.List;

/** The rows of the data that {@link VegaLite} draws. */
final class VegaRows {

    private VegaRows() {}

    /** POWER of a state with its 95 % interval. */
    static JsonObject mean(JsonObject row, DiscountEstimate discount, StateEstimate state) {
        Mean power = state.power();
        return at(row.text("state", state.state().name()), discount)
                .number("value", power.value())
                .number("low", power.low())
                .number("high", power.high());
    }

    /** The same of a cell, which counts from 1. */
    static void cell(JsonObject row, DiscountEstimate discount, StateEstimate state, GridLayout layout) {
        GridLayout.Cell cell = layout.cell(state.state());
        mean(row, discount, state).count("row", cell.row() + 1L).count("col", cell.col() + 1L);
    }

    /** In [0, 1], with its 95 % interval. */
    static void share(JsonObject row, DiscountEstimate discount, ActionEstimate action) {
        Share share = action.optimal();
        at(row.text("action", ModelData.label(action)), discount)
                .number("value", share.value())
                .number("low", share.low())
                .number("high", share.high());
    }

    /** A row for each state, discount and cell. */
    static void counts(JsonObject array, PowerEstimate estimate, ValueDistribution found) {
        double width = (found.high() - found.low()) / ValueDistribution.CELLS;
        for (ValueDistribution.OfState state : found.states()) {
            for (int d = 0; d < state.counts().size(); d++) {
                String discount = estimate.discounts().get(d).discount().toString();
                List<Integer> counts = state.counts().get(d);
                for (int i = 0; i < counts.size(); i++) {
                    double from = found.low() + i * width;
                    double to = found.low() + (i + 1) * width;
                    int count = counts.get(i);
                    array.element(row -> row.text("state", state.state().name())
                            .text("discount", discount)
                            .number("from", from)
                            .number("to", to)
                            .count("count", count));
                }
            }
        }
    }

    private static JsonObject at(JsonObject row, DiscountEstimate discount) {
        return row.text("discount", discount.discount().toString())
                .number("gamma", discount.discount().value());
    }
}
