package io.github.leeway.report;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.io.Writer;

/** POWER of every state as CSV, a row for each discount and state; rows and columns of a grid count from 1. */
public record StatesCsv() implements Renderer {

    @Override
    public void write(Run run, Writer out) {
        Lines lines = new Lines(out);
        lines.add(CsvRow.of(
                        "model",
                        "discount",
                        "state",
                        "row",
                        "col",
                        QuantityWords.of(run.estimate()).column(),
                        "standard_error",
                        "ci_low",
                        "ci_high",
                        "solver_error",
                        "samples")
                .line());
        for (DiscountEstimate discount : run.estimate().discounts()) {
            for (StateEstimate state : discount.states()) {
                lines.add(row(run, discount, state).line());
            }
        }
    }

    private static CsvRow row(Run run, DiscountEstimate discount, StateEstimate estimate) {
        CsvRow start = CsvRow.of(
                run.model().name(),
                discount.discount().toString(),
                estimate.state().name());
        return cell(start, run.estimate().mdp(), estimate.state())
                .number(estimate.power().value())
                .number(estimate.power().standardError())
                .number(estimate.power().low())
                .number(estimate.power().high())
                .number(estimate.solverError())
                .count(run.estimate().samples());
    }

    private static CsvRow cell(CsvRow row, Mdp mdp, State state) {
        if (mdp.layout().isEmpty()) {
            return row.text("").text("");
        }
        GridLayout.Cell cell = mdp.layout().get().cell(state);
        return row.count(cell.row() + 1L).count(cell.col() + 1L);
    }
}
