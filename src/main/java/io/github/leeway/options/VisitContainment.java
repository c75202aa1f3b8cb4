package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the visit functions of a state, or those of policies that take an action somewhere, contain copies of others.
 *
 * @param smaller what is copied
 * @param start the state of the larger set
 * @param moves those of policies of the larger set
 * @param kept states that no involution moves
 */
record VisitContainment(
        Statement statement,
        Optional<Counterexample> obstacle,
        VisitFunctions smaller,
        State start,
        Moves moves,
        Set<State> kept,
        List<VisitFunction> extras)
        implements Containment<VisitFunction> {

    @Override
    public List<VisitFunction> copied() {
        return List.copyOf(smaller.functions());
    }

    @Override
    public boolean contains(VisitFunction function) {
        return function.start().equals(start) && moves.induce(function.chain());
    }

    @Override
    public VisitFunction image(VisitFunction function, Permutation permutation) {
        return function.permuted(permutation);
    }

    @Override
    public Set<State> visited(VisitFunction function) {
        return function.chain().inOrderOfVisit();
    }

    @Override
    public Map<State, Set<State>> targets(List<VisitFunction> functions) {
        return moves.targets(
                functions.stream().map(VisitFunction::chain).toList(),
                moves.kernel().mdp().reachableFrom(start));
    }

    /** At a discount of 0 a visit function is e_s with its first state s, so first states are mapped to each other. */
    @Override
    public PartialInvolution forced() {
        PartialInvolution forced =
                PartialInvolution.UNDECIDED.swapping(smaller.start(), start).orElseThrow();
        for (State state : kept) {
            forced = forced.swapping(state, state).orElseThrow();
        }
        return forced;
    }

    @Override
    public List<Constraint> constraints(VisitFunction function) {
        return moves.constraints(function.chain());
    }

    @Override
    public String text(VisitFunction function) {
        return "[" + smaller.policy(function) + "]";
    }
}
