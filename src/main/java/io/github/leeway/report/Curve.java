package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * POWER of one or more states over the discounts. States whose curves could not be told apart in a drawing share one.
 *
 * @param states at least one; the first is the one that is drawn
 * @param discounts where POWER is a finite number, ascending, at least one
 */
record Curve(List<State> states, List<DiscountEstimate> discounts) {

    Curve {
        states = List.copyOf(states);
        discounts = List.copyOf(discounts);
    }

    /**
     * The curves of some states, those of states that differ nowhere by more than a tolerance as one.
     *
     * @param states in the order in which they are to be named
     * @param tolerance in units of POWER
     */
    static List<Curve> of(PowerEstimate estimate, List<State> states, double tolerance) {
        List<DiscountEstimate> ascending = new ArrayList<>(estimate.discounts());
        ascending.sort((a, b) -> a.discount().compareTo(b.discount()));
        List<Curve> curves = new ArrayList<>();
        for (State state : states) {
            Curve curve = new Curve(List.of(state), finite(ascending, state));
            int same = 0;
            while (same < curves.size() && !curves.get(same).coincides(curve, tolerance)) {
                same++;
            }
            if (same < curves.size()) {
                curves.set(same, curves.get(same).and(state));
            } else if (!curve.discounts.isEmpty()) {
                curves.add(curve);
            }
        }
        return curves;
    }

    StateEstimate estimate(DiscountEstimate discount) {
        return discount.of(states.get(0));
    }

    StateEstimate lastEstimate() {
        return estimate(discounts.get(discounts.size() - 1));
    }

    Mean power(DiscountEstimate discount) {
        return estimate(discount).power();
    }

    Mean last() {
        return lastEstimate().power();
    }

    boolean holds(State state) {
        return states.contains(state);
    }

    private Curve and(State state) {
        List<State> more = new ArrayList<>(states);
        more.add(state);
        return new Curve(more, discounts);
    }

    private boolean coincides(Curve other, double tolerance) {
        return discounts.equals(other.discounts)
                && discounts.stream()
                        .allMatch(discount -> Math.abs(power(discount).value()
                                        - other.power(discount).value())
                                <= tolerance);
    }

    private static List<DiscountEstimate> finite(List<DiscountEstimate> ascending, State state) {
        return ascending.stream()
                .filter(discount -> {
                    Mean power = discount.of(state).power();
                    return Double.isFinite(power.low()) && Double.isFinite(power.high());
                })
                .toList();
    }
}
