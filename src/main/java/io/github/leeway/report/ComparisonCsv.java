package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.LoneAction;
import io.github.leeway.mdp.State;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * How two models differ as CSV: a row for each discount and state, then for each action of each state. What only one model has comes
 * last, with no number and a verdict that says so.
 */
public final class ComparisonCsv {

    private static final String POWER = "power";
    private static final String SHARE = "p_optimal";

    private ComparisonCsv() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(ComparisonRun run, Writer out) {
        Lines lines = new Lines(out);
        lines.add(CsvRow.of(
                        "discount",
                        "state",
                        "action",
                        "quantity",
                        "a",
                        "b",
                        "difference",
                        "standard_error",
                        "ci_low",
                        "ci_high",
                        "solver_error",
                        "verdict",
                        "samples")
                .line());
        Compared found = run.found();
        for (DiscountComparison discount : found.discounts()) {
            String at = discount.estimate().discount().toString();
            discount.powers()
                    .forEach(each -> lines.add(values(
                            CsvRow.of(at, each.state().name(), "", POWER)
                                    .number(each.first().power().value())
                                    .number(each.second().power().value()),
                            each.gap(),
                            found)));
            discount.shares()
                    .forEach(each -> each.action()
                            .labels()
                            .forEach(label -> lines.add(values(
                                    CsvRow.of(at, each.action().state().name(), label, SHARE)
                                            .number(each.first().optimal().value())
                                            .number(each.second().optimal().value()),
                                    each.gap(),
                                    found))));
        }
        states(lines, found, found.models().onlyInFirst(), "only-in-a");
        states(lines, found, found.models().onlyInSecond(), "only-in-b");
        actions(lines, found, found.models().actionsOnlyInFirst(), "only-in-a");
        actions(lines, found, found.models().actionsOnlyInSecond(), "only-in-b");
    }

    private static String values(CsvRow row, Gap gap, Compared found) {
        return row.number(gap.difference().value())
                .number(gap.difference().standardError())
                .number(gap.difference().low())
                .number(gap.difference().high())
                .number(gap.solverError())
                .text(ComparisonWords.token(gap.finding()))
                .count(found.estimate().samples())
                .line();
    }

    private static void states(Lines lines, Compared found, List<State> states, String verdict) {
        states.forEach(state -> lines.add(alone(CsvRow.of("", state.name(), "", POWER), found, verdict)));
    }

    private static void actions(Lines lines, Compared found, List<LoneAction> actions, String verdict) {
        actions.forEach(each -> lines.add(alone(CsvRow.of("", each.state(), each.action(), SHARE), found, verdict)));
    }

    private static String alone(CsvRow row, Compared found, String verdict) {
        CsvRow cells = row;
        for (int i = 0; i < 7; i++) { // a to solver_error
            cells = cells.optionalNumber(Optional.empty());
        }
        return cells.text(verdict).count(found.estimate().samples()).line();
    }
}
