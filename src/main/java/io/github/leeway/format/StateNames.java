package io.github.leeway.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a file in their order, and where each is introduced. */
final class StateNames {

    private final Map<String, Span> spans = new LinkedHashMap<>();

    /** Adds a state; false if it was there. */
    boolean add(String name, Span span) {
        return spans.putIfAbsent(name, span) == null;
    }

    boolean contains(String name) {
        return spans.containsKey(name);
    }

    Set<String> all() {
        return Collections.unmodifiableSet(spans.keySet());
    }

    /** Where a state is introduced. */
    Span span(String name) {
        return Optional.ofNullable(spans.get(name)).orElseThrow();
    }

    /** A question for the state that may have been meant, as long as there are few errors. */
    Optional<String> question(String name, Complaints complaints) {
        return complaints.wantsSuggestions() ? NearestName.question(name, all()) : Optional.empty();
    }
}
