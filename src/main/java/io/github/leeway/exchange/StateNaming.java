package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How the names of states can be kept in formats that number them: as values of variables, or as a label of each state. */
final class StateNaming {

    private static final Pattern VALUATION =
            Pattern.compile("[A-Za-z_]\\w*=(?:-?\\d+|true|false)(?:,[A-Za-z_]\\w*=(?:-?\\d+|true|false))*");
    private static final Pattern UNFIT = Pattern.compile("[\"\\p{Cntrl}]");
    private static final List<String> TAKEN = List.of("init", "deadlock");

    private final ModelFile model;
    private final List<State> states;

    StateNaming(ModelFile model) {
        this.model = model;
        states = model.mdp().states();
    }

    /** Whether the states are called after their indices. */
    boolean isByIndex() {
        return states.stream().allMatch(state -> state.name().equals(Integer.toString(state.index())));
    }

    /** The variables, if every name gives each of them a value, in the same order. */
    Optional<List<String>> variables() {
        Optional<List<String>> first = variables(states.get(0).name());
        return first.filter(wanted ->
                states.stream().allMatch(state -> variables(state.name()).equals(first)));
    }

    /** The name of a state from the values of its variables, as in x=1,y=2. */
    static String name(List<String> variables, List<String> values) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(variables.size(), values.size()); i++) {
            name.append(i == 0 ? "" : ",").append(variables.get(i)).append('=').append(values.get(i));
        }
        return name.length() == 0 ? "()" : name.toString();
    }

    /** The values in a name that gives variables values. */
    static List<String> values(String name) {
        return Arrays.stream(name.split(","))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .toList();
    }

    /** Whether the names can be written as labels without being taken for those that there are. */
    boolean canBeLabels() {
        Set<String> labels = new HashSet<>(model.labels().names()); // only looked up
        return states.stream()
                .map(State::name)
                .noneMatch(name -> UNFIT.matcher(name).find() || TAKEN.contains(name) || labels.contains(name));
    }

    /** Whether a reader would take the labels that there are for names. */
    boolean isNamedByLabels() {
        Set<Integer> named = new HashSet<>(); // only counted
        for (String label : model.labels().names()) {
            int[] given = model.labels().states(label).limit(2).toArray();
            if (given.length == 1) {
                named.add(given[0]);
            }
        }
        return named.size() == states.size();
    }

    private static Optional<List<String>> variables(String name) {
        return VALUATION.matcher(name).matches()
                ? Optional.of(Arrays.stream(name.split(","))
                        .map(part -> part.substring(0, part.indexOf('=')))
                        .toList())
                : Optional.empty();
    }
}
