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
import java.util.Optional;

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
    private static final double NEGLIGIBLE = 1e-6; // an error that is not shown
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
        equal(found).forEach(phrase -> lines.addAll(table.prose(phrase)));
        ComparisonWords.alone(found.models()).forEach(phrase -> lines.addAll(table.prose(phrase)));
        if (found.tests() > 0) {
            lines.addAll(table.prose(errors(found)));
        }
        undecided(found).ifPresent(sentence -> lines.addAll(table.prose(sentence)));
        lines.addAll(table.prose("This is about optimal policies of these two models for rewards drawn from this"
                + " distribution, not about trained agents; it depends on how the world is cut into states, and on"
                + " states of one name being the same thing in both."));
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
                Rounded.of(gap.difference().value(), gap.difference().halfWidth(), gap.solverError()),
                "",
                gap);
    }

    private static Row row(ShareGap each) {
        Gap gap = each.gap();
        return new Row(
                ComparisonWords.of(each.action()),
                percent(each.first().optimal()),
                percent(each.second().optimal()),
                Rounded.of(
                        100 * gap.difference().value(), 100 * gap.difference().halfWidth(), 100 * gap.solverError()),
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

    private static List<Phrase> equal(Compared found) {
        DiscountComparison any = found.discounts().get(0);
        List<Phrase> states = any.powers().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> Phrase.ofName(each.state().name()))
                .toList();
        List<Phrase> actions = any.shares().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> ComparisonWords.of(each.action()))
                .toList();
        List<Phrase> sentences = new ArrayList<>();
        if (any.powers().isEmpty()) {
            sentences.add(Phrase.of("No state is in both models."));
        }
        if (!states.isEmpty()) {
            sentences.add(Phrase.of("POWER is equal for every reward function, which is proven, at ")
                    .phrase(
                            states.size() == any.powers().size()
                                    ? Phrase.of("all states of both")
                                    : ComparisonWords.some(states))
                    .words("."));
        }
        if (!actions.isEmpty()) {
            sentences.add(Phrase.of("So is which actions are optimal at ")
                    .phrase(
                            actions.size() == any.shares().size()
                                    ? Phrase.of("all of both")
                                    : ComparisonWords.some(places(any)))
                    .words("."));
        }
        return sentences;
    }

    private static List<Phrase> places(DiscountComparison any) {
        return any.shares().stream()
                .filter(each -> each.gap().finding() == Finding.EQUAL)
                .map(each -> each.action().state().name())
                .distinct()
                .map(Phrase::ofName)
                .toList();
    }

    private static String errors(Compared found) {
        PowerEstimate estimate = found.estimate();
        String samples =
                Counts.samples(estimate) + SamplerWords.after(estimate.plan().sampling());
        String sampling = estimate.plan().precision().isEmpty()
                ? "± is the sampling error of a difference on the same reward functions (95 % interval, " + samples
                        + ")"
                        + apart(found) + ". Each verdict is a test; all " + found.tests()
                        + " share an error probability of 5 % (Bonferroni)."
                : "± holds with 95 % for all " + found.tests()
                        + " differences together, whenever the run stops (empirical Bernstein bound, " + samples
                        + "), and decides each verdict" + apart(found) + ".";
        return sampling + " The solver's error is at most " + Rounded.significant(estimate.largestSolverError(), 2)
                + " for each model, proven, and not in it.";
    }

    /** By how much the same draws help, where the error is largest. */
    private static String apart(Compared found) {
        return found.discounts().stream()
                .flatMap(discount -> discount.powers().stream())
                .filter(each -> each.gap().difference().standardError() > NEGLIGIBLE)
                .max(Comparator.comparingDouble(each -> each.gap().difference().standardError()))
                .map(each -> "; from two runs apart, the largest for POWER would be "
                        + Rounded.significant(
                                each.standardErrorApart()
                                        / each.gap().difference().standardError(),
                                2)
                        + " times as large")
                .orElse("");
    }

    private static Optional<String> undecided(Compared found) {
        return Undecided.largest(found.estimate())
                .map(each -> each.sentenceAt(Names.unbroken(found.models().nameOf(each.state())) + " in "
                        + (found.models().isOfFirst(each.state()) ? "A" : "B")));
    }

    /** A difference as it is shown. */
    private record Row(Phrase name, String first, String second, Rounded difference, String unit, Gap gap) {

        List<String> cells() {
            boolean isPositive =
                    gap.difference().value() > 0 && !difference.value().equals("0");
            return List.of(
                    name.toText().replace('\u00a0', ' '),
                    first,
                    second,
                    (isPositive ? "+" : "") + difference + unit,
                    ComparisonWords.of(gap.finding()));
        }
    }
}
