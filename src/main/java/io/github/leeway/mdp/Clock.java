package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The product of a model with a clock: after so many states an episode is over, and nothing is paid any more. Its values are those of
 * backward induction over that horizon ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, section 4.5).
 *
 * <p>At time 0 there are all states, under their old names; later those that can follow, as in {@code hub @2}; and then a terminal
 * state called {@code over}.
 */
public final class Clock {

    private static final String OVER = "over";

    private final Mdp model;
    private final int horizon;
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Map<State, String>> names = new ArrayList<>(); // by time
    private final String over;

    private Clock(Mdp model, int horizon) {
        this.model = model;
        this.horizon = horizon;
        model.states().forEach(state -> taken.add(state.name()));
        over = fresh(OVER);
        Set<State> now = new LinkedHashSet<>(model.states());
        for (int time = 0; time < horizon; time++) {
            names.add(named(now, time));
            now = followers(now);
        }
    }

    /**
     * The product.
     *
     * @param horizon how many states an episode has, at least 1
     * @param mostStates how many states the product may have, all times together
     * @throws IllegalArgumentException if it has more
     */
    public static Derived of(Mdp model, int horizon, int mostStates) {
        if (!(horizon >= 1)) {
            throw new IllegalArgumentException("horizon is " + horizon + ", expected at least 1");
        }
        if ((long) model.states().size() * horizon >= mostStates) {
            throw new IllegalArgumentException("number of states times horizon is "
                    + (long) model.states().size() * horizon + ", expected less than " + mostStates);
        }
        return new Clock(model, horizon).product();
    }

    private Derived product() {
        MdpBuilder builder = Mdp.builder();
        List<Optional<State>> states = new ArrayList<>();
        List<Optional<Choice>> choices = new ArrayList<>();
        for (Map<State, String> layer : names) {
            layer.forEach((state, name) -> {
                builder.state(name);
                states.add(Optional.of(state));
            });
        }
        for (int time = 0; time < horizon; time++) {
            for (Map.Entry<State, String> entry : names.get(time).entrySet()) {
                for (Choice choice : model.choices(entry.getKey())) {
                    builder.choice(entry.getValue(), choice.action(), outcomes(choice, time + 1));
                    choices.add(Optional.of(choice));
                }
            }
        }
        builder.terminal(over);
        states.add(Optional.empty());
        choices.add(Optional.empty());
        model.start().ifPresent(start -> builder.start(start.name()));
        return new Derived(builder.build(), states, choices);
    }

    private Map<String, BigFraction> outcomes(Choice choice, int time) {
        if (time == horizon) {
            return Map.of(over, BigFraction.ONE);
        }
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        model.outcomes(choice)
                .forEach(outcome ->
                        outcomes.put(names.get(time).getOrDefault(outcome.successor(), over), outcome.probability()));
        return outcomes;
    }

    private Map<State, String> named(Set<State> states, int time) {
        Map<State, String> named = new LinkedHashMap<>();
        for (State state : model.states()) {
            if (states.contains(state)) {
                named.put(state, time == 0 ? state.name() : fresh(state.name() + " @" + time));
            }
        }
        return named;
    }

    private Set<State> followers(Set<State> states) {
        Set<State> followers = new LinkedHashSet<>();
        for (State state : states) {
            for (Choice choice : model.choices(state)) {
                model.outcomes(choice).forEach(outcome -> followers.add(outcome.successor()));
            }
        }
        return followers;
    }

    private String fresh(String name) {
        Predicate<String> isTaken = taken::contains;
        String fresh = Rewriting.fresh(name, isTaken);
        taken.add(fresh);
        return fresh;
    }
}
