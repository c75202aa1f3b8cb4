package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.options.OpenOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stays open after each class of actions of a state, as JSON. Actions have most of that in common, so each set of states is written
 * once. {@link ResultReasons} reads it back.
 */
final class JsonHeadline {

    private JsonHeadline() {}

    /** Writes its fields, but for what is known without rewards. */
    static void write(JsonObject entry, Run.Headline headline) {
        Map<List<State>, Integer> sets = new LinkedHashMap<>();
        headline.options().forEach(open -> open.kept().forEach(set -> sets.putIfAbsent(set, sets.size())));
        entry.text("state", headline.state().name())
                .array(
                        "open",
                        array -> headline.options().forEach(open -> array.element(each -> open(each, open, sets))))
                .array(
                        "sets",
                        array -> sets.keySet()
                                .forEach(set -> array.indices(
                                        set.stream().map(State::index).toList())));
    }

    private static void open(JsonObject entry, OpenOptions open, Map<List<State>, Integer> sets) {
        List<Integer> kept = new ArrayList<>();
        open.kept().forEach(set -> kept.add(sets.getOrDefault(set, 0)));
        entry.texts("actions", JsonOptions.labels(open.actions().choices()))
                .word("kind", open.kind())
                .indices("kept", kept);
    }
}
