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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was understood of a model, for a person at a terminal. */
public final class ModelText {

    private static final int MOST_STATES = 60;
    private static final String INDENT = "  ";

    private ModelText() {}

    /** Its size and kind in one line: {@code 8 states, 15 transitions, deterministic}. */
    public static String counts(Mdp mdp) {
        return Counts.of(mdp);
    }

    /** Counts, classes, the map of a grid or the transitions, and the distribution of rewards. */
    public static String of(ModelFile file) {
        Mdp mdp = file.mdp();
        StringBuilder text = new StringBuilder();
        text.append(Names.visible(file.name())).append(": ").append(counts(mdp)).append('\n');
        if (!file.description().isBlank()) {
            text.append('\n');
            Wrap.lines(Names.visible(file.description().strip().replaceAll("\\s+", " ")), 80)
                    .forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n');
        mdp.start()
                .ifPresent(start -> text.append("start: ")
                        .append(Names.visible(start.name()))
                        .append('\n'));
        text.append("strongly connected components: ")
                .append(Components.of(mdp).inSolveOrder().size())
                .append(", maximal end components: ")
                .append(EndComponents.of(mdp).sets().size())
                .append('\n');
        text.append("rewards: ")
                .append(Names.visible(file.payment().describe(file.rewardOrUniform())))
                .append('\n');
        if (!file.discounts().isEmpty()) {
            text.append("discount: ")
                    .append(file.discounts().stream().map(Object::toString).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        file.claims()
                .forEach(claim -> text.append("claim: ")
                        .append(Names.visible(claim.text()))
                        .append(claim.expected() == Expectation.CONFIRMED ? "" : "  expect: " + claim.expected())
                        .append('\n'));
        text.append('\n');
        mdp.layout().ifPresent(layout -> text.append(map(mdp, layout)).append('\n'));
        if (mdp.layout().isEmpty()) {
            text.append(transitions(mdp));
        }
        return text.toString();
    }

    private static String transitions(Mdp mdp) {
        StringBuilder text = new StringBuilder();
        List<State> shown =
                mdp.states().subList(0, Math.min(MOST_STATES, mdp.states().size()));
        for (State state : shown) {
            text.append(Names.visible(state.name()));
            if (mdp.isTerminal(state)) {
                text.append(" (terminal)\n");
                continue;
            }
            text.append('\n');
            for (Choice choice : mdp.choices(state)) {
                text.append(INDENT).append(Names.visible(choice.action()));
                text.append(": ")
                        .append(mdp.outcomes(choice).stream()
                                .map(ModelText::outcome)
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
        }
        if (shown.size() < mdp.states().size()) {
            text.append("… and ")
                    .append(mdp.states().size() - shown.size())
                    .append(" more states: --as yaml shows all\n");
        }
        return text.toString();
    }

    private static String outcome(Outcome outcome) {
        String name = Names.visible(outcome.successor().name());
        return outcome.isCertain() ? name : name + " " + Fractions.text(outcome.probability());
    }

    /** One character a cell: # a wall, A the start, X a terminal state, . any other; then the names of those with their own. */
    private static String map(Mdp mdp, GridLayout layout) {
        Map<GridLayout.Cell, State> states = new HashMap<>();
        mdp.states().forEach(state -> states.put(layout.cell(state), state));
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < layout.rows(); row++) {
            for (int col = 0; col < layout.cols(); col++) {
                State state = states.get(new GridLayout.Cell(row, col));
                text.append(state == null ? '#' : symbol(mdp, state));
            }
            text.append('\n');
        }
        text.append("\n# wall, A start, X terminal\n");
        for (State state : mdp.states()) {
            GridLayout.Cell cell = layout.cell(state);
            String place = "r" + (cell.row() + 1) + "c" + (cell.col() + 1);
            if (!state.name().equals(place)) {
                text.append(Names.visible(state.name()))
                        .append(": ")
                        .append(place)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static char symbol(Mdp mdp, State state) {
        if (mdp.start().filter(state::equals).isPresent()) {
            return 'A';
        }
        return mdp.isTerminal(state) ? 'X' : '.';
    }
}
