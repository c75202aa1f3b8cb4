package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bounds how many policies there are from a state on, up to what they do where they never come and to equivalent actions: a bound on
 * |F(s)|, known before any work is done. Component by component, those reached last first: exact along paths that never return, and
 * all combinations of actions where states reach each other.
 */
public final class PolicyBound {

    private final Kernel kernel;
    private final Map<State, BigInteger> bounds = new LinkedHashMap<>();

    private PolicyBound(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An upper bound on the number of policies from a state on, at least 1. */
    public static BigInteger of(Mdp mdp, State start) {
        PolicyBound bound = new PolicyBound(new Kernel(mdp));
        for (List<State> component : Components.of(mdp).inSolveOrder()) {
            bound.add(component);
        }
        BigInteger combinations = bound.combinations(mdp.reachableFrom(start));
        return combinations.min(bound.bounds.getOrDefault(start, combinations));
    }

    private void add(List<State> component) {
        if (component.size() == 1) {
            BigInteger sum = BigInteger.ZERO;
            for (ActionClass actions : kernel.actions(component.get(0))) {
                sum = sum.add(product(exits(actions, component)));
            }
            bounds.put(component.get(0), sum);
            return;
        }
        Set<State> exits = new LinkedHashSet<>();
        component.forEach(state -> kernel.actions(state).forEach(actions -> exits.addAll(exits(actions, component))));
        BigInteger beyond = kernel.mdp().isDeterministic() ? largest(exits) : product(exits);
        BigInteger bound = combinations(component).multiply(beyond);
        component.forEach(state -> bounds.put(state, bound));
    }

    private List<State> exits(ActionClass actions, List<State> component) {
        List<State> exits = new ArrayList<>(kernel.after(actions).entries().keySet());
        exits.removeAll(component);
        return exits;
    }

    private BigInteger combinations(Iterable<State> states) {
        BigInteger product = BigInteger.ONE;
        for (State state : states) {
            product = product.multiply(BigInteger.valueOf(kernel.actions(state).size()));
        }
        return product;
    }

    private BigInteger product(Iterable<State> exits) {
        BigInteger product = BigInteger.ONE;
        for (State exit : exits) {
            product = product.multiply(bounds.getOrDefault(exit, BigInteger.ONE));
        }
        return product;
    }

    private BigInteger largest(Iterable<State> exits) {
        BigInteger largest = BigInteger.ONE;
        for (State exit : exits) {
            largest = largest.max(bounds.getOrDefault(exit, BigInteger.ONE));
        }
        return largest;
    }
}
