package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.ValueDistribution;
import io.github.leeway.power.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of a page as a block of JSON, for its script and for whoever cuts it out. Of every state: POWER by discount in whole
 * units of a decimal (-1 where an error is smaller than half a unit), and a pattern: for each class of equivalent actions in how many
 * eighths of the reward functions it is optimal, as a digit, or as a letter from {@code a} where it is preferred. Of some states also
 * the shares in percent and how far their 95 % intervals reach, and of some how the values are distributed.
 *
 * @param run what was found
 * @param scope what of it
 */
record PageData(Run run, PageScope scope) {

    private static final int EIGHTHS = 8;
    private static final int MOST_DISTRIBUTIONS = 60; // states times discounts

    Element element() {
        return Element.raw("script", json()).with("type", "application/json").with("id", "data");
    }

    /** The block; "<" is written so that no name in it can end it. */
    String json() {
        StringWriter text = new StringWriter();
        JsonDocument.writeDense(text, this::fields);
        return text.toString().replace("<", "\\u003c");
    }

    private void fields(JsonObject data) {
        List<DiscountEstimate> discounts = scope.estimate().discounts();
        ColorRange range = ColorRange.of(scope.estimate());
        Map<List<String>, Integer> offers = new LinkedHashMap<>();
        List<Integer> offer = new ArrayList<>();
        for (State state : scope.states()) {
            List<String> labels = scope.shown().of(state).actions().stream()
                    .map(PageData::label)
                    .toList();
            offer.add(offers.computeIfAbsent(labels, key -> offers.size()));
        }
        Map<String, Integer> patterns = patterns(discounts);
        data.text("model", run.model().name())
                .text("quantity", QuantityWords.of(scope.estimate()).name())
                .texts(
                        "discounts",
                        discounts.stream()
                                .map(each -> each.discount().toString())
                                .toList())
                .numbers("ascending", ascending(discounts))
                .count("shown", scope.shownIndex())
                .count("chosen", scope.states().indexOf(scope.chosen(run)))
                .number("low", range.low())
                .number("high", range.high())
                .texts(
                        "states",
                        scope.states().stream()
                                .map(State::name)
                                .map(Names::visible)
                                .toList())
                .numbers(
                        "index",
                        isComplete()
                                ? List.of()
                                : scope.states().stream().map(State::index).toList())
                .array(
                        "offers",
                        array -> offers.keySet().forEach(each -> array.element(entry -> entry.texts("actions", each))))
                .numbers("offer", offer)
                .numbers("terminal", positions(scope.estimate().mdp()::isTerminal))
                .texts("patterns", patterns.keySet())
                .array(
                        "power",
                        array ->
                                discounts.forEach(discount -> array.element(entry -> power(entry, discount, patterns))))
                .array(
                        "detail",
                        array -> scope.detailed().forEach(state -> array.element(entry -> detail(entry, state))))
                .array(
                        "distribution",
                        array -> run.extras()
                                .distribution()
                                .ifPresent(found -> found.states().stream()
                                        .filter(each -> scope.states().contains(each.state()))
                                        .limit(Math.max(1, MOST_DISTRIBUTIONS / discounts.size()))
                                        .forEach(each -> array.element(entry -> distribution(entry, each)))));
    }

    private void distribution(JsonObject entry, ValueDistribution.OfState found) {
        entry.count("state", scope.states().indexOf(found.state()))
                .array(
                        "at",
                        array -> found.counts()
                                .forEach(counts -> array.element(cells -> cells.numbers("counts", counts))));
    }

    /** The discounts by size, as indices. */
    private static List<Integer> ascending(List<DiscountEstimate> discounts) {
        return IntStream.range(0, discounts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> discounts.get(i).discount()))
                .toList();
    }

    private List<Integer> positions(Predicate<State> which) {
        return IntStream.range(0, scope.states().size())
                .filter(i -> which.test(scope.states().get(i)))
                .boxed()
                .toList();
    }

    private boolean isComplete() {
        return scope.states().size() == scope.estimate().mdp().states().size();
    }

    /** All patterns and their numbers, frequent ones first, so that theirs are short. */
    private Map<String, Integer> patterns(List<DiscountEstimate> discounts) {
        Map<String, Long> counts = discounts.stream()
                .flatMap(discount -> scope.states().stream().map(discount::of))
                .collect(Collectors.groupingBy(PageData::pattern, LinkedHashMap::new, Collectors.counting()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> numbers.put(entry.getKey(), numbers.size()));
        return numbers;
    }

    private void power(JsonObject entry, DiscountEstimate discount, Map<String, Integer> patterns) {
        PowerColumn column = PowerColumn.of(discount, scope.states());
        entry.count("decimals", column.decimals())
                .numbers(
                        "value",
                        column.entries().stream().map(PowerColumn.Entry::value).toList())
                .numbers(
                        "error",
                        column.entries().stream().map(PowerColumn.Entry::error).toList())
                .numbers(
                        "pattern",
                        scope.states().stream()
                                .map(discount::of)
                                .map(PageData::pattern)
                                .map(patterns::get)
                                .toList());
    }

    private static String pattern(StateEstimate state) {
        StringBuilder digits = new StringBuilder();
        for (ActionEstimate each : state.actions()) {
            int eighths = (int) Math.round(EIGHTHS * each.optimal().value());
            boolean isPreferred = state.verdict() instanceof Verdict.Preferred verdict
                    && verdict.preferred().contains(each.actions());
            digits.append((char) ((isPreferred ? 'a' : '0') + eighths));
        }
        return digits.toString();
    }

    private void detail(JsonObject entry, State state) {
        entry.count("state", scope.states().indexOf(state))
                .array(
                        "shares",
                        array -> scope.estimate()
                                .discounts()
                                .forEach(discount -> array.element(shares -> shares(shares, discount.of(state)))));
    }

    private static void shares(JsonObject entry, StateEstimate state) {
        List<Rounded> percents = state.actions().stream()
                .map(ActionEstimate::optimal)
                .map(Rounded::percent)
                .toList();
        entry.texts("percent", percents.stream().map(Rounded::value).toList())
                .texts("error", percents.stream().map(Rounded::error).toList());
    }

    /** What a class of equivalent actions is called, as in "up = stay". */
    static String label(ActionEstimate actions) {
        return actions.actions().choices().stream()
                .map(Choice::action)
                .map(VerdictWords::label)
                .map(Phrase::toText)
                .collect(Collectors.joining(" = "));
    }
}
