package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A model in which a terminal state is cut into several: each choice that may lead there becomes one choice for each copy, which leads
 * to that copy instead.
 *
 * @param mdp the old states with their indices, and then the further copies
 * @param copies the terminal state, which is the first of them, and the further copies, as in {@code off, off 2}
 * @param origins for each choice of {@code mdp} the choice of the old model that it was; those of a copy are those of the terminal
 *     state
 */
public record Copies(Mdp mdp, List<State> copies, List<Choice> origins) {

    /** Copies the lists. */
    public Copies {
        copies = List.copyOf(copies);
        origins = List.copyOf(origins);
    }

    /**
     * Cuts a state.
     *
     * @param terminal a terminal state of the model
     * @param count number of copies, the state itself included, at least 1
     */
    public static Copies of(Mdp model, State terminal, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("number of copies is " + count + ", expected at least 1");
        }
        if (!model.isTerminal(terminal)) {
            throw new IllegalArgumentException(
                    "state '" + terminal.name() + "' has a way out, expected a terminal state to copy");
        }
        List<String> names = names(model, terminal, count);
        Rewriting rewriting = new Rewriting(model);
        List<Choice> origins = new ArrayList<>();
        for (Choice choice : model.choices()) {
            Map<String, BigFraction> outcomes = rewriting.outcomes(choice);
            rewriting.keep(choice);
            origins.add(choice);
            if (choice.state().equals(terminal) || !outcomes.containsKey(terminal.name())) {
                continue;
            }
            for (String name : names.subList(1, count)) {
                String label = label(model, choice, terminal, name);
                rewriting.builder().choice(choice.state().name(), label, redirected(outcomes, terminal.name(), name));
                origins.add(choice);
            }
        }
        for (String name : names.subList(1, count)) {
            for (Choice choice : model.choices(terminal)) {
                rewriting.builder().choice(name, choice.action(), name);
                origins.add(choice);
            }
        }
        Mdp mdp = rewriting.builder().build();
        List<State> copies = new ArrayList<>(List.of(mdp.states().get(terminal.index())));
        copies.addAll(mdp.states().subList(model.states().size(), mdp.states().size()));
        return new Copies(mdp, copies, origins);
    }

    private static List<String> names(Mdp model, State terminal, int count) {
        Set<String> taken = new HashSet<>();
        model.states().forEach(state -> taken.add(state.name()));
        List<String> names = new ArrayList<>(List.of(terminal.name()));
        while (names.size() < count) {
            String name = Rewriting.fresh(terminal.name(), taken::contains);
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    private static Map<String, BigFraction> redirected(Map<String, BigFraction> outcomes, String from, String to) {
        Map<String, BigFraction> redirected = new LinkedHashMap<>();
        outcomes.forEach((name, probability) -> redirected.put(name.equals(from) ? to : name, probability));
        return redirected;
    }

    /** As in "shut down, off 2": what is done, and where it leads. */
    private static String label(Mdp model, Choice choice, State terminal, String copy) {
        String label = Actions.isUnnamed(choice.action(), terminal.name())
                ? Actions.towards(copy)
                : choice.action() + ", " + copy;
        return Rewriting.fresh(
                label,
                name -> model.choices(choice.state()).stream()
                        .anyMatch(other -> other.action().equals(name)));
    }
}
