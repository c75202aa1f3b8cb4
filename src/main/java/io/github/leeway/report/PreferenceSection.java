package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a page that says what optimal policies prefer: in sentences and in detail for the headline states, then for every state
 * with a choice. Red is kept for a preference that was tested.
 *
 * @param run what was found
 * @param scope what of it the page holds
 */
record PreferenceSection(Run run, PageScope scope) {

    private static final int MOST_ACTIONS = 8;
    private static final int MOST_ROWS = 20;

    Element element() {
        Element section = Element.of("section").add(Element.of("h2", "What optimal policies prefer"));
        for (Run.Headline headline : run.headlines()) {
            section = section.addAll(Explanation.preferences(run.estimate(), headline).stream()
                    .map(sentence -> Element.of("p").as("lead").add(sentence))
                    .toList());
            section = section.addAll(
                    Explanation.keptOpen(headline).map(kept -> Element.of("p").add(kept)).stream()
                            .toList());
            section = section.addAll(ReasonWords.sentences(run.estimate(), headline).stream()
                    .map(reason -> Element.of("p").add(reason))
                    .toList());
            section = section.add(detail(headline.state()));
        }
        return section.addAll(Limits.meanings(run.estimate()).stream()
                        .map(meaning -> Element.of("p", meaning))
                        .toList())
                .addAll(everywhere());
    }

    /** Share by discount and action of one state. */
    private Element detail(State state) {
        List<DiscountEstimate> discounts = DiscountText.inTables(run.estimate().discounts());
        List<ActionEstimate> last =
                discounts.get(discounts.size() - 1).of(state).actions();
        List<ActionEstimate> columns = last.size() <= MOST_ACTIONS
                ? last
                : ShareList.ordered(scope.shown().of(state)).subList(0, MOST_ACTIONS);
        List<Element> heads = new ArrayList<>();
        heads.add(Table.head("discount"));
        heads.add(Table.head("verdict"));
        columns.forEach(
                action -> heads.add(Element.of("th").with("scope", "col").add(VerdictWords.name(action.actions()))));
        List<Element> rows = new ArrayList<>();
        for (DiscountEstimate discount : discounts) {
            StateEstimate estimate = discount.of(state);
            Element row = Element.of("tr")
                    .add(Element.of("th", discount.discount().toString()).with("scope", "row"))
                    .add(VerdictCell.of(run.estimate().mdp(), estimate));
            for (ActionEstimate column : columns) {
                row = row.add(estimate.actions().stream()
                        .filter(action -> action.actions().equals(column.actions()))
                        .findFirst()
                        .map(action -> ShareBar.cell(action.optimal()))
                        .orElse(Element.of("td")));
            }
            rows.add(row);
            if (discount.discount().isOne()) {
                rows.add(average(estimate, columns));
            }
        }
        Phrase caption = Phrase.of("How often each action is optimal at ")
                .name(state.name())
                .words(": share of reward functions, ±95 %"
                        + (columns.size() < last.size()
                                ? ", " + columns.size() + " of " + last.size() + " actions"
                                : "")
                        + some(discounts));
        return new Table("detail-" + state.index(), caption, heads, rows, "detail").element();
    }

    /** The other notion of optimality at discount 1. */
    private static Element average(StateEstimate estimate, List<ActionEstimate> columns) {
        Element row = Element.of("tr")
                .add(Element.of("th", "1, average-optimal").with("scope", "row"))
                .add(Element.of("td", "not tested").as("verdict"));
        for (ActionEstimate column : columns) {
            row = row.add(estimate.actions().stream()
                    .filter(action -> action.actions().equals(column.actions()))
                    .findFirst()
                    .flatMap(ActionEstimate::average)
                    .map(average -> ShareBar.cell(average.optimal()))
                    .orElse(Element.of("td")));
        }
        return row;
    }

    /** The states with a choice at the discount that the page shows. */
    private List<Element> everywhere() {
        List<State> open = run.estimate().mdp().states().stream()
                .filter(state -> !VerdictWords.isForced(scope.shown().of(state)))
                .toList();
        if (open.isEmpty()) {
            return List.of(Element.of("p", "No state offers actions that lead to different states."));
        }
        List<State> known = open.stream().filter(scope::isDetailed).toList();
        List<Element> rows = (open.size() <= MOST_ROWS ? known.stream() : scope.preferencesFirst(known))
                .limit(MOST_ROWS)
                .map(this::row)
                .toList();
        String cut = rows.size() < open.size()
                ? ", " + rows.size() + " of " + open.size() + ", those with a tested preference first"
                : "";
        Phrase caption = Phrase.of("Every state with a choice" + cut);
        return List.of(new Table(
                        "preferences",
                        caption,
                        List.of(
                                Table.head("state"),
                                Table.head("verdict"),
                                Table.head("how often each action is optimal")),
                        rows,
                        "preferences sortable")
                .element());
    }

    private String some(List<DiscountEstimate> shown) {
        int all = run.estimate().discounts().size();
        return shown.size() < all ? ", " + shown.size() + " of " + all + " discounts" : "";
    }

    private Element row(State state) {
        StateEstimate estimate = scope.shown().of(state);
        return Element.of("tr")
                .with("data-s", state.index())
                .add(Table.rowHead(state.name()))
                .add(VerdictCell.of(run.estimate().mdp(), estimate))
                .add(Element.of("td").as("shares").add(shares(estimate)));
    }

    /** As in "right 45% · left 29% · up 26%": in the order of the numbers as they are shown, equal ones in that of the model. */
    private static Phrase shares(StateEstimate estimate) {
        List<ActionEstimate> ordered = estimate.actions().stream()
                .sorted(Comparator.comparing(PreferenceSection::percent, Comparator.reverseOrder()))
                .toList();
        List<Phrase> phrases = ordered.stream()
                .limit(MOST_ACTIONS)
                .map(action -> VerdictWords.name(action.actions())
                        .words("\u00a0" + Rounded.percent(action.optimal()).value() + "%"))
                .toList();
        String more = ordered.size() > MOST_ACTIONS ? " · +" + (ordered.size() - MOST_ACTIONS) : "";
        return Phrase.joined(phrases, " · ", " · ").words(more);
    }

    private static double percent(ActionEstimate action) {
        return Double.parseDouble(Rounded.percent(action.optimal()).value());
    }
}
