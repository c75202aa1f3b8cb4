package io.github.leeway.report;

import io.github.leeway.power.StateEstimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a {@link ComponentMap} at every discount, as {@link ModelData} describes them.
 *
 * @param powers of each discount
 */
record ComponentData(List<ComponentPowers> powers) {

    ComponentData {
        powers = List.copyOf(powers);
    }

    void fields(JsonObject entry) {
        Map<String, Integer> names = new LinkedHashMap<>();
        powers.stream()
                .flatMap(each -> each.ranges().stream())
                .filter(range -> !range.isOneState())
                .flatMap(range -> Stream.of(range.lowest(), range.highest()))
                .forEach(state -> names.computeIfAbsent(name(state), key -> names.size()));
        entry.texts("names", names.keySet()).array("at", array -> {
            List<Integer> last = List.of();
            for (ComponentPowers each : powers) {
                List<Integer> places = places(each, names);
                List<Integer> changed = places.equals(last) ? List.of() : places;
                array.element(at -> write(at, each, changed));
                last = places;
            }
        });
    }

    private static List<Integer> places(ComponentPowers powers, Map<String, Integer> names) {
        return powers.ranges().stream()
                .filter(range -> !range.isOneState())
                .flatMap(range -> Stream.of(range.lowest(), range.highest()))
                .map(state -> names.getOrDefault(name(state), 0))
                .toList();
    }

    private static void write(JsonObject entry, ComponentPowers powers, List<Integer> places) {
        MapScale scale = powers.scale();
        List<StateEstimate> ends = powers.ranges().stream()
                .flatMap(range -> Stream.of(range.lowest(), range.highest()).limit(range.isOneState() ? 1 : 2))
                .toList();
        List<StateEstimate> alone = powers.ranges().stream()
                .filter(ComponentPowers.Range::isOneState)
                .map(ComponentPowers.Range::lowest)
                .toList();
        entry.text("value", joined(" ", ends, scale::number))
                .text("color", joined("", ends, end -> DataBlock.color(scale.color(end))))
                .text(
                        "error",
                        joined(
                                " ",
                                alone,
                                state -> DataBlock.error(scale.numbers().of(state))))
                .numbers("name", places);
    }

    private static String joined(String separator, List<StateEstimate> states, Function<StateEstimate, String> text) {
        return states.stream().map(text).collect(Collectors.joining(separator));
    }

    private static String name(StateEstimate state) {
        return Names.visible(state.state().name());
    }
}
