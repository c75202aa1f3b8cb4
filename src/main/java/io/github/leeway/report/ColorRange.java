package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * What the colors of a page run over: the lowest to the highest POWER of any state at any discount, so that a color means the same at
 * every discount.
 *
 * @param low least number
 * @param high greatest number; both 0 if there is none
 */
record ColorRange(double low, double high) {

    static ColorRange of(PowerEstimate estimate) {
        DoubleSummaryStatistics powers = estimate.discounts().stream()
                .flatMap(discount -> discount.states().stream())
                .mapToDouble(state -> state.power().value())
                .filter(Double::isFinite)
                .summaryStatistics();
        return powers.getCount() == 0 ? new ColorRange(0, 0) : new ColorRange(powers.getMin(), powers.getMax());
    }

    /** The class of a cell with that number. */
    String cell(double value) {
        return Viridis.cell(value, low, high);
    }

    /** A cell of a table in the color of a number. */
    Element cell(double value, Rounded text) {
        return cell(Double.isFinite(value) ? cell(value) : "", text);
    }

    /** A cell of a table in a color, if it has one. */
    static Element cell(String color, Rounded text) {
        Element cell = Table.number(text);
        return color.isEmpty() ? cell : new Element("td", List.of(), cell.children()).as(color + " number");
    }

    /** What the colors of cells mean. */
    Element legend(QuantityWords words, int discounts) {
        Element scale = Element.of("span").as("scale").with("aria-hidden", "true");
        for (int i = 0; i < Viridis.CELL_STEPS; i++) {
            scale = scale.add(Element.of("i").as("v" + i));
        }
        return Element.of("p")
                .as("legend")
                .text(words.title() + " from " + Rounded.significant(low, 3) + " ")
                .add(scale)
                .text(" to " + Rounded.significant(high, 3)
                        + (discounts > 1 ? ", in the same colors at every discount" : ""));
    }
}
