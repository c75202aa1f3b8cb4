package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The part of a page that lists what both models have with its number in each: a table at the discount that the page shows, which its
 * script moves to others, and below it, for readers without scripts, one at each of some others.
 *
 * @param title of the part
 * @param id of its first table, to which others add a number
 * @param caption of a table
 * @param heads of its columns
 * @param rows of a discount, all
 * @param found the result
 * @param shown the discount that the page shows
 */
record GapSection(
        String title,
        String id,
        Phrase caption,
        List<Element> heads,
        Function<DiscountComparison, List<GapRow>> rows,
        Compared found,
        DiscountComparison shown) {

    private static final String WITHOUT_SCRIPT = "still"; // what a page that can be moved does without
    private static final int MOST_ROWS = 100;
    private static final int FEW_ROWS = 20; // at other discounts
    private static final int MOST_MOVED_ROWS = 1000; // of all discounts together

    static GapSection ofStates(Compared found, DiscountComparison shown) {
        ColorRange range = ColorRange.of(found.estimate());
        return new GapSection(
                "States of both",
                "states",
                Phrase.of("POWER of the states of both models, and by how much it is higher in B"),
                heads("state", "POWER in A", "POWER in B"),
                discount -> GapRow.ofStates(discount, range),
                found,
                shown);
    }

    static GapSection ofActions(Compared found, DiscountComparison shown) {
        return new GapSection(
                "Actions of both",
                "actions",
                Phrase.of(
                        "Share of reward functions for which an action is optimal, and by how many points of percent it"
                                + " is higher in B"),
                heads("state: action", "in A", "in B"),
                GapRow::ofActions,
                found,
                shown);
    }

    private static List<Element> heads(String what, String first, String second) {
        return List.of(
                Table.head(what),
                Table.numberHead(first),
                Table.numberHead(second),
                Table.numberHead("B minus A"),
                Table.head("finding"));
    }

    Element element() {
        Element section = Element.of("section").add(Element.of("h2", title));
        if (rows.apply(shown).isEmpty()) {
            return section.add(Element.of("p", "None."));
        }
        section = section.addAll(table(shown, id, MOST_ROWS));
        List<DiscountComparison> others =
                found.discounts().stream().filter(each -> !each.equals(shown)).toList();
        List<DiscountComparison> chosen = DiscountText.inTables(others);
        for (int i = 0; i < chosen.size(); i++) {
            section = section.add(Element.of("details")
                    .as(WITHOUT_SCRIPT)
                    .add(Element.of(
                            "summary",
                            "With discount " + chosen.get(i).estimate().discount()))
                    .addAll(table(chosen.get(i), id + (i + 2), FEW_ROWS)));
        }
        return chosen.size() == others.size()
                ? section
                : section.add(Element.of(
                                "p",
                                (1 + chosen.size()) + " of " + found.discounts().size()
                                        + " discounts are shown; the CSV and JSON outputs hold all.")
                        .as("pale " + WITHOUT_SCRIPT));
    }

    /** How many rows there are, listed or not. */
    int count() {
        return rows.apply(shown).size();
    }

    /** What the table holds once it is moved to a discount; as it is written at that which the page shows. */
    List<GapRow> movedTo(DiscountComparison discount) {
        int room = Math.max(
                FEW_ROWS,
                Math.min(MOST_ROWS, MOST_MOVED_ROWS / found.discounts().size()));
        return most(rows.apply(discount), discount.equals(shown) ? MOST_ROWS : room);
    }

    private List<Element> table(DiscountComparison discount, String tableId, int most) {
        List<GapRow> all = rows.apply(discount);
        List<GapRow> written = most(all, most);
        List<Element> elements = new ArrayList<>();
        boolean isMoved = most == MOST_ROWS && found.discounts().size() > 1;
        if (written.size() < all.size() || isMoved) {
            Element some = Element.of(
                            "p",
                            written.size() + " of " + all.size()
                                    + ", those that differ most. The CSV and JSON outputs hold all.")
                    .as("some");
            elements.add(written.size() < all.size() ? some : some.with("hidden", "hidden"));
        }
        elements.add(new Table(
                        tableId,
                        caption.words(", discount " + discount.estimate().discount()),
                        heads,
                        written.stream().map(GapRow::element).toList(),
                        "gaps sortable filterable")
                .element());
        return elements;
    }

    /** Those that differ most, in the order of the first model; what is proven to be equal comes after what is not. */
    private static List<GapRow> most(List<GapRow> all, int most) {
        return all.stream()
                .sorted(Comparator.comparing((GapRow row) -> row.gap().finding() == Finding.EQUAL)
                        .thenComparing(row -> -Math.abs(row.gap().difference().value())))
                .limit(most)
                .sorted(Comparator.comparingInt(GapRow::place))
                .toList();
    }
}
