package io.github.leeway.solve;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A model in which states are one that nothing tells apart: with equal labels, and choices that lead with equal probabilities to states
 * that nothing tells apart either ({@link io.github.leeway.Bibliography#GIVAN_2003}). Values of the old model are those of the new one
 * for each reward function that is equal on the states that became one, and only for those.
 */
public final class BisimulationQuotient {

    private BisimulationQuotient() {}

    /**
     * The coarsest quotient. A state has the name and the choices of the first of those that it stands for.
     *
     * @param labels of each state, by index
     */
    public static Derived of(Mdp model, List<?> labels) {
        if (labels.size() != model.states().size()) {
            throw new IllegalArgumentException("number of labels is " + labels.size() + ", expected "
                    + model.states().size() + ", one for each state");
        }
        RewardBisimulation bisimulation = new RewardBisimulation(model);
        bisimulation.partition(numbers(labels), 1, 0);
        Map<Integer, State> first = new LinkedHashMap<>();
        model.states().forEach(state -> first.putIfAbsent(bisimulation.classOf(state), state));
        List<State> kept = List.copyOf(first.values());
        MdpBuilder builder = Mdp.builder();
        List<Choice> choices = new ArrayList<>();
        kept.forEach(state -> builder.state(state.name()));
        for (State state : kept) {
            for (Choice choice : model.choices(state)) {
                Map<String, BigFraction> outcomes = new LinkedHashMap<>();
                model.outcomes(choice)
                        .forEach(outcome -> outcomes.merge(
                                standing(outcome.successor(), first, bisimulation)
                                        .name(),
                                outcome.probability(),
                                BigFraction::add));
                builder.choice(state.name(), choice.action(), outcomes);
                choices.add(choice);
            }
        }
        model.start()
                .ifPresent(start ->
                        builder.start(standing(start, first, bisimulation).name()));
        return new Derived(
                builder.build(),
                kept.stream().map(Optional::of).toList(),
                choices.stream().map(Optional::of).toList());
    }

    private static State standing(State state, Map<Integer, State> first, RewardBisimulation bisimulation) {
        return first.getOrDefault(bisimulation.classOf(state), state);
    }

    private static double[] numbers(List<?> labels) {
        Map<Object, Integer> numbers = new HashMap<>(); // looked up only
        return labels.stream()
                .mapToDouble(label -> numbers.computeIfAbsent(label, each -> numbers.size()))
                .toArray();
    }
}
