package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The result for a person at a terminal: about a screen, no line longer than the terminal is wide.
 *
 * @param width columns of the terminal, at least 20
 * @param rows how many states to show at most, at least 2
 * @param glyphs what may be drawn
 * @param style whether to color
 */
public record TextTable(int width, int rows, Glyphs glyphs, Style style) implements Renderer {

    private static final int LEAST_WIDTH = 20;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_EXACT = 4; // discounts
    private static final int ROWS_BESIDE_MAP = 6; // if not all: the map shows all states
    private static final int PROSE_WIDTH = 100; // longer lines are hard to read

    /** What may be drawn. */
    public enum Glyphs {
        UNICODE("±", " · ", "…", " ▏▎▍▌▋▊▉█"),
        ASCII("+-", ", ", "~", " #");

        final String plusMinus;
        final String separator;
        final String ellipsis; // one column
        final String blocks; // a cell of a bar, from empty to full

        Glyphs(String plusMinus, String separator, String ellipsis, String blocks) {
            this.plusMinus = plusMinus;
            this.separator = separator;
            this.ellipsis = ellipsis;
            this.blocks = blocks;
        }

        /** A text of ours in these glyphs. */
        String drawn(String text) {
            return this == UNICODE ? text : text.replace("±", plusMinus).replace("→", "->");
        }
    }

    /** Whether to color, and with what. */
    public enum Style {
        PLAIN,
        /** With the few that every terminal has. */
        COLORED,
        /** With 256, of which 240 are the same everywhere. */
        COLORED_256,
        /** With all. */
        TRUE_COLOR
    }

    /** Checks ranges. */
    public TextTable {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException("width is " + width + ", expected at least " + LEAST_WIDTH);
        }
        if (rows < 2) {
            throw new IllegalArgumentException("number of rows is " + rows + ", expected at least 2");
        }
    }

    /** A table of the usual height, with Unicode and without color. */
    public static TextTable ofWidth(int width) {
        return new TextTable(width, 14, Glyphs.UNICODE, Style.PLAIN);
    }

    /** The same with other glyphs. */
    public TextTable with(Glyphs other) {
        return new TextTable(width, rows, other, style);
    }

    /** The same with or without color. */
    public TextTable with(Style other) {
        return new TextTable(width, rows, glyphs, other);
    }

    @Override
    public void write(Run run, Writer out) {
        List<String> lines = new ArrayList<>(header(run));
        lines.add("");
        lines.addAll(table(run));
        lines.add("");
        HeatMap.of(this, run.estimate()).ifPresent(map -> {
            lines.addAll(map.lines());
            lines.add("");
        });
        for (Run.Headline headline : run.headlines()) {
            List<Phrase> sentences = Explanation.preferences(run.estimate(), headline);
            sentences.stream().limit(MOST_SENTENCES).forEach(sentence -> lines.addAll(prose(sentence)));
            if (sentences.size() > MOST_SENTENCES) {
                lines.addAll(prose("It changes " + (sentences.size() - MOST_SENTENCES) + " more times."));
            }
            Limits.average(run.estimate(), headline.state()).ifPresent(average -> lines.addAll(prose(average)));
            Explanation.keptOpen(headline).ifPresent(kept -> lines.addAll(prose(kept)));
            ReasonWords.sentences(run.estimate(), headline).forEach(reason -> lines.addAll(prose(reason)));
        }
        lines.addAll(exact(run));
        lines.addAll(DifferenceRows.of(
                this,
                QuantityWords.of(run.estimate()),
                run.estimate().atGreatestDiscount(),
                selection(run).all()));
        QuantityWords.of(run.estimate()).note().ifPresent(note -> lines.addAll(prose(note)));
        Limits.meanings(run.estimate()).forEach(meaning -> lines.addAll(prose(meaning)));
        lines.addAll(prose(errors(run.estimate(), selection(run).all())));
        Undecided.largest(run.estimate()).ifPresent(undecided -> lines.addAll(prose(undecided.sentence())));
        lines.addAll(prose(Explanation.caveat()));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", glyphs.ellipsis)));
    }

    /** Exact answers about the headline states, and how the estimates stand to all of them. */
    private List<String> exact(Run run) {
        List<DiscountEstimate> all = run.estimate().discounts();
        List<DiscountEstimate> shown =
                all.size() > MOST_EXACT ? List.of(run.estimate().atGreatestDiscount()) : all;
        List<String> lines = new ArrayList<>();
        for (Run.Headline headline : run.headlines()) {
            List<String> rows = new ArrayList<>();
            for (DiscountEstimate discount : shown) {
                run.extras()
                        .exact()
                        .flatMap(exact -> exact.of(discount.discount(), headline.state()))
                        .ifPresent(exact -> rows.addAll(new ExactRows(this).lines(discount.discount(), exact)));
            }
            if (!rows.isEmpty()) {
                lines.addAll(prose(
                        Phrase.of("Exactly, at ").name(headline.state().name()).words(":")));
                lines.addAll(rows);
            }
        }
        SelfTest.of(run).ifPresent(test -> lines.addAll(prose(test.sentence())));
        return lines;
    }

    private List<String> table(Run run) {
        PowerEstimate estimate = run.estimate();
        StateSelection selection = selection(run);
        return estimate.discounts().size() == 1
                ? new StateRows(
                                this,
                                estimate.mdp(),
                                estimate.atGreatestDiscount(),
                                selection,
                                QuantityWords.of(estimate))
                        .lines()
                : new DiscountColumns(this, run, selection).lines();
    }

    private List<String> header(Run run) {
        PowerEstimate estimate = run.estimate();
        Mdp mdp = estimate.mdp();
        List<String> parts = new ArrayList<>();
        parts.add(Names.unbroken(run.model().name()) + ": " + Counts.of(mdp) + ".");
        if (!run.model().changes().isEmpty()) {
            parts.add(Names.visible(run.model().changed()));
        }
        parts.add(run.reward() + ".");
        parts.add(DiscountText.of(estimate.plan().discounts()));
        parts.add("seed " + estimate.plan().seed());
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            if (!line.isEmpty() && DisplayWidth.of(line + "  " + part) > width) {
                lines.addAll(Wrap.lines(line, width));
                line = part;
            } else {
                line = line.isEmpty() ? part : line + "  " + part;
            }
        }
        lines.addAll(Wrap.lines(line, width));
        if (estimate.isPartial()) {
            lines.addAll(prose("Partial: " + Counts.samples(estimate) + "."));
        }
        run.warnings().forEach(warning -> lines.addAll(prose("Warning: " + Names.visible(warning))));
        return lines;
    }

    private StateSelection selection(Run run) {
        boolean hasMap = run.estimate().mdp().layout().isPresent();
        boolean isLong = run.estimate().mdp().states().size() > rows;
        int shown = hasMap && isLong ? Math.min(rows, ROWS_BESIDE_MAP) : rows;
        return StateSelection.of(run.estimate(), run.estimate().atGreatestDiscount(), shown);
    }

    private static String errors(PowerEstimate estimate, List<State> shown) {
        boolean hasChoice = shown.stream()
                .anyMatch(state ->
                        !VerdictWords.isForced(estimate.discounts().get(0).of(state)));
        String shares = hasChoice ? "at most " + ShareList.largestError(estimate) + " points" : "";
        String samples =
                Counts.samples(estimate) + SamplerWords.after(estimate.plan().sampling());
        String sampling = estimate.plan().precision().isEmpty()
                ? "± is the sampling error (95 % interval, " + samples + ")"
                        + (hasChoice ? ", " + shares + " for shares" : "")
                : "± of " + QuantityWords.of(estimate).name()
                        + " holds with 95 % for all states and discounts together, whenever the run stops"
                        + " (empirical Bernstein bound, " + samples + ")"
                        + (hasChoice ? "; that of a share, for each alone, is " + shares : "");
        return sampling + ". The solver's error is at most "
                + Rounded.significant(estimate.largestSolverError(), 2) + ", proven, and not in it."
                + VarianceSaved.sentence(estimate).map(saved -> " " + saved).orElse("");
    }

    /** With the sign of error that this terminal can show. */
    String drawn(String text) {
        return glyphs.drawn(text);
    }

    List<String> prose(String text) {
        return Wrap.lines(drawn(text), Math.min(width, PROSE_WIDTH));
    }

    List<String> prose(Phrase phrase) {
        return Wrap.lines(phrase.drawn(glyphs).toText(), Math.min(width, PROSE_WIDTH));
    }

    /** Text in red, which is kept for a tested preference. */
    String tested(String text) {
        return paint().tested(text);
    }

    String strong(String text) {
        return paint().strong(text);
    }

    String pale(String text) {
        return paint().pale(text);
    }

    Paint paint() {
        return new Paint(style);
    }
}
