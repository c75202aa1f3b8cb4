package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two models side by side as one: no state of one leads to a state of the other. Their states are matched by name.
 *
 * @param mdp the states of the first model with their indices; then those of the second whose names are new, in its order; then those
 *     of the second whose names the first has too, in the order of the first, under names of their own. Choices keep their labels and
 *     the order in their state. It starts where the first model does
 * @param ofSecond for each state of the second model, by its index there, the state that it is in {@code mdp}
 * @param shared for each state of the second model whose name the first has too, in the order in which they are in {@code mdp}, the
 *     state of the first model
 */
public record DisjointUnion(Mdp mdp, List<State> ofSecond, List<State> shared) {

    /** Copies the lists. */
    public DisjointUnion {
        ofSecond = List.copyOf(ofSecond);
        shared = List.copyOf(shared);
    }

    /** Puts two models side by side. */
    public static DisjointUnion of(Mdp first, Mdp second) {
        Map<String, State> known = byName(second);
        List<State> shared = first.states().stream()
                .filter(state -> known.containsKey(state.name()))
                .toList();
        Map<String, String> names = names(first, second, shared);
        Rewriting rewriting = new Rewriting(first);
        names.values().forEach(rewriting.builder()::state);
        first.choices().forEach(rewriting::keep);
        Rewriting old = new Rewriting(second);
        for (Choice choice : second.choices()) {
            Map<String, BigFraction> outcomes = new LinkedHashMap<>();
            old.outcomes(choice).forEach((name, probability) -> outcomes.put(renamed(names, name), probability));
            rewriting.builder().choice(renamed(names, choice.state().name()), choice.action(), outcomes);
        }
        Mdp mdp = rewriting.builder().build();
        Map<String, State> states = byName(mdp);
        List<State> ofSecond = new ArrayList<>();
        for (State state : second.states()) {
            ofSecond.add(Optional.ofNullable(states.get(renamed(names, state.name())))
                    .orElseThrow());
        }
        return new DisjointUnion(mdp, ofSecond, shared);
    }

    /** What each state of the second model is called, those with new names first. */
    private static Map<String, String> names(Mdp first, Mdp second, List<State> shared) {
        Set<String> taken = new HashSet<>(byName(first).keySet());
        Map<String, String> names = new LinkedHashMap<>();
        for (State state : second.states()) {
            if (taken.add(state.name())) {
                names.put(state.name(), state.name());
            }
        }
        for (State state : shared) {
            String name = Rewriting.fresh(state.name(), taken::contains);
            taken.add(name);
            names.put(state.name(), name);
        }
        return names;
    }

    private static String renamed(Map<String, String> names, String name) {
        return names.getOrDefault(name, name);
    }

    private static Map<String, State> byName(Mdp mdp) {
        Map<String, State> states = new LinkedHashMap<>();
        mdp.states().forEach(state -> states.put(state.name(), state));
        return states;
    }

    /** The names of both models, each once: those of the first, then the new ones of the second. */
    public List<String> names() {
        return mdp.states().subList(0, mdp.states().size() - shared.size()).stream()
                .map(State::name)
                .toList();
    }

    /** The states of the second model that are shared, in the order of {@link #shared}. */
    public List<State> again() {
        int count = mdp.states().size();
        return mdp.states().subList(count - shared.size(), count);
    }

    /** For each state of {@link #mdp}, by index, the place of the name that it had in {@link #names}. */
    public List<Integer> nameOf() {
        int names = mdp.states().size() - shared.size();
        return IntStream.range(0, mdp.states().size())
                .mapToObj(s -> s < names ? s : shared.get(s - names).index())
                .toList();
    }
}
