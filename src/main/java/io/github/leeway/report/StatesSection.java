package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page that lists all states with their POWER at one discount, in colors that mean the same at every discount. Of many
 * states some are written; the script adds those that the page holds besides.
 *
 * @param run what was found
 * @param scope what of it the page holds
 */
record StatesSection(Run run, PageScope scope) {

    private static final int MOST_ROWS = 100;
    private static final int FEW_ROWS = 20; // where not all are written

    Element element() {
        PowerEstimate estimate = run.estimate();
        QuantityWords words = QuantityWords.of(estimate);
        PowerColumn column = PowerColumn.of(scope.shown(), scope.states());
        ColorRange range = ColorRange.of(estimate);
        List<State> written = StateSelection.of(
                        estimate, scope.shown(), scope.states().size() <= MOST_ROWS ? MOST_ROWS : FEW_ROWS)
                .all();
        List<Element> rows = new ArrayList<>();
        for (int i = 0; i < scope.states().size(); i++) {
            if (written.contains(scope.states().get(i))) {
                rows.add(row(scope.states().get(i), column.text(i), range));
            }
        }
        Element section = Element.of("section").add(Element.of("h2", "All states"));
        String omitted = scope.omitted()
                .map(some -> "Of this model the page holds " + some + ".")
                .orElse("");
        if (rows.size() < scope.states().size()) {
            section = section.add(Element.of(
                            "p",
                            rows.size() + " of "
                                    + Counts.of(estimate.mdp().states().size(), "state")
                                    + ", those of highest and lowest " + words.name() + ".")
                    .as("some"));
        }
        if (!omitted.isEmpty() || rows.size() < estimate.mdp().states().size()) {
            section = section.add(Element.of("p", (omitted + " The CSV and JSON outputs hold all.").strip()));
        }
        return section.add(range.legend(words, estimate.discounts().size()))
                .add(new Table(
                                "states",
                                Phrase.of(words.title() + " ±95 % and what is preferred, at the discount chosen above"),
                                heads(words),
                                rows,
                                "states sortable")
                        .element());
    }

    private static List<Element> heads(QuantityWords words) {
        return List.of(Table.head("state"), Table.numberHead(words.title()), Table.head("verdict"));
    }

    private Element row(State state, Rounded power, ColorRange range) {
        StateEstimate estimate = scope.shown().of(state);
        return Element.of("tr")
                .with("data-s", state.index())
                .add(Table.rowHead(state.name()))
                .add(range.cell(estimate.power().value(), power))
                .add(VerdictCell.of(run.estimate().mdp(), estimate));
    }
}
