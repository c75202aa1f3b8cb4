package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Copies;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.RewardProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model with a modeling choice made otherwise.
 *
 * @param variation which choice
 * @param problem to solve
 * @param copies if a state is cut into several: how
 */
record Scenario(Variation variation, RewardProblem problem, Optional<Copies> copies) {

    /** The model itself, with other rewards at most: states and choices are the same. */
    static Scenario of(Variation variation, RewardProblem problem) {
        return new Scenario(variation, problem, Optional.empty());
    }

    /** What a set of policies of the model is here: to take a choice is to take it to any copy, to enter a state to enter any copy. */
    PolicySet restated(PolicySet set) {
        return copies.map(cut -> restated(cut, set)).orElse(set);
    }

    private static PolicySet restated(Copies cut, PolicySet set) {
        if (set instanceof PolicySet.Taking taking) {
            Set<Integer> old = taking.choices().stream().map(Choice::index).collect(Collectors.toSet());
            return new PolicySet.Taking(
                    cut.mdp().choices(cut.mdp().states().get(state(taking).index())).stream()
                            .filter(choice -> old.contains(
                                    cut.origins().get(choice.index()).index()))
                            .toList());
        }
        return set instanceof PolicySet.Avoiding avoiding
                ? new PolicySet.Avoiding(avoiding.from(), restated(cut, avoiding.targets()))
                : restated(cut, (PolicySet.Reaching) set);
    }

    private static PolicySet restated(Copies cut, PolicySet.Reaching reaching) {
        return new PolicySet.Reaching(reaching.from(), restated(cut, reaching.targets()));
    }

    private static State state(PolicySet.Taking taking) {
        return taking.choices().get(0).state();
    }

    private static List<State> restated(Copies cut, List<State> targets) {
        List<State> all = new ArrayList<>(targets);
        if (targets.stream()
                .anyMatch(state -> state.index() == cut.copies().get(0).index())) {
            all.addAll(cut.copies().subList(1, cut.copies().size()));
        }
        return all;
    }
}
