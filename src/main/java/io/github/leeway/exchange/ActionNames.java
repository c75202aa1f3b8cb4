package io.github.leeway.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of the choices of one state, made unique: a choice without a name is called after its place among the choices of its state,
 * and one whose name is taken gets a number, as in {@code send_2}.
 */
final class ActionNames {

    private static final int FEW = 8;

    private final List<String> names = new ArrayList<>();
    private final Set<String> many = new HashSet<>(); // only looked up

    /** Begins with another state. */
    void clear() {
        names.clear();
        many.clear();
    }

    /** The name to be used for the next choice; an empty name is none. */
    String next(String name) {
        String wanted = name.isEmpty() ? Integer.toString(names.size()) : name;
        String unique = wanted;
        for (int number = 2; isTaken(unique); number++) {
            unique = wanted + "_" + number;
        }
        names.add(unique);
        if (names.size() > FEW) {
            if (many.isEmpty()) {
                many.addAll(names);
            }
            many.add(unique);
        }
        return unique;
    }

    private boolean isTaken(String name) {
        return many.isEmpty() ? names.contains(name) : many.contains(name);
    }
}
