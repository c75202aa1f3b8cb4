package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Share;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Outcome;
import java.io.Writer;
import java.util.List;

/** Which conclusions survive as CSV: a row for each question, modeling choice and discount. */
public final class SensitivityCsv {

    private SensitivityCsv() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(SensitivityRun run, Writer out) {
        Lines lines = new Lines(out);
        lines.add(CsvRow.of(
                        "model",
                        "state",
                        "first",
                        "second",
                        "scenario",
                        "discount",
                        "p_first",
                        "p_first_ci_low",
                        "p_first_ci_high",
                        "p_first_undecided",
                        "p_second",
                        "p_second_ci_low",
                        "p_second_ci_high",
                        "p_second_undecided",
                        "comparison",
                        "samples")
                .line());
        List<Discount> discounts = run.found().plan().discounts();
        for (Conclusion conclusion : run.found().conclusions()) {
            for (Outcome outcome : conclusion.outcomes()) {
                for (int d = 0; d < discounts.size(); d++) {
                    Discount discount = discounts.get(d);
                    outcome.answers()
                            .get(d)
                            .ifPresent(answer -> lines.add(row(run, conclusion, outcome, discount, answer)
                                    .line()));
                }
            }
        }
    }

    private static CsvRow row(
            SensitivityRun run, Conclusion conclusion, Outcome outcome, Discount discount, Answer answer) {
        CsvRow row = CsvRow.of(
                run.model().name(),
                run.found().plan().from().name(),
                SensitivityWords.plain(SensitivityWords.of(conclusion.question().first())),
                SensitivityWords.plain(SensitivityWords.of(conclusion.question().second())),
                SensitivityWords.plain(SensitivityWords.of(outcome.variation())),
                discount.toString());
        row = share(row, answer.first().optimal(), answer.first().undecided());
        return share(row, answer.second().optimal(), answer.second().undecided())
                .text(SensitivityWords.token(answer.comparison()))
                .count(run.found().plan().samples());
    }

    private static CsvRow share(CsvRow row, Share optimal, Share undecided) {
        return row.number(optimal.value())
                .number(optimal.low())
                .number(optimal.high())
                .number(undecided.value());
    }
}
