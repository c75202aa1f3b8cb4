package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the block of data of a page has of a model, for the drawings of it. Of every state: POWER by discount in whole units of a decimal
 * (-1 where an error is smaller than half a unit), and a pattern: for each class of equivalent actions in how many eighths of the reward
 * functions it is optimal, as a digit, or as a letter from {@code a} where it is preferred. Of some states also the shares in percent and
 * how far their 95 % intervals reach. Where components are drawn, {@code components} has at each discount the numbers in their boxes, in
 * the order in which these are drawn and with spaces between them: as {@code value} the POWER of a state that is alone, else the lowest
 * and the highest of the box, and as {@code color} of each the number of its color as a hexadecimal digit ({@code -} where it has none);
 * then as {@code error} those of the states that are alone ({@code -} where there is none), and as {@code name} where the lowest and the
 * highest are, as places in {@code names}; none where these are the same as at the discount before.
 *
 * @param scope what of it
 * @param range of the colors
 */
record ModelData(PageScope scope, ColorRange range) {

    private static final int EIGHTHS = 8;

    void fields(JsonObject data) {
        List<DiscountEstimate> discounts = scope.estimate().discounts();
        Map<List<String>, Integer> offers = new LinkedHashMap<>();
        List<Integer> offer = new ArrayList<>();
        for (State state : scope.states()) {
            List<String> labels = scope.shown().of(state).actions().stream()
                    .map(ModelData::label)
                    .toList();
            offer.add(offers.computeIfAbsent(labels, key -> offers.size()));
        }
        Map<String, Integer> patterns = patterns(discounts);
        data.texts(
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
                .object("components", this::components)
                .array(
                        "detail",
                        array -> scope.detailed().forEach(state -> array.element(entry -> detail(entry, state))));
    }

    private void components(JsonObject entry) {
        MapSubject subject = new MapSubject(scope.estimate(), scope.shown(), range, "");
        ModelMap.components(subject.mdp())
                .map(groups -> new ComponentData(ComponentPowers.ofDiscounts(subject, groups)))
                .ifPresent(components -> components.fields(entry));
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
                .collect(Collectors.groupingBy(ModelData::pattern, LinkedHashMap::new, Collectors.counting()));
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
                                .map(ModelData::pattern)
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
