package io.github.leeway.report;

import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** How often each action of a state is optimal, most often first: "right 45.1% ±1.0 · left 28.9% · up 26.0%". */
final class ShareList {

    private static final int LEAST_NAME = 3; // a shorter one tells nothing

    private ShareList() {}

    /** The entries of a state by falling share; equal ones in the order of the model. */
    static List<ActionEstimate> ordered(StateEstimate estimate) {
        return estimate.actions().stream()
                .sorted(Comparator.comparing(
                        (ActionEstimate action) -> action.optimal().count(), Comparator.reverseOrder()))
                .toList();
    }

    /** As much of the list as fits into so many columns; how many are missing is said. No shares where there is no choice. */
    static String fitted(StateEstimate estimate, TextTable.Glyphs glyphs, int columns) {
        if (VerdictWords.isForced(estimate)) {
            return DisplayWidth.fitted(label(estimate.actions().get(0), glyphs), columns);
        }
        List<ActionEstimate> ordered = ordered(estimate);
        for (int shown = ordered.size(); shown >= 1; shown--) {
            for (String error : List.of(" " + glyphs.plusMinus + error(ordered), "")) {
                String text = text(ordered, shown, glyphs, error);
                if (DisplayWidth.of(text) <= columns) {
                    return text;
                }
            }
        }
        return shortened(ordered, glyphs, columns);
    }

    /** The first action and how many there are besides, or only how many there are; the shares are left out last. */
    private static String shortened(List<ActionEstimate> ordered, TextTable.Glyphs glyphs, int columns) {
        String rest = text(ordered, 1, glyphs, "");
        String name = label(ordered.get(0), glyphs);
        for (String after : List.of(rest.substring(name.length()), " +" + (ordered.size() - 1))) {
            int room = columns - DisplayWidth.of(after);
            if (room >= LEAST_NAME) {
                return DisplayWidth.fitted(name, room) + after;
            }
        }
        return DisplayWidth.fitted("+" + ordered.size(), columns);
    }

    /** The share in percent, to the decimals that the error of the largest share of its state allows. */
    static String percent(ActionEstimate action, List<ActionEstimate> ordered) {
        Rounded largest = Rounded.percent(ordered.get(0).optimal());
        int decimals = new BigDecimal(largest.value()).scale();
        Share share = action.optimal();
        return new BigDecimal(100 * share.value())
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString() + "%";
    }

    /** The largest half-width of the 95 % intervals of all shares, in points of percent. */
    static String largestError(PowerEstimate estimate) {
        return estimate.discounts().stream()
                .flatMap(discount -> discount.states().stream())
                .flatMap(state -> state.actions().stream())
                .map(ActionEstimate::optimal)
                .distinct() // intervals are costly, and counts repeat
                .max(Comparator.comparingDouble(Share::halfWidth))
                .map(share -> Rounded.percent(share).error())
                .orElse("0");
    }

    /** The error of the largest share, in percent. */
    static String error(List<ActionEstimate> ordered) {
        return Rounded.percent(ordered.get(0).optimal()).error();
    }

    private static String label(ActionEstimate action, TextTable.Glyphs glyphs) {
        return VerdictWords.name(action.actions()).drawn(glyphs).toText().replace('\u00a0', ' ');
    }

    private static String text(List<ActionEstimate> ordered, int shown, TextTable.Glyphs glyphs, String error) {
        String text = "";
        for (ActionEstimate action : ordered.subList(0, shown)) {
            text += (text.isEmpty() ? "" : glyphs.separator)
                    + label(action, glyphs) + " " + percent(action, ordered)
                    + (text.isEmpty() ? error : "");
        }
        return shown == ordered.size() ? text : text + glyphs.separator + "+" + (ordered.size() - shown);
    }
}
