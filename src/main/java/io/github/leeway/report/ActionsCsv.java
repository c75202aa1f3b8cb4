package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.io.Writer;
import java.util.Optional;

/**
 * How often every action is optimal, as CSV, a row for each discount, state and action. Equivalent actions have a row each: they tie
 * whenever they are optimal, so none of them is ever the only one. The last columns, on average-optimality, are empty but for discount 1.
 */
public record ActionsCsv() implements Renderer {

    @Override
    public void write(Run run, Writer out) {
        Lines lines = new Lines(out);
        String value = QuantityWords.of(run.estimate()).column();
        lines.add(CsvRow.of(
                        "model",
                        "discount",
                        "state",
                        "action",
                        "p_optimal",
                        "standard_error",
                        "ci_low",
                        "ci_high",
                        "p_unique",
                        "p_tied",
                        "p_undecided",
                        value + "_next",
                        value + "_next_standard_error",
                        value + "_next_ci_low",
                        value + "_next_ci_high",
                        "verdict",
                        "samples",
                        "p_average",
                        "p_average_standard_error",
                        "p_average_ci_low",
                        "p_average_ci_high",
                        "p_average_unique",
                        "p_average_tied",
                        "p_average_undecided")
                .line());
        for (DiscountEstimate discount : run.estimate().discounts()) {
            for (StateEstimate state : discount.states()) {
                for (ActionEstimate actions : state.actions()) {
                    for (Choice choice : actions.actions().choices()) {
                        lines.add(row(run, discount, state, actions, choice).line());
                    }
                }
            }
        }
    }

    private static CsvRow row(
            Run run, DiscountEstimate discount, StateEstimate state, ActionEstimate actions, Choice choice) {
        int classSize = actions.actions().choices().size();
        Optimality own = actions.optimality().ofOneAction(classSize);
        Optional<Optimality> average = actions.average().map(each -> each.ofOneAction(classSize));
        Share optimal = own.optimal();
        Mean next = actions.powerNext();
        return CsvRow.of(
                        run.model().name(),
                        discount.discount().toString(),
                        state.state().name(),
                        choice.action())
                .number(optimal.value())
                .number(optimal.standardError())
                .number(optimal.low())
                .number(optimal.high())
                .number(own.unique().value())
                .number(own.tied().value())
                .number(own.undecided().value())
                .number(next.value())
                .number(next.standardError())
                .number(next.low())
                .number(next.high())
                .text(VerdictWords.token(state.verdict(), actions.actions()))
                .count(run.estimate().samples())
                .optionalNumber(average.map(each -> each.optimal().value()))
                .optionalNumber(average.map(each -> each.optimal().standardError()))
                .optionalNumber(average.map(each -> each.optimal().low()))
                .optionalNumber(average.map(each -> each.optimal().high()))
                .optionalNumber(average.map(each -> each.unique().value()))
                .optionalNumber(average.map(each -> each.tied().value()))
                .optionalNumber(average.map(each -> each.undecided().value()));
    }
}
