package io.github.leeway.report;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.List;
import java.util.Optional;

/**
 * Drawings of a model at one discount: a grid as a map of its cells, another small model as the graph of its states, a large one as
 * the graph of its components and what lies around its start.
 *
 * @param figures at least one
 */
record ModelMap(List<Drawing> figures) {

    private static final String MAP = "map";
    private static final String COMPONENTS = "components";
    private static final String NEIGHBORHOOD = "neighborhood";
    private static final int MOST_CELLS = 3000;
    private static final int MOST_CELLS_WITH_MOVES = 200;
    private static final int MOST_STATES = 50;
    private static final int MOST_LINES = 160;
    private static final int MOST_STATES_IN_COMPONENTS = 100_000;

    ModelMap {
        figures = List.copyOf(figures);
    }

    /**
     * Draws the only model of a page.
     *
     * @param discount one of the estimate, at which it is drawn
     */
    static ModelMap of(PowerEstimate estimate, DiscountEstimate discount) {
        return of(MapSubject.of(estimate, discount));
    }

    /** Draws a model. */
    static ModelMap of(MapSubject subject) {
        Mdp mdp = subject.mdp();
        Optional<GridLayout> grid = grid(mdp);
        if (grid.isPresent()) {
            return new ModelMap(List.of(grid(subject, grid.get())));
        }
        return isSmall(mdp) ? new ModelMap(List.of(graph(subject))) : new ModelMap(parts(subject));
    }

    /** The components that are drawn of a model; nothing where it is drawn in another way. */
    static Optional<ComponentGroups> components(Mdp mdp) {
        return grid(mdp).isPresent() || isSmall(mdp) || mdp.states().size() > MOST_STATES_IN_COMPONENTS
                ? Optional.empty()
                : Optional.of(ComponentGroups.of(mdp)).filter(groups -> groups.componentCount() > 1);
    }

    private static Optional<GridLayout> grid(Mdp mdp) {
        return mdp.layout().filter(layout -> mdp.states().size() <= MOST_CELLS);
    }

    private static boolean isSmall(Mdp mdp) {
        return mdp.states().size() <= MOST_STATES && lineCount(mdp) <= MOST_LINES;
    }

    private static int lineCount(Mdp mdp) {
        return mdp.states().stream()
                .mapToInt(state -> GraphView.lineCount(mdp, state))
                .sum();
    }

    private static Drawing graph(MapSubject subject) {
        Mdp mdp = subject.mdp();
        String chance = mdp.isDeterministic() ? "" : "; at a dot chance decides";
        return new Drawing(
                subject.id(MAP),
                Phrase.of("All " + Counts.of(mdp.states().size(), "state") + " and their actions" + chance + "."),
                GraphMap.svg(subject.id(MAP), subject, GraphView.of(mdp)));
    }

    private static Drawing grid(MapSubject subject, GridLayout layout) {
        int cells = layout.cells().size();
        String words = "All " + Counts.of(cells, "cell")
                + (cells < (long) layout.rows() * layout.cols() ? "; gray is wall" : "") + ".";
        if (cells <= MOST_CELLS_WITH_MOVES) {
            return new Drawing(subject.id(MAP), Phrase.of(words), GridMap.svg(subject.id(MAP), subject, layout));
        }
        String start = subject.mdp().start().isPresent() ? " The thick frame is the start." : "";
        return new Drawing(
                subject.id(MAP),
                Phrase.of(words + start + " Moves are not drawn: the cells are too many."),
                GridHeatMap.svg(subject.id(MAP), subject, layout));
    }

    private static List<Drawing> parts(MapSubject subject) {
        Mdp mdp = subject.mdp();
        String all = Counts.of(mdp.states().size(), "state");
        if (mdp.states().size() > MOST_STATES_IN_COMPONENTS) {
            return List.of(neighborhood(subject, " Of the " + all + " nothing else is drawn: they are too many."));
        }
        Optional<ComponentGroups> found = components(mdp);
        if (found.isEmpty()) {
            return List.of(neighborhood(subject, " All " + all + " can reach each other."));
        }
        ComponentGroups groups = found.get();
        String merged = groups.groups().size() == groups.componentCount()
                ? ""
                : " Smaller components are drawn together by how far along they lie.";
        Drawing components = new Drawing(
                subject.id(COMPONENTS),
                Phrase.of("The " + all + " as " + groups.componentCount()
                        + " components: sets of states that can reach each other; "
                        + subject.words().name()
                        + " is that with discount " + subject.discount().discount() + "." + merged),
                new ComponentMap(subject, groups).svg(subject.id(COMPONENTS)));
        return List.of(components, neighborhood(subject, ""));
    }

    private static Drawing neighborhood(MapSubject subject, String more) {
        Neighborhood neighborhood = Neighborhood.of(subject.mdp(), subject.discount());
        int shown = neighborhood.view().states().size();
        String within = Counts.of(neighborhood.within(), "state") + " within two steps";
        String around = subject.mdp().start().isPresent()
                ? "Around the start, "
                : "Around the state of highest " + subject.words().name() + ", ";
        return new Drawing(
                subject.id(NEIGHBORHOOD),
                Phrase.of(around)
                        .name(neighborhood.center().name())
                        .words(": " + (shown == neighborhood.within() ? "all " : shown + " of the ") + within + "."
                                + more),
                GraphMap.svg(subject.id(NEIGHBORHOOD), subject, neighborhood.view()));
    }
}
