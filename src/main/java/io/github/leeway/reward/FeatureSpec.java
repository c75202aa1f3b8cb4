package io.github.leeway.reward;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Features of states, and how their weights are distributed where that is not the default: the reward of a state is the sum, over features, of
 * how much of it the state has times its weight.
 *
 * @param features at least one, with different names
 * @param weights rules for the weights of features, by name or pattern, as for the rewards of states
 * @param normals weights that are normal together
 */
public record FeatureSpec(List<Feature> features, List<RewardSpec.Rule> weights, List<CorrelatedNormal> normals) {

    /** Checks the names. */
    public FeatureSpec {
        features = List.copyOf(features);
        weights = List.copyOf(weights);
        normals = List.copyOf(normals);
        if (features.isEmpty()) {
            throw new IllegalArgumentException("number of features is 0, expected at least 1");
        }
        Set<String> seen = new HashSet<>();
        for (Feature feature : features) {
            if (!seen.add(feature.name())) {
                throw new IllegalArgumentException("feature '" + feature.name() + "' is given twice, expected once");
            }
        }
    }

    /**
     * A feature.
     *
     * @param amounts of states, by name or pattern; the others have none of it
     */
    public record Feature(String name, List<Amount> amounts) {

        /** Copies the list. */
        public Feature {
            amounts = List.copyOf(amounts);
        }

        /** How much each state has of it. */
        double[] over(List<String> stateNames) {
            int[] deciding =
                    Patterns.of(amounts.stream().map(Amount::pattern).toList()).deciding(stateNames, "states");
            double[] over = new double[deciding.length];
            for (int s = 0; s < over.length; s++) {
                over[s] = deciding[s] < 0 ? 0 : amounts.get(deciding[s]).amount();
            }
            return over;
        }

        @Override
        public String toString() {
            return name
                    + amounts.stream()
                            .map(amount -> amount.pattern() + ": " + Numbers.text(amount.amount()))
                            .collect(Collectors.joining(", ", " {", "}"));
        }
    }

    /**
     * How much of a feature some states have.
     *
     * @param pattern a state name, or one in which {@code *} stands for any characters and {@code ?} for one
     * @param amount finite
     */
    public record Amount(String pattern, double amount) {

        /** Checks the amount. */
        public Amount {
            amount = Numbers.withoutNegativeZero(
                    Numbers.requireSensible(amount, "how much '" + pattern + "' has of a feature"));
        }
    }

    /**
     * The distribution of rewards.
     *
     * @param everywhere for weights that no rule matches
     * @param own rewards that states have besides
     */
    RewardDistribution over(RewardLaw everywhere, RewardDistribution own, List<String> stateNames) {
        List<String> names = features.stream().map(Feature::name).toList();
        RewardDistribution alpha = new NamedRewards("features", everywhere, weights, List.of(), normals).over(names);
        return FeatureRewards.of(
                alpha,
                own,
                features.stream().map(feature -> feature.over(stateNames)).toList());
    }

    /** What follows the default in a line for people. */
    @Override
    public String toString() {
        String text = features.stream().map(Feature::toString).collect(Collectors.joining(", "));
        for (RewardSpec.Rule rule : weights) {
            text += ", weight of " + rule;
        }
        for (CorrelatedNormal normal : normals) {
            text += ", weights of " + normal;
        }
        return text;
    }
}
