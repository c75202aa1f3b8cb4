package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The states to show where not all can be: all in the order of the model if they fit, else the start state, then those of highest
 * POWER, then those of lowest, from high to low.
 *
 * @param top shown before the gap
 * @param bottom shown after the gap
 * @param omittedCount how many are left out in the gap
 */
record StateSelection(List<State> top, List<State> bottom, int omittedCount) {

    /**
     * Chooses states by their POWER at one discount.
     *
     * @param estimate all states
     * @param discount the entry of {@code estimate} that orders them
     * @param limit how many to choose at most, at least 1
     */
    static StateSelection of(PowerEstimate estimate, DiscountEstimate discount, int limit) {
        List<State> states = estimate.mdp().states();
        if (states.size() <= limit) {
            return new StateSelection(states, List.of(), 0);
        }
        List<State> ranked = new ArrayList<>(ranked(discount));
        List<State> top = new ArrayList<>();
        estimate.mdp().start().ifPresent(start -> {
            ranked.remove(start);
            top.add(start);
        });
        int rest = limit - top.size();
        top.addAll(ranked.subList(0, rest - rest / 2));
        List<State> bottom = ranked.subList(ranked.size() - rest / 2, ranked.size());
        return new StateSelection(List.copyOf(top), List.copyOf(bottom), states.size() - limit);
    }

    /** States by falling POWER; what is not a number comes last. */
    static List<State> ranked(DiscountEstimate discount) {
        return discount.states().stream()
                .sorted(Comparator.comparing(
                        (StateEstimate each) -> Double.isNaN(each.power().value())
                                ? Double.NEGATIVE_INFINITY
                                : each.power().value(),
                        Comparator.reverseOrder()))
                .map(StateEstimate::state)
                .toList();
    }

    /** All that are shown. */
    List<State> all() {
        List<State> all = new ArrayList<>(top);
        all.addAll(bottom);
        return all;
    }
}
