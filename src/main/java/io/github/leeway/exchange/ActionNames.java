package io.github.leeway.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of the choices of one state, made unique: a choice without a name is called after its place among the choices of its state,
 * and one whose name is taken gets a number, as in {@code send_2}.
 */
final class ActionNames {

    private final Map<String, Integer> counts = new HashMap<>(); // how often a name was wanted; only looked up
    private int size;

    /** Begins with another state. */
    void clear() {
        counts.clear();
        size = 0;
    }

    /** The name to be used for the next choice; an empty name is none. */
    String next(String name) {
        String wanted = name.isEmpty() ? Integer.toString(size) : name;
        String unique = wanted;
        Integer before = counts.get(wanted);
        int number = before == null ? 1 : before;
        while (counts.containsKey(unique)) {
            number++;
            unique = wanted + "_" + number;
        }
        counts.put(wanted, number);
        counts.putIfAbsent(unique, 1);
        size++;
        return unique;
    }
}
