package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What becomes of those who act in a model. */
final class Walks {

    private Walks() {}

    /** Where actions lead from a state, each of one outcome. */
    static String after(Mdp mdp, String from, String... actions) {
        State state = state(mdp, from);
        for (String action : actions) {
            state = mdp.outcomes(choice(mdp, state.name(), action)).get(0).successor();
        }
        return state.name();
    }

    /** The fewest steps from the start to a state of some kind. */
    static int shortest(Mdp mdp, Predicate<State> isWanted) {
        Map<State, Integer> distance = new LinkedHashMap<>();
        Deque<State> open = new ArrayDeque<>();
        distance.put(mdp.start().orElseThrow(), 0);
        open.add(mdp.start().orElseThrow());
        while (!open.isEmpty()) {
            State state = open.remove();
            int steps = distance.getOrDefault(state, 0);
            if (isWanted.test(state)) {
                return steps;
            }
            for (Choice choice : mdp.choices(state)) {
                for (Outcome outcome : mdp.outcomes(choice)) {
                    if (distance.putIfAbsent(outcome.successor(), steps + 1) == null) {
                        open.add(outcome.successor());
                    }
                }
            }
        }
        throw new AssertionError("no such state can be reached");
    }

    /** The largest expected sum of a model's own reward from the start, by sweeps without a discount. */
    static double bestTotal(ModelFile file, int sweeps) {
        Mdp mdp = file.mdp();
        RewardFunction reward = file.rewardFunctions().get(0);
        double[] paid = mdp.choices().stream()
                .mapToDouble(choice -> reward.expected(mdp, choice).doubleValue())
                .toArray();
        double[] values = new double[mdp.states().size()];
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double[] old = values.clone();
            for (State state : mdp.states()) {
                values[state.index()] = mdp.choices(state).stream()
                        .mapToDouble(choice -> paid[choice.index()] + next(mdp, choice, old))
                        .max()
                        .orElseThrow();
            }
        }
        return values[mdp.start().orElseThrow().index()];
    }

    private static double next(Mdp mdp, Choice choice, double[] values) {
        return mdp.outcomes(choice).stream()
                .mapToDouble(outcome -> outcome.probability().doubleValue()
                        * values[outcome.successor().index()])
                .sum();
    }

    static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow(() -> new AssertionError("no state " + name));
    }

    static Choice choice(Mdp mdp, String state, String action) {
        return mdp.choices(state(mdp, state)).stream()
                .filter(choice -> choice.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
