package io.github.leeway.mdp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Collects states and choices in any order and makes an {@link Mdp} of them. States take their order from {@link #state}, else from
 * the first choice that is added to them.
 */
public final class MdpBuilder {

    /** How far the probabilities of a choice may be from 1 in sum to be divided by that sum without further ado. */
    public static final BigFraction SUM_TOLERANCE = BigFraction.of(1, 1_000_000_000);

    private final Map<String, Map<String, Map<String, BigFraction>>> transitions = new LinkedHashMap<>();
    private final Set<String> terminals = new LinkedHashSet<>();
    private Optional<String> start = Optional.empty();
    private Optional<GridLayout> layout = Optional.empty();

    MdpBuilder() {}

    /** Declares a state, so that it takes the next place in the order; declaring it again changes nothing. */
    public MdpBuilder state(String name) {
        actionsOf(name);
        return this;
    }

    /**
     * Adds a choice.
     *
     * @param state where it is offered
     * @param action its label, new in this state
     * @param outcomes probability of each successor, each in [0, 1], summing to 1 within {@link #SUM_TOLERANCE}; successors of
     *     probability 0 are left out
     */
    public MdpBuilder choice(String state, String action, Map<String, BigFraction> outcomes) {
        if (action.isEmpty()) {
            throw new IllegalArgumentException("action in state '" + state + "' is empty, expected a label");
        }
        if (actionsOf(state).putIfAbsent(action, normalised(state, action, outcomes)) != null) {
            throw new IllegalArgumentException(
                    "action '" + action + "' in state '" + state + "' is given twice, expected different labels");
        }
        return this;
    }

    /** Adds a choice with one certain successor. */
    public MdpBuilder choice(String state, String action, String successor) {
        return choice(state, action, Map.of(successor, BigFraction.ONE));
    }

    /** Makes a state a self-loop and nothing else. */
    public MdpBuilder terminal(String state) {
        terminals.add(state);
        return choice(state, Actions.towards(state), state);
    }

    /** Names the state in which an episode begins. */
    public MdpBuilder start(String state) {
        start = Optional.of(state);
        return this;
    }

    /** Says where the states lie on a grid. */
    public MdpBuilder layout(GridLayout grid) {
        layout = Optional.of(grid);
        return this;
    }

    /**
     * Checks the whole and builds it.
     *
     * @throws IllegalArgumentException if there is no state, a state has no choice, a terminal state has more than its self-loop, or a
     *     successor or the start is not a state
     */
    public Mdp build() {
        if (transitions.isEmpty()) {
            throw new IllegalArgumentException("number of states is 0, expected at least 1");
        }
        Map<String, Integer> indices = new HashMap<>(); // never iterated
        transitions.keySet().forEach(name -> indices.put(name, indices.size()));
        MdpAssembler assembler = new MdpAssembler();
        transitions.forEach((name, actions) -> {
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("number of actions of state '" + name + "' is 0, expected at least"
                        + " 1; a state without a way out is terminal");
            }
            if (terminals.contains(name) && actions.size() > 1) {
                throw new IllegalArgumentException("number of actions of state '" + name + "' is " + actions.size()
                        + ", expected 1 because it is terminal");
            }
            actions.forEach((action, outcomes) -> {
                assembler.choice(known(indices, name), action);
                outcomes.forEach((successor, probability) ->
                        assembler.outcome(known(indices, successor), assembler.probability(probability)));
            });
        });
        return assembler.build(List.copyOf(transitions.keySet()), start.map(name -> known(indices, name)), layout);
    }

    private Map<String, Map<String, BigFraction>> actionsOf(String state) {
        if (state.isEmpty()) {
            throw new IllegalArgumentException("state name is empty, expected at least one character");
        }
        return transitions.computeIfAbsent(state, name -> new LinkedHashMap<>());
    }

    private static int known(Map<String, Integer> indices, String name) {
        Integer state = indices.get(name);
        if (state == null) {
            throw new IllegalArgumentException("state '" + name + "' is unknown, expected a state with actions");
        }
        return state;
    }

    private static Map<String, BigFraction> normalised(String state, String action, Map<String, BigFraction> outcomes) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<String, BigFraction> outcome : outcomes.entrySet()) {
            BigFraction probability = outcome.getValue();
            if (probability.signum() < 0 || probability.compareTo(BigFraction.ONE) > 0) {
                throw new IllegalArgumentException(
                        "probability of '" + outcome.getKey() + "' after '" + action + "' in state '" + state + "' is "
                                + Fractions.text(probability) + ", expected a value in [0, 1]");
            }
            sum = sum.add(probability);
        }
        if (sum.subtract(BigFraction.ONE).abs().compareTo(SUM_TOLERANCE) > 0) {
            throw new IllegalArgumentException("probabilities of action '" + action + "' in state '" + state
                    + "' sum to " + sum.doubleValue() + ", expected 1");
        }
        Map<String, BigFraction> exact = new LinkedHashMap<>();
        for (Map.Entry<String, BigFraction> outcome : outcomes.entrySet()) {
            if (outcome.getValue().signum() > 0) {
                exact.put(outcome.getKey(), outcome.getValue().divide(sum));
            }
        }
        return exact;
    }
}
