package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** POWER of states minus that of one of them, at one discount, as lines for a terminal. */
final class DifferenceRows {

    private static final String GAP = "  ";

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
        String other = ((Contrast.BetweenStates) differences.get(0).contrast())
                .second()
                .name();
        lines.addAll(table.prose(Phrase.of(words.title() + " minus that of ")
                .name(other)
                .words(" at " + DiscountText.of(List.of(discount.discount()))
                        + ", both of the same reward functions:")));
        int names = columns(differences, DifferenceRows::name);
        int room = Math.min(names, table.width() - GAP.length() - columns(differences, each -> number(table, each)));
        for (Difference difference : differences) {
            String name = DisplayWidth.fitted(name(difference), room);
            lines.add(DisplayWidth.padded(name, room) + GAP + number(table, difference));
        }
        return lines;
    }

    private static int columns(List<Difference> differences, Function<Difference, String> text) {
        return differences.stream()
                .mapToInt(difference -> DisplayWidth.of(text.apply(difference)))
                .max()
                .orElse(0);
    }

    private static String number(TextTable table, Difference difference) {
        Rounded rounded =
                Rounded.of(difference.mean().value(), difference.mean().halfWidth(), difference.solverError());
        return table.drawn(rounded.value() + " ±" + rounded.error());
    }

    private static String name(Difference difference) {
        return Names.visible(
                ((Contrast.BetweenStates) difference.contrast()).first().name());
    }
}
