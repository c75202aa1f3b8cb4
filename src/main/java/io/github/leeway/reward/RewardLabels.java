package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a specification says of states one by one. States with equal labels can become one state, with one draw. */
public final class RewardLabels {

    private RewardLabels() {}

    /**
     * The label of each state: its distribution, the group whose draw it has if it is in one, and how much it has of each feature.
     * Rewards that are normal together have labels of their own.
     *
     * @param stateNames by index
     * @throws IllegalArgumentException if states have no distributions of their own
     */
    public static List<Object> of(RewardSpec spec, List<String> stateNames) {
        List<RewardLaw> laws = spec.laws(stateNames);
        List<double[]> amounts = spec.features().stream()
                .flatMap(features -> features.features().stream())
                .map(feature -> feature.over(stateNames))
                .toList();
        List<Object> labels = new ArrayList<>();
        for (int s = 0; s < laws.size(); s++) {
            int state = s;
            String name = stateNames.get(s);
            RewardLaw law = laws.get(s);
            if (!(law instanceof Distribution)) {
                throw new IllegalArgumentException("reward of '" + name + "' is one of " + law
                        + ", expected a distribution of its own so that states can become one");
            }
            boolean isNormal =
                    spec.normals().stream().anyMatch(normal -> normal.members().contains(name));
            labels.add(List.of(
                    law,
                    IntStream.range(0, spec.same().size())
                            .filter(group -> spec.same().get(group).contains(name))
                            .findFirst()
                            .orElse(-1),
                    amounts.stream().map(each -> each[state]).toList(),
                    isNormal ? Optional.of(name) : Optional.empty()));
        }
        return labels;
    }
}
