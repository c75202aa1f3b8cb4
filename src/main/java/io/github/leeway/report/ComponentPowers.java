package io.github.leeway.report;

import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers in the boxes of a {@link ComponentMap} at one discount.
 *
 * @param scale how they are written, and their colors
 * @param ranges one for each box, in the order of the groups
 */
record ComponentPowers(MapScale scale, List<Range> ranges) {

    /**
     * The states of lowest and highest POWER in a box, which are one where it holds one.
     *
     * @param lowest estimate of the first
     * @param highest estimate of the second
     */
    record Range(StateEstimate lowest, StateEstimate highest) {

        static Range of(ComponentGroups.Group group, DiscountEstimate discount) {
            List<StateEstimate> sorted = group.states().stream()
                    .map(discount::of)
                    .sorted(Comparator.comparingDouble(state -> state.power().value()))
                    .toList();
            return new Range(sorted.get(0), sorted.get(sorted.size() - 1));
        }

        boolean isOneState() {
            return lowest.state().equals(highest.state());
        }
    }

    ComponentPowers {
        ranges = List.copyOf(ranges);
    }

    /** Those of every discount of the estimate. */
    static List<ComponentPowers> ofDiscounts(MapSubject subject, ComponentGroups groups) {
        return subject.estimate().discounts().stream()
                .map(discount -> new ComponentPowers(
                        subject.at(discount).scale(subject.mdp().states()),
                        groups.groups().stream()
                                .map(group -> Range.of(group, discount))
                                .toList()))
                .toList();
    }
}
