package io.github.leeway.reward;

import java.util.List;

/**
 * How random numbers with names are distributed: the rewards of states, or the weights of features.
 *
 * @param members what has the names, for complaints: states or features
 * @param everywhere for names that no rule matches
 * @param rules an exact name goes before a pattern, a later one before an earlier one
 * @param same groups of names that share one draw; no name is in two
 * @param normals go before rules; no name is in two
 */
record NamedRewards(
        String members,
        RewardLaw everywhere,
        List<RewardSpec.Rule> rules,
        List<List<String>> same,
        List<CorrelatedNormal> normals) {

    /**
     * The distribution this gives.
     *
     * @param names all of them, by index, each once
     * @throws IllegalArgumentException if it does not fit them
     */
    RewardDistribution over(List<String> names) {
        return new Assembly(this, names).rewards();
    }

    /** What one of the rules says, by its index; −1 is the default. */
    RewardLaw law(int rule) {
        return rule < 0 ? everywhere : rules.get(rule).law();
    }

    /** The pattern of one of the rules; of the default it is empty. */
    String pattern(int rule) {
        return rule < 0 ? "" : rules.get(rule).pattern();
    }
}
