package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How policies of a larger set may move, and what an involution must satisfy to map a chain to one that some of them induces. That is
 * decided without listing them: where the distributions after the first steps tell how a chain moves in a state, its image must move
 * likewise.
 *
 * @param taken the actions of which policies take one in their state; none if they may take any
 */
record Moves(Kernel kernel, List<ActionClass> taken, SearchLimit limit) {

    /** Copies the list. */
    Moves {
        taken = List.copyOf(taken);
    }

    /** Where the allowed actions of a state lead. */
    List<StateVector> from(State state) {
        boolean isRestricted = !taken.isEmpty() && taken.get(0).state().equals(state);
        return (isRestricted ? taken : kernel.actions(state))
                .stream().map(kernel::after).toList();
    }

    /** Whether some policy moves like a chain from its first distribution on. */
    boolean induce(Chain chain) {
        return taken.isEmpty()
                ? InducingPolicy.exists(kernel, chain, limit)
                : taken.stream().anyMatch(actions -> InducingPolicy.exists(kernel, chain, actions, limit));
    }

    /** Where each state that some chains visit can be mapped to, at most. */
    Map<State, Set<State>> targets(List<Chain> chains, Set<State> reached) {
        Map<State, Set<StateVector>> rows = new LinkedHashMap<>();
        for (Chain chain : chains) {
            boolean isTold = chain.isTold();
            for (State state : chain.visited()) {
                Set<StateVector> known = rows.computeIfAbsent(state, key -> new LinkedHashSet<>());
                if (isTold) {
                    known.add(chain.after(state));
                }
            }
        }
        return new Simulation(this::from, rows, reached).targets();
    }

    /** That policies move like the image of a chain: exact once its states are decided. */
    List<Containment.Constraint> constraints(Chain chain) {
        if (!chain.isTold()) {
            return List.of(new Induced(this, chain));
        }
        List<Containment.Constraint> rows = new ArrayList<>();
        chain.visited().forEach(state -> rows.add(new Row(this, state, chain.after(state))));
        return rows;
    }

    /** In the image of a state some allowed actions lead to the image of where the state leads. */
    private record Row(Moves moves, State state, StateVector after) implements Containment.Constraint {
        @Override
        public boolean mayHold(PartialInvolution involution) {
            return involution
                    .image(state)
                    .map(image -> moves.from(image).stream().anyMatch(target -> involution.mayMap(after, target)))
                    .orElse(true);
        }
    }

    /** Some policy induces the image; asked once all states are decided. */
    private record Induced(Moves moves, Chain chain) implements Containment.Constraint {
        @Override
        public boolean mayHold(PartialInvolution involution) {
            return !chain.visited().stream().allMatch(involution::decides)
                    || moves.induce(chain.permuted(
                            involution.completed(moves.kernel().mdp().states())));
        }
    }
}
