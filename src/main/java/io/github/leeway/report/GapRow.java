package io.github.leeway.report;

import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Finding;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.PowerGap;
import io.github.leeway.comparison.ShareGap;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a table of differences. Red is kept for a difference that was tested.
 *
 * @param place among all rows
 * @param name what differs
 * @param first its number in the first model
 * @param second that in the second
 * @param difference the second minus the first, as it is read
 * @param gap the same, exactly
 */
record GapRow(int place, Phrase name, Cell first, Cell second, Rounded difference, Gap gap) {

    /**
     * A number and its color.
     *
     * @param color its class; empty where it has none
     * @param text as it is read
     */
    record Cell(String color, Rounded text) {

        static Cell of(double value, ColorRange range, Rounded text) {
            return new Cell(Double.isFinite(value) ? range.cell(value) : "", text);
        }

        Element element() {
            return ColorRange.cell(color, text);
        }
    }

    /** One for each state of both, numbers rounded alike and in colors. */
    static List<GapRow> ofStates(DiscountComparison discount, ColorRange range) {
        List<PowerGap> powers = discount.powers();
        List<State> states = Stream.concat(
                        powers.stream().map(each -> each.state().first()),
                        powers.stream().map(each -> each.state().second()))
                .toList();
        PowerColumn column = PowerColumn.of(discount.estimate(), states);
        List<GapRow> rows = new ArrayList<>();
        for (int i = 0; i < powers.size(); i++) {
            PowerGap each = powers.get(i);
            rows.add(new GapRow(
                    i,
                    Phrase.ofName(each.state().name()),
                    Cell.of(each.first().power().value(), range, column.text(i)),
                    Cell.of(each.second().power().value(), range, column.text(i + powers.size())),
                    ComparisonWords.difference(each.gap()),
                    each.gap()));
        }
        return rows;
    }

    /** One for each action of both, in percent. */
    static List<GapRow> ofActions(DiscountComparison discount) {
        List<GapRow> rows = new ArrayList<>();
        for (ShareGap each : discount.shares()) {
            rows.add(new GapRow(
                    rows.size(),
                    ComparisonWords.of(each.action()),
                    percent(each.first().optimal()),
                    percent(each.second().optimal()),
                    ComparisonWords.points(each.gap()),
                    each.gap()));
        }
        return rows;
    }

    private static Cell percent(Share share) {
        Rounded percent = Rounded.percent(share);
        return new Cell("", new Rounded(percent.value() + "%", percent.error()));
    }

    /** The difference with its sign; 0 alone where it is proven to be. */
    Optional<Rounded> signed() {
        return gap.finding() == Finding.EQUAL
                ? Optional.empty()
                : Optional.of(
                        new Rounded(ComparisonWords.plus(gap, difference) + difference.value(), difference.error()));
    }

    Element element() {
        return Element.of("tr")
                .add(Element.of("th").with("scope", "row").add(name))
                .add(first.element(), second.element())
                .add(signed().map(Table::number).orElse(Element.of("td", "0").as("number")))
                .add(Element.of("td")
                        .as("verdict")
                        .add(Element.of("span", ComparisonWords.of(gap.finding()))
                                .as(ComparisonWords.style(gap.finding()))));
    }
}
