package io.github.leeway.mdp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** Builds models from models: the old states come first, in their order, so that they keep their indices. */
final class Rewriting {

    private final Mdp model;
    private final MdpBuilder builder = Mdp.builder();

    /** With all states of a model and none of its choices. */
    Rewriting(Mdp model) {
        this(model, model.states());
    }

    private Rewriting(Mdp model, List<State> states) {
        this.model = model;
        states.forEach(state -> builder.state(state.name()));
        model.start().ifPresent(start -> builder.start(start.name()));
    }

    /** With some states of a model, among them its start, and none of its choices. */
    static Rewriting of(Mdp model, List<State> states) {
        return new Rewriting(model, states);
    }

    MdpBuilder builder() {
        return builder;
    }

    /** Adds a choice as it was. */
    void keep(Choice choice) {
        builder.choice(choice.state().name(), choice.action(), outcomes(choice));
    }

    /** Where a choice leads, by name. */
    Map<String, BigFraction> outcomes(Choice choice) {
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        model.outcomes(choice)
                .forEach(outcome -> outcomes.put(outcome.successor().name(), outcome.probability()));
        return outcomes;
    }

    /** The name itself, or with the first number from 2 on that makes it one that is not taken. */
    static String fresh(String name, Predicate<String> isTaken) {
        String fresh = name;
        for (int i = 2; isTaken.test(fresh); i++) {
            fresh = name + " " + i;
        }
        return fresh;
    }
}
