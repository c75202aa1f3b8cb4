package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A state and what lies within two steps of it, as far as it can be drawn.
 *
 * @param center the state
 * @param view what is drawn
 * @param within how many states lie within two steps, itself included
 */
record Neighborhood(State center, GraphView view, int within) {

    private static final int MOST_STATES = 24;
    private static final int MOST_ACTIONS = 8;
    private static final int MOST_LINES = 90;

    static Neighborhood of(Mdp mdp, DiscountEstimate discount) {
        State center = mdp.start().orElseGet(() -> highest(discount));
        Set<State> shown = new LinkedHashSet<>();
        shown.add(center);
        takeTurns(byAction(mdp, discount, center), shown);
        List<State> near = shown.stream().skip(1).toList();
        Set<State> open = new LinkedHashSet<>();
        open.add(center);
        int lines = GraphView.lineCount(mdp, center);
        for (State state : near) {
            Set<State> more = new LinkedHashSet<>(shown);
            more.addAll(GraphView.successors(mdp, state));
            int linesThen = lines + GraphView.lineCount(mdp, state);
            if (mdp.isTerminal(state)
                    || (more.size() <= MOST_STATES
                            && linesThen <= MOST_LINES
                            && mdp.actionClasses(state).size() <= MOST_ACTIONS)) {
                open.add(state);
                shown = more;
                lines = linesThen;
            }
        }
        shown.stream().filter(mdp::isTerminal).forEach(open::add);
        Set<State> within = new LinkedHashSet<>(GraphView.successors(mdp, center));
        within.add(center);
        for (State state : List.copyOf(within)) {
            within.addAll(GraphView.successors(mdp, state));
        }
        return new Neighborhood(
                center, new GraphView(List.copyOf(shown), List.copyOf(open), MOST_ACTIONS), within.size());
    }

    private static State highest(DiscountEstimate discount) {
        return discount.states().stream()
                .filter(state -> Double.isFinite(state.power().value()))
                .max(Comparator.comparingDouble(state -> state.power().value()))
                .orElse(discount.states().get(0))
                .state();
    }

    /** Where the actions that are optimal most often lead, what follows most likely first. */
    private static List<List<State>> byAction(Mdp mdp, DiscountEstimate discount, State state) {
        return ShareList.ordered(discount.of(state)).stream()
                .limit(MOST_ACTIONS)
                .map(ActionEstimate::actions)
                .map(ActionClass::representative)
                .map(choice -> mdp.outcomes(choice).stream()
                        .sorted(Comparator.comparing(Outcome::probability, Comparator.reverseOrder()))
                        .map(Outcome::successor)
                        .toList())
                .toList();
    }

    /** Takes the first state of each list, then the second of each and so on, while there is room. */
    private static void takeTurns(List<List<State>> lists, Set<State> taken) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<State> list : lists) {
                if (turn < list.size() && taken.size() < MOST_STATES) {
                    taken.add(list.get(turn));
                }
            }
        }
    }
}
