package io.github.leeway.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the bits of a run's result depend on, as texts with names. Two runs of one identity can be joined.
 *
 * @param parts in an order of their own, the same for all runs
 */
public record RunIdentity(List<Part> parts) {

    /**
     * One thing that the result depends on.
     *
     * @param name such as "seed"
     * @param value as people would write it, or a hash of it
     */
    public record Part(String name, String value) {}

    /** Copies the list. */
    public RunIdentity {
        parts = List.copyOf(parts);
    }

    /** Nothing yet. */
    public static RunIdentity empty() {
        return new RunIdentity(List.of());
    }

    /** This and one more. */
    public RunIdentity with(String name, String value) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(name, value));
        return new RunIdentity(more);
    }

    /** In which way it is another than the one that was expected, in words; nothing if it is the same. */
    public Optional<String> differenceFrom(RunIdentity expected) {
        for (int i = 0; i < Math.max(parts.size(), expected.parts.size()); i++) {
            Part own = part(i);
            Part other = expected.part(i);
            if (!own.equals(other)) {
                return Optional.of(other.name() + " is " + own.value() + ", expected " + other.value());
            }
        }
        return Optional.empty();
    }

    private Part part(int i) {
        return i < parts.size() ? parts.get(i) : new Part("number of parts", Integer.toString(parts.size()));
    }
}
