package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Finding;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.PowerGap;
import io.github.leeway.comparison.ShareGap;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How two models differ, for a person at a terminal: a table of POWER and one of shares for each discount. What is proven to be equal is
 * named below.
 *
 * @param table how to draw
 */
public record ComparisonTable(TextTable table) {

    private static final int MOST_DISCOUNTS = 4;
    private static final int LEAST_ROWS = 3;
    private static final String GAP = "  ";
    private static final String DIFFERENCE = "B minus A ±95%";
    private static final String VERDICT = "verdict";

    /** Writes the result; neither flushes nor closes. */
    public void write(ComparisonRun run, Writer out) {
        Compared found = run.found();
        List<String> lines = new ArrayList<>(header(run));
        List<DiscountComparison> shown = DiscountText.spread(found.discounts(), MOST_DISCOUNTS);
        int rows = Math.max(LEAST_ROWS, table.rows() / shown.size());
        for (DiscountComparison discount : shown) {
            String at = found.discounts().size() == 1
                    ? ""
                    : " at discount " + discount.estimate().discount();
            lines.addAll(powers(discount, at, rows));
            lines.addAll(shares(discount, at, rows));
        }
        if (shown.size() < found.discounts().size()) {
            lines.add("");
            lines.addAll(table.prose(
                    shown.size() + " of " + found.discounts().size() + " discounts shown: --format csv shows all."));
        }
        lines.add("");
        ComparisonWords.equal(found).forEach(phrase -> lines.addAll(table.prose(phrase)));
        ComparisonWords.alone(found.models()).forEach(phrase -> lines.addAll(table.prose(phrase)));
        if (found.tests() > 0) {
            lines.addAll(table.prose(ComparisonWords.errors(found)));
        }
        ComparisonWords.undecided(found).ifPresent(sentence -> lines.addAll(table.prose(sentence)));
        lines.addAll(table.prose(ComparisonWords.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private List<String> header(ComparisonRun run) {
        PowerEstimate estimate = run.found().estimate();
        List<String> lines = new ArrayList<>();
        lines.addAll(table.prose(side("A", run.first())));
        lines.addAll(table.prose(side("B", run.second())));
        lines.addAll(table.prose(DiscountText.of(estimate.plan().discounts()) + GAP + "seed "
                + estimate.plan().seed()));
        if (estimate.isPartial()) {
            lines.addAll(table.prose("Partial: " + Counts.samples(estimate) + "."));
        }
        run.warnings().forEach(warning -> lines.addAll(table.prose("Warning: " + Names.visible(warning))));
        return lines;
    }

    private static String side(String letter, ComparisonRun.Side side) {
        return letter + " is " + Names.unbroken(side.source().name()) + ": " + Counts.of(side.mdp()) + ". "
                + (side.source().changes().isEmpty()
                        ? ""
                        : Names.visible(side.source().changed()) + " ")
                + side.reward() + "."
                + side.mdp()
                        .start()
                        .map(State::name)
                        .map(name -> " Start: " + Names.unbroken(name) + ".")
                        .orElse("");
    }

    private List<String> powers(DiscountComparison discount, String at, int most) {
        List<Row> rows = discount.powers().stream()
                .filter(each -> each.gap().finding() != Finding.EQUAL)
                .map(ComparisonTable::row)
                .toList();
        return section("POWER of states" + at + ":", "state", rows, most);
    }

    private List<String> shares(DiscountComparison discount, String at, int most) {
        List<Row> rows = discount.shares().stream()
                .filter(each -> each.gap().finding() != Finding.EQUAL)
                .map(ComparisonTable::row)
                .toList();
        return section("Share of reward functions for which an action is optimal" + at + ":", "action", rows, most);
    }

    private static Row row(PowerGap each) {
        Gap gap = each.gap();
        return new Row(
                Phrase.ofName(each.state().name()),
                Rounded.of(each.first()).value(),
                Rounded.of(each.second()).value(),
                ComparisonWords.difference(gap),
                "",
                gap);
    }

    private static Row row(ShareGap each) {
        Gap gap = each.gap();
        return new Row(
                ComparisonWords.of(each.action()),
                percent(each.first().optimal()),
                percent(each.second().optimal()),
                ComparisonWords.points(gap),
                " points",
                gap);
    }

    private static String percent(Share share) {
        return Rounded.percent(share).value() + "%";
    }

    /** The rows where most differs, where not all can be shown, in their order. */
    private List<String> section(String title, String head, List<Row> rows, int most) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Row> shown = rows.stream()
                .sorted(Comparator.comparingDouble(
                        (Row row) -> -Math.abs(row.gap().difference().value())))
                .limit(most)
                .sorted(Comparator.comparingInt(rows::indexOf))
                .toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(head, "in A", "in B", DIFFERENCE, VERDICT));
        shown.forEach(row -> cells.add(row.cells()));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.prose(title));
        lines.addAll(new AlignedRows(table, AlignedRows.Alignment.LEFT).lines(cells));
        if (shown.size() < rows.size()) {
            lines.add(table.pale(table.drawn(
                    "… " + (rows.size() - shown.size()) + " more that differ less: --format csv shows all")));
        }
        return lines;
    }

    /** A difference as it is shown. */
    private record Row(Phrase name, String first, String second, Rounded difference, String unit, Gap gap) {

        List<String> cells() {
            return List.of(
                    name.toText().replace('\u00a0', ' '),
                    first,
                    second,
                    ComparisonWords.plus(gap, difference) + difference + unit,
                    ComparisonWords.of(gap.finding()));
        }
    }
}
