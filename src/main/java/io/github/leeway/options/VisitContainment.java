package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the visit functions of a state, or those of policies that take an action there, contain copies of others. Whether an image is
 * one of them is decided without listing them: where the distributions after the first steps tell how a policy moves in a state, its
 * image must move likewise.
 *
 * @param smaller what is copied
 * @param start the state of the larger set
 * @param taken the actions of which policies of the larger set take one there; none if they may take any
 */
record VisitContainment(
        Kernel kernel,
        Statement statement,
        Optional<Counterexample> obstacle,
        VisitFunctions smaller,
        State start,
        List<ActionClass> taken,
        List<VisitFunction> extras,
        SearchLimit limit)
        implements Containment<VisitFunction> {

    @Override
    public List<VisitFunction> copied() {
        return List.copyOf(smaller.functions());
    }

    @Override
    public boolean contains(VisitFunction function) {
        Mdp mdp = kernel.mdp();
        if (!function.start().equals(start)) {
            return false;
        }
        return taken.isEmpty()
                ? InducingPolicy.of(mdp, function, limit).isPresent()
                : taken.stream()
                        .anyMatch(actions -> InducingPolicy.taking(mdp, function, actions, limit)
                                .isPresent());
    }

    @Override
    public VisitFunction image(VisitFunction function, Permutation permutation) {
        return function.permuted(permutation);
    }

    @Override
    public Set<State> visited(VisitFunction function) {
        Set<State> reached = new LinkedHashSet<>();
        function.steps().forEach(step -> reached.addAll(step.entries().keySet()));
        return reached;
    }

    @Override
    public Map<State, Set<State>> targets(List<VisitFunction> functions) {
        Map<State, Set<StateVector>> rows = new LinkedHashMap<>();
        for (VisitFunction function : functions) {
            boolean isTold = function.tellsItsChain();
            for (State state : function.visited()) {
                Set<StateVector> known = rows.computeIfAbsent(state, key -> new LinkedHashSet<>());
                if (isTold) {
                    known.add(function.after(state));
                }
            }
        }
        return new Simulation(
                        state -> allowed(kernel, taken, state),
                        rows,
                        kernel.mdp().reachableFrom(start))
                .targets();
    }

    /** At a discount of 0 a visit function is e_s with its first state s, so first states are mapped to each other. */
    @Override
    public PartialInvolution forced() {
        return PartialInvolution.UNDECIDED.swapping(smaller.start(), start).orElseThrow();
    }

    @Override
    public List<Constraint> constraints(VisitFunction function) {
        if (!function.tellsItsChain()) {
            return List.of(new InSet(this, function));
        }
        List<Constraint> rows = new ArrayList<>();
        function.visited().forEach(state -> rows.add(new Row(kernel, taken, state, function.after(state))));
        return rows;
    }

    @Override
    public String text(VisitFunction function) {
        return "[" + smaller.policy(function) + "]";
    }

    /** Where the allowed actions of a state lead. */
    private static List<StateVector> allowed(Kernel kernel, List<ActionClass> taken, State state) {
        boolean isRestricted = !taken.isEmpty() && taken.get(0).state().equals(state);
        return (isRestricted ? taken : kernel.actions(state))
                .stream().map(kernel::after).toList();
    }

    /** In the image of a state some allowed actions lead to the image of where the state leads. */
    private record Row(Kernel kernel, List<ActionClass> taken, State state, StateVector after) implements Constraint {
        @Override
        public boolean mayHold(PartialInvolution involution) {
            return involution
                    .image(state)
                    .map(image ->
                            allowed(kernel, taken, image).stream().anyMatch(target -> involution.mayMap(after, target)))
                    .orElse(true);
        }
    }

    /** Some policy induces the image; asked once all states are decided. */
    private record InSet(VisitContainment set, VisitFunction function) implements Constraint {
        @Override
        public boolean mayHold(PartialInvolution involution) {
            return !function.visited().stream().allMatch(involution::decides)
                    || set.contains(function.permuted(
                            involution.completed(set.kernel().mdp().states())));
        }
    }
}
