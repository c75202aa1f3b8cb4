package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The part of a page that says what optimal policies prefer: in sentences and in detail for the headline states, then for every state
 * with a choice. Red is kept for a preference that was tested.
 *
 * @param run what was found
 */
record PreferenceSection(Run run) {

    private static final int MOST_ACTIONS = 8;
    private static final int MOST_ROWS = 60;
    private static final int MOST_HIGH_ROWS = 25; // where a cell takes more than a line

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
                : ShareList.ordered(discounts.get(discounts.size() - 1).of(state))
                        .subList(0, MOST_ACTIONS);
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
                    .add(verdict(estimate));
            for (ActionEstimate column : columns) {
                row = row.add(estimate.actions().stream()
                        .filter(action -> action.actions().equals(column.actions()))
                        .findFirst()
                        .map(action -> share(action.optimal()))
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
                    .map(average -> share(average.optimal()))
                    .orElse(Element.of("td")));
        }
        return row;
    }

    private static Element share(Share share) {
        Rounded percent = Rounded.percent(share);
        Element bar = Element.of("svg")
                .as("share")
                .with("viewBox", "0 0 100 7")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true")
                .add(rectangle("track", 0, 100, 0, 7))
                .add(rectangle("length", 0, 100 * share.value(), 0, 7))
                .add(rectangle("interval", 100 * share.low(), 100 * share.high(), 2.5, 2));
        return Element.of("td")
                .text(percent.value() + "% ")
                .add(Element.of("small", "±" + percent.error()))
                .add(bar);
    }

    private static Element rectangle(String cssClass, double from, double to, double y, double height) {
        return Element.of("rect")
                .as(cssClass)
                .with("x", from)
                .with("y", y)
                .with("width", Math.max(0, to - from))
                .with("height", height);
    }

    private List<Element> everywhere() {
        PowerEstimate estimate = run.estimate();
        List<DiscountEstimate> shown = DiscountText.inTables(estimate.discounts());
        List<State> open = open(shown);
        if (open.isEmpty()) {
            return List.of(Element.of("p", "No state offers actions that lead to different states."));
        }
        List<Element> heads = new ArrayList<>();
        heads.add(Table.head("state"));
        for (DiscountEstimate discount : shown) {
            if (shown.size() > 1) {
                heads.add(Table.head("discount " + discount.discount()));
            } else {
                heads.add(Table.head("verdict"));
                heads.add(Table.head("how often each action is optimal"));
            }
        }
        List<Element> rows = open.stream()
                .limit(rowLimit(shown))
                .map(state -> row(state, shown))
                .toList();
        String cut = rows.size() < open.size()
                ? ", " + rows.size() + " of " + open.size() + ", those with a tested preference first"
                : "";
        Phrase caption = Phrase.of("Every state with a choice" + cut + some(shown));
        return List.of(new Table("preferences", caption, heads, rows, "preferences sortable").element());
    }

    private String some(List<DiscountEstimate> shown) {
        int all = run.estimate().discounts().size();
        return shown.size() < all ? ", " + shown.size() + " of " + all + " discounts" : "";
    }

    /** States with a choice in the order of the model; if they are too many, the start and tested preferences go first. */
    private List<State> open(List<DiscountEstimate> shown) {
        PowerEstimate estimate = run.estimate();
        List<State> open = estimate.mdp().states().stream()
                .filter(state -> !VerdictWords.isForced(shown.get(0).of(state)))
                .toList();
        return open.size() <= rowLimit(shown)
                ? open
                : open.stream()
                        .sorted(Comparator.comparing(
                                        (State state) -> !estimate.mdp().start().equals(Optional.of(state)))
                                .thenComparing(state -> shown.stream()
                                        .noneMatch(discount -> VerdictWords.isPreferred(discount.of(state)))))
                        .toList();
    }

    private static int rowLimit(List<DiscountEstimate> shown) {
        return shown.size() == 1 ? MOST_ROWS : MOST_HIGH_ROWS;
    }

    private Element row(State state, List<DiscountEstimate> shown) {
        Element row = Element.of("tr").add(Table.rowHead(state.name()));
        for (DiscountEstimate discount : shown) {
            StateEstimate estimate = discount.of(state);
            row = shown.size() == 1
                    ? row.add(verdict(estimate))
                            .add(Element.of("td").as("shares").add(shares(estimate)))
                    : row.add(verdict(estimate)
                            .add(Element.of("br"))
                            .add(Element.of("small").add(shares(estimate))));
        }
        return row;
    }

    private static Phrase shares(StateEstimate estimate) {
        List<ActionEstimate> ordered = ShareList.ordered(estimate);
        List<Phrase> phrases = new ArrayList<>();
        for (ActionEstimate action : ordered.subList(0, Math.min(MOST_ACTIONS, ordered.size()))) {
            phrases.add(VerdictWords.name(action.actions()).words("\u00a0" + ShareList.percent(action, ordered)));
        }
        String more = ordered.size() > MOST_ACTIONS ? " · +" + (ordered.size() - MOST_ACTIONS) : "";
        return Phrase.joined(phrases, " · ", " · ").words(more);
    }

    private Element verdict(StateEstimate estimate) {
        Phrase words = VerdictWords.brief(run.estimate().mdp(), estimate);
        return Element.of("td")
                .as("verdict")
                .add(Element.of("span")
                        .as(VerdictWords.isPreferred(estimate) ? "tested" : "pale")
                        .add(words));
    }
}
