package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page that lists all states with their POWER, in colors that mean the same at every discount.
 *
 * @param run what was found
 */
record StatesSection(Run run) {

    private static final int MOST_CELLS = 3000;

    Element element() {
        PowerEstimate estimate = run.estimate();
        QuantityWords words = QuantityWords.of(estimate);
        List<DiscountEstimate> shown = DiscountText.inTables(estimate.discounts());
        StateSelection selection = StateSelection.of(estimate, shown.get(shown.size() - 1), MOST_CELLS / shown.size());
        double[] powers = shown.stream()
                .flatMap(discount -> discount.states().stream())
                .mapToDouble(state -> state.power().value())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double low = powers.length == 0 ? 0 : powers[0];
        double high = powers.length == 0 ? 0 : powers[powers.length - 1];
        RoundedColumn alike = RoundedColumn.over(
                shown.stream().flatMap(discount -> selection.all().stream().map(discount::of)));
        List<Element> rows = selection.all().stream()
                .map(state -> row(state, shown, alike, low, high))
                .toList();
        Element section = Element.of("section").add(Element.of("h2", "All states"));
        String states = selection.omittedCount() == 0
                ? ""
                : selection.all().size() + " of "
                        + Counts.of(estimate.mdp().states().size(), "state") + ", those of highest and lowest "
                        + words.name();
        String discounts = shown.size() == estimate.discounts().size()
                ? ""
                : shown.size() + " of " + Counts.of(estimate.discounts().size(), "discount");
        if (!states.isEmpty() || !discounts.isEmpty()) {
            String both = states + (states.isEmpty() || discounts.isEmpty() ? "" : ", and ") + discounts;
            section = section.add(Element.of("p", "Shown: " + both + ". The CSV and JSON outputs hold all."));
        }
        String caption = shown.size() > 1
                ? words.title() + " ±95 % by discount"
                : words.title() + " ±95 % with discount " + shown.get(0).discount();
        return section.add(Element.of(
                        "p",
                        "The colors run from the lowest " + words.name() + ", " + Rounded.significant(low, 3)
                                + " (dark), to the highest, "
                                + Rounded.significant(high, 3) + " (bright)"
                                + (shown.size() > 1 ? ", and mean the same in every column." : ".")))
                .add(new Table("states", Phrase.of(caption), heads(shown, words), rows, "states sortable").element());
    }

    private static List<Element> heads(List<DiscountEstimate> shown, QuantityWords words) {
        List<Element> heads = new ArrayList<>();
        heads.add(Table.head("state"));
        if (shown.size() > 1) {
            shown.forEach(
                    discount -> heads.add(Table.numberHead(discount.discount().toString())));
        } else {
            heads.add(Table.numberHead(words.title()));
            heads.add(Table.numberHead("standard error"));
            heads.add(Table.numberHead("solver's error"));
        }
        return heads;
    }

    private static Element row(
            State state, List<DiscountEstimate> shown, RoundedColumn alike, double low, double high) {
        Element row = Element.of("tr").add(Table.rowHead(state.name()));
        for (DiscountEstimate discount : shown) {
            Mean power = discount.of(state).power();
            Element cell = Table.number(alike.of(discount.of(state)));
            row = row.add(
                    Double.isFinite(power.value())
                            ? new Element("td", List.of(), cell.children())
                                    .as(Viridis.cell(power.value(), low, high) + " number")
                            : cell);
        }
        if (shown.size() > 1) {
            return row;
        }
        StateEstimate only = shown.get(0).of(state);
        return row.add(number(only.power().standardError())).add(number(only.solverError()));
    }

    private static Element number(double number) {
        return Element.of("td", Rounded.significant(number, 2)).as("number");
    }
}
