package io.github.leeway.format;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the characters of a map mean.
 *
 * @param symbols by code point, in the order of the file
 * @param spans where each is explained
 * @param starts those that are said to be the start
 */
record Legend(Map<Integer, GridSpec.Symbol> symbols, Map<Integer, Span> spans, Set<Integer> starts) {

    /** Whether a character marks the start: because the legend says so, or by its name if the legend says so of none. */
    boolean marksStart(int point, String name) {
        return starts.isEmpty()
                ? Optional.ofNullable(symbols.get(point))
                        .map(symbol -> symbol.name().equals(name))
                        .orElse(false)
                : starts.contains(point);
    }
}
