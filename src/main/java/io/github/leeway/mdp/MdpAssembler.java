package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Collects a model by index, in order, and makes an {@link Mdp} of it. */
public final class MdpAssembler {

    private final Map<BigFraction, Integer> numbers = new LinkedHashMap<>();
    private final List<BigFraction> values = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(int state, String action, Map<Integer, BigFraction> outcomes) {}

    /** The number of a probability, from 0. */
    public int probability(BigFraction probability) {
        return numbers.computeIfAbsent(probability, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    /** Begins a choice of a state, which is not below that of the choice before. */
    public void choice(int state, String action) {
        rows.add(new Row(state, action, new LinkedHashMap<>()));
    }

    /** Gives the last choice an outcome; the same successor again adds up. */
    public void outcome(int successor, int probability) {
        if (values.get(probability).signum() > 0) {
            rows.get(rows.size() - 1).outcomes().merge(successor, values.get(probability), BigFraction::add);
        }
    }

    /**
     * Checks the whole and builds it.
     *
     * @param names of the states, one for each
     * @param start index of the state in which an episode begins
     */
    public Mdp build(List<String> names, Optional<Integer> start) {
        MdpBuilder builder = Mdp.builder();
        names.forEach(builder::state);
        for (Row row : rows) {
            Map<String, BigFraction> outcomes = new LinkedHashMap<>();
            row.outcomes().forEach((successor, p) -> outcomes.put(names.get(successor), p));
            builder.choice(names.get(row.state()), row.action(), outcomes);
        }
        start.ifPresent(state -> builder.start(names.get(state)));
        return builder.build();
    }
}
