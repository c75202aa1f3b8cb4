package io.github.leeway.report;

import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The block of JSON of a page, for its script and for whoever cuts it out: {@code discounts} in the order of the run, all that is given
 * by discount in that order too, {@code ascending} their places from low to high, {@code shown} the place of that at which the page
 * opens, and {@code low} and {@code high} the ends of its colors.
 */
final class DataBlock {

    /** In place of a text that is not there. */
    static final String NONE = "-";

    private DataBlock() {}

    static Element element(JsonObject.Fields fields) {
        return Element.raw("script", json(fields))
                .with("type", "application/json")
                .with("id", "data");
    }

    /** The block; "<" is written so that no name in it can end it. */
    static String json(JsonObject.Fields fields) {
        StringWriter text = new StringWriter();
        JsonDocument.writeDense(text, fields);
        return text.toString().replace("<", "\\u003c");
    }

    /** The error of a number, or nothing beside one that is none. */
    static String error(Rounded number) {
        return number.value().equals(Rounded.NOT_AVAILABLE) ? NONE : number.error();
    }

    /**
     * The number of a color as a hexadecimal digit.
     *
     * @param cssClass as in "v12"; "v" or nothing where there is no color
     */
    static String color(String cssClass) {
        return cssClass.length() < 2 ? NONE : Integer.toHexString(Integer.parseInt(cssClass.substring(1)));
    }

    /** What all blocks have in common. */
    static void discounts(JsonObject data, PowerEstimate estimate, ColorRange range) {
        List<DiscountEstimate> discounts = estimate.discounts();
        data.text("quantity", QuantityWords.of(estimate).name())
                .texts(
                        "discounts",
                        discounts.stream()
                                .map(each -> each.discount().toString())
                                .toList())
                .numbers("ascending", ascending(discounts))
                .count("shown", discounts.indexOf(estimate.atGreatestDiscount()))
                .number("low", range.low())
                .number("high", range.high());
    }

    /** The discounts by size, as indices. */
    private static List<Integer> ascending(List<DiscountEstimate> discounts) {
        return IntStream.range(0, discounts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> discounts.get(i).discount()))
                .toList();
    }
}
