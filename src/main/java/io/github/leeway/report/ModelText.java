package io.github.leeway.report;

import io.github.leeway.format.Expectation;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.EndComponents;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was understood of a model, for a person at a terminal. Names are never shortened.
 *
 * @param file the model
 * @param columns of the terminal, at least 40; a line is longer only where a name is
 */
public record ModelText(ModelFile file, int columns) {

    private static final int MOST_STATES = 60;
    private static final int PROSE_COLUMNS = 80; // longer lines are hard to read
    private static final String INDENT = "  ";
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Its size and kind in one line: {@code 8 states, 15 transitions, deterministic}. */
    public static String counts(Mdp mdp) {
        return Counts.of(mdp);
    }

    /** Counts, classes, the map of a grid or the transitions, and the distribution of rewards; every line ends in "\n". */
    public String text() {
        Mdp mdp = file.mdp();
        List<String> lines = new ArrayList<>(wrapped(Names.visible(file.name()) + ": " + counts(mdp)));
        if (!file.description().isBlank()) {
            lines.add("");
            lines.addAll(Wrap.lines(
                    Names.visible(file.description().strip().replaceAll("\\s+", " ")),
                    Math.min(columns, PROSE_COLUMNS)));
        }
        lines.add("");
        mdp.start().ifPresent(start -> lines.addAll(wrapped("start: " + Names.unbroken(start.name()))));
        lines.addAll(wrapped("strongly connected components: "
                + Components.of(mdp).inSolveOrder().size() + ", maximal end components: "
                + EndComponents.of(mdp).sets().size()));
        lines.addAll(wrapped("rewards: " + Names.visible(file.payment().describe(file.rewardOrUniform()))));
        if (!file.discounts().isEmpty()) {
            lines.addAll(wrapped("discount: "
                    + file.discounts().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        file.claims()
                .forEach(claim -> lines.addAll(wrapped("claim: " + Names.visible(claim.text())
                        + (claim.expected() == Expectation.CONFIRMED ? "" : "  expect: " + claim.expected()))));
        lines.add("");
        mdp.layout()
                .ifPresentOrElse(
                        layout -> {
                            lines.addAll(map(mdp, layout));
                            lines.add("");
                        },
                        () -> lines.addAll(transitions(mdp)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> wrapped(String line) {
        return Wrap.hanging(line, columns, INDENT + INDENT);
    }

    private List<String> transitions(Mdp mdp) {
        List<String> lines = new ArrayList<>();
        List<State> shown =
                mdp.states().subList(0, Math.min(MOST_STATES, mdp.states().size()));
        for (State state : shown) {
            String name = Names.unbroken(state.name());
            lines.addAll(wrapped(mdp.isTerminal(state) ? name + " (terminal)" : name));
            if (!mdp.isTerminal(state)) {
                mdp.choices(state).forEach(choice -> lines.addAll(wrapped(transition(mdp, choice))));
            }
        }
        if (shown.size() < mdp.states().size()) {
            lines.addAll(
                    wrapped("… and " + (mdp.states().size() - shown.size()) + " more states: --as yaml shows all"));
        }
        return lines;
    }

    private static String transition(Mdp mdp, Choice choice) {
        return INDENT + Names.unbroken(choice.action()) + ": "
                + mdp.outcomes(choice).stream().map(ModelText::outcome).collect(Collectors.joining(", "));
    }

    private static String outcome(Outcome outcome) {
        String name = Names.unbroken(outcome.successor().name());
        return outcome.isCertain() ? name : name + NO_BREAK_SPACE + Fractions.text(outcome.probability());
    }

    /** One character a cell: # a wall, A the start, X a terminal state, . any other; then the names of those with their own. */
    private List<String> map(Mdp mdp, GridLayout layout) {
        Map<GridLayout.Cell, State> states = new HashMap<>();
        mdp.states().forEach(state -> states.put(layout.cell(state), state));
        int shown = Math.min(layout.cols(), columns);
        int start = mdp.start().map(state -> layout.cell(state).col()).orElse(0);
        int from = Math.max(0, Math.min(layout.cols() - shown, start - shown / 2));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < layout.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int col = from; col < from + shown; col++) {
                State state = states.get(new GridLayout.Cell(row, col));
                line.append(state == null ? '#' : symbol(mdp, state));
            }
            lines.add(line.toString());
        }
        lines.add("");
        lines.add("# wall, A start, X terminal");
        if (shown < layout.cols()) {
            lines.addAll(wrapped("Shown are columns " + (from + 1) + " to " + (from + shown) + " of " + layout.cols()
                    + "; --as yaml has all."));
        }
        for (State state : mdp.states()) {
            GridLayout.Cell cell = layout.cell(state);
            String place = "r" + (cell.row() + 1) + "c" + (cell.col() + 1);
            if (!state.name().equals(place)) {
                lines.addAll(wrapped(Names.unbroken(state.name()) + ": " + place));
            }
        }
        return lines;
    }

    private static char symbol(Mdp mdp, State state) {
        if (mdp.start().filter(state::equals).isPresent()) {
            return 'A';
        }
        return mdp.isTerminal(state) ? 'X' : '.';
    }
}
