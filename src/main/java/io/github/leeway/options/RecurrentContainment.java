package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether some recurrent distributions contain copies of others; all are listed. */
record RecurrentContainment(
        Statement statement,
        Optional<Counterexample> obstacle,
        List<StateVector> copied,
        Set<StateVector> larger,
        List<StateVector> extras)
        implements Containment<StateVector> {

    @Override
    public boolean contains(StateVector distribution) {
        return larger.contains(distribution);
    }

    @Override
    public StateVector image(StateVector distribution, Permutation permutation) {
        return distribution.permuted(permutation);
    }

    @Override
    public Set<State> visited(StateVector distribution) {
        return distribution.entries().keySet();
    }

    @Override
    public List<State> targets() {
        Set<State> targets = new LinkedHashSet<>();
        larger.forEach(distribution -> targets.addAll(distribution.entries().keySet()));
        return targets.stream().sorted(StateVector.MODEL_ORDER).toList();
    }

    @Override
    public PartialInvolution forced() {
        return PartialInvolution.UNDECIDED;
    }

    @Override
    public List<Constraint> constraints(StateVector distribution) {
        return List.of(involution -> larger.stream().anyMatch(target -> involution.mayMap(distribution, target)));
    }

    @Override
    public String text(StateVector distribution) {
        return "[" + distribution + "]";
    }
}
