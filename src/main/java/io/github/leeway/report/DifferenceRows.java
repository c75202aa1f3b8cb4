package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import java.util.ArrayList;
import java.util.List;

/** POWER of states minus that of one of them, at one discount, as lines for a terminal. */
final class DifferenceRows {

    private DifferenceRows() {}

    /**
     * The lines, none where nobody asked for such differences.
     *
     * @param words what their values are called
     * @param shown the states to tell of
     */
    static List<String> of(TextTable table, QuantityWords words, DiscountEstimate discount, List<State> shown) {
        List<String> lines = new ArrayList<>();
        List<Difference> differences = discount.differences().stream()
                .filter(difference -> difference.contrast() instanceof Contrast.BetweenStates states
                        && shown.contains(states.first()))
                .toList();
        if (differences.isEmpty()) {
            return lines;
        }
        int names = differences.stream()
                .mapToInt(difference -> DisplayWidth.of(name(difference)))
                .max()
                .orElseThrow();
        String other = ((Contrast.BetweenStates) differences.get(0).contrast())
                .second()
                .name();
        lines.addAll(table.prose(Phrase.of(words.title() + " minus that of ")
                .name(other)
                .words(" at " + DiscountText.of(List.of(discount.discount()))
                        + ", both of the same reward functions:")));
        for (Difference difference : differences) {
            Rounded rounded =
                    Rounded.of(difference.mean().value(), difference.mean().halfWidth(), difference.solverError());
            lines.add(DisplayWidth.padded(name(difference), names) + "  "
                    + table.drawn(rounded.value() + " ±" + rounded.error()));
        }
        return lines;
    }

    private static String name(Difference difference) {
        return Names.visible(
                ((Contrast.BetweenStates) difference.contrast()).first().name());
    }
}
