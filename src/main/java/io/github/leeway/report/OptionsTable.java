package io.github.leeway.report;

import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.OptionCounts;
import io.github.leeway.options.PartialPolicy;
import io.github.leeway.options.StateVector;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a model leaves open, for a person at a terminal.
 *
 * @param table how to draw
 * @param depth how much to show
 */
public record OptionsTable(TextTable table, Depth depth) {

    private static final String UNKNOWN = "?";

    /** How much to show. */
    public enum Depth {
        /** Counts. */
        COUNTS,
        /** Each non-dominated visit function too, with a policy. */
        VECTORS
    }

    /** Writes the result; neither flushes nor closes. */
    public void write(OptionsRun run, Writer out) {
        List<String> lines =
                new ArrayList<>(table.prose(Names.unbroken(run.model().name()) + ": " + Counts.of(run.mdp()) + "."));
        if (!run.model().changes().isEmpty()) {
            lines.addAll(table.prose(Names.visible(run.model().changed())));
        }
        run.warnings().forEach(warning -> lines.addAll(table.prose("Warning: " + Names.visible(warning))));
        lines.add("");
        lines.addAll(counts(run.counts(), run.empowerment().map(EmpowermentColumns::new)));
        run.detail().ifPresent(detail -> lines.addAll(detail(run, detail)));
        run.orbit().ifPresent(orbit -> {
            lines.add("");
            lines.addAll(new OrbitSection(table).lines(orbit));
        });
        lines.add("");
        lines.addAll(table.prose("F are the visit functions of all policies from a state, RSD their recurrent"
                + " distributions; nd are the non-dominated ones, each the only best for some reward function."
                + " All are exact. A count describes; it does not prove a preference."));
        Lines written = new Lines(out);
        lines.forEach(line -> written.add(line.replace("…", table.glyphs().ellipsis)));
    }

    private List<String> counts(List<OptionCounts> counts, Optional<EmpowermentColumns> empowerment) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(with(List.of("state", "F", "F_nd", "RSD", "RSD_nd"), empowerment.map(EmpowermentColumns::heads)));
        for (OptionCounts each : counts) {
            int place = cells.size() - 1;
            List<String> row = List.of(
                    Names.visible(each.state().name()),
                    text(each.visitFunctions()),
                    text(each.nonDominated()),
                    text(each.recurrent()),
                    text(each.recurrentNonDominated()));
            cells.add(with(row, empowerment.map(columns -> columns.cells(place))));
        }
        List<String> lines = new ArrayList<>(aligned(cells));
        counts.stream()
                .flatMap(each -> each.obstacle().stream())
                .findFirst()
                .ifPresent(obstacle -> lines.addAll(table.prose(
                        UNKNOWN + " is not counted: " + Names.visible(obstacle) + ". --limit raises the limit.")));
        empowerment.ifPresent(columns -> columns.notes().forEach(note -> lines.addAll(table.prose(note))));
        return lines;
    }

    private static List<String> with(List<String> row, Optional<List<String>> more) {
        return Stream.concat(row.stream(), more.stream().flatMap(List::stream)).toList();
    }

    private static String text(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : UNKNOWN;
    }

    private List<String> detail(OptionsRun run, OptionsRun.Detail detail) {
        List<String> lines = new ArrayList<>();
        if (!detail.actions().isEmpty()) {
            lines.add("");
            lines.addAll(table.prose(Phrase.of("From ")
                    .name(detail.state().name())
                    .words(", kept by each action of the non-dominated ones:")));
            lines.addAll(actions(detail.actions()));
        }
        if (!detail.certificates().isEmpty()) {
            lines.add("");
            lines.addAll(certificates(detail.certificates()));
        }
        if (!detail.exact().isEmpty()) {
            lines.add("");
            lines.addAll(table.prose(Phrase.of("Exactly, for rewards ")
                    .words(run.reward() + ", at ")
                    .name(detail.state().name())
                    .words(":")));
            detail.exact().forEach(exact -> lines.addAll(new ExactRows(table).lines(exact.discount(), exact.power())));
            lines.addAll(new FunctionRows(table).lines(detail.functions()));
        }
        detail.obstacle()
                .ifPresent(obstacle -> lines.addAll(table.prose("Not done: " + Names.visible(obstacle) + ".")));
        return lines;
    }

    private List<String> actions(List<ActionOptions> actions) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("action", "F_nd", "RSD_nd"));
        for (ActionOptions each : actions) {
            cells.add(List.of(
                    plain(VerdictWords.name(each.actions())),
                    Integer.toString(each.kept().size()),
                    Integer.toString(each.recurrent().size())));
        }
        List<String> lines = new ArrayList<>(aligned(cells));
        if (depth == Depth.VECTORS) {
            for (ActionOptions each : actions) {
                lines.add("");
                lines.addAll(table.prose(VerdictWords.name(each.actions())
                        .words(", non-dominated visit functions by a policy, with their recurrent distributions:")));
                each.kept()
                        .forEach(kept -> lines.addAll(table.prose("- " + policy(kept.policy()) + "; in the long run "
                                + Names.visible(vector(kept.limit())))));
            }
        }
        return lines;
    }

    private static String policy(PartialPolicy policy) {
        return Names.visible(policy.toString());
    }

    private static String vector(StateVector vector) {
        return vector.toString();
    }

    /** What holds, with its witness, and how many others were tried. */
    private List<String> certificates(List<Certificate> certificates) {
        List<String> lines = new ArrayList<>();
        List<Certificate.Holds> proved = certificates.stream()
                .filter(Certificate.Holds.class::isInstance)
                .map(Certificate.Holds.class::cast)
                .toList();
        long unknown = certificates.stream()
                .filter(Certificate.Unknown.class::isInstance)
                .count();
        if (!proved.isEmpty()) {
            lines.addAll(table.prose("Proved, with the involution φ of states that shows it:"));
        }
        proved.forEach(holds ->
                lines.addAll(table.prose("- " + Names.visible(holds.witness().toString()) + ".")));
        lines.addAll(table.prose("Of " + Counts.of(certificates.size(), "statement") + " tried about actions and about"
                + " avoiding its ends, the theorems prove " + proved.size()
                + (unknown > 0 ? ", and for " + unknown + " the search was given up" : "")
                + ". Where none applies, that says nothing against the inequality."));
        return lines;
    }

    private List<String> aligned(List<List<String>> cells) {
        return new AlignedRows(table, AlignedRows.Alignment.RIGHT).lines(cells);
    }

    private static String plain(Phrase phrase) {
        return phrase.toText().replace('\u00a0', ' ');
    }
}
