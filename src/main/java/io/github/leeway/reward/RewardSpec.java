package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the rewards of states are distributed, in terms of state names: what a model file says before it is applied to a model.
 *
 * @param everywhere for states that no rule matches; with features, for their weights instead, and such a state has no reward of its own
 * @param rules an exact name goes before a pattern, a later one before an earlier one
 * @param same groups of states that share one draw, by name; no state is in two
 * @param normals states whose rewards are normal together; go before rules, and no state is in two
 * @param features what rewards are linear in, besides what rules and normals give to states
 */
public record RewardSpec(
        RewardLaw everywhere,
        List<Rule> rules,
        List<List<String>> same,
        List<CorrelatedNormal> normals,
        Optional<FeatureSpec> features) {

    private static final String STATES = "states";
    private static final int MOST_GROUPS = 4; // that are told one by one
    private static final int MOST_MEMBERS = 8;

    /** Copies the lists. */
    public RewardSpec {
        rules = List.copyOf(rules);
        same = same.stream().map(List::copyOf).toList();
        normals = List.copyOf(normals);
    }

    /** Rewards without correlated normals and features. */
    public RewardSpec(RewardLaw everywhere, List<Rule> rules, List<List<String>> same) {
        this(everywhere, rules, same, List.of(), Optional.empty());
    }

    /**
     * Another distribution for some states.
     *
     * @param pattern a state name, or one in which {@code *} stands for any characters and {@code ?} for one
     * @param law of the rewards of those states for which no other rule goes before this
     */
    public record Rule(String pattern, RewardLaw law) {

        /** Whether it is for a state, if no other rule goes before it. */
        public boolean matches(String stateName) {
            return new Glob(pattern).matches(stateName);
        }

        @Override
        public String toString() {
            return pattern + ": " + law;
        }
    }

    /** All rewards by one law: each by itself if it is a distribution, else all together. */
    public static RewardSpec identical(RewardLaw law) {
        return new RewardSpec(law, List.of(), List.of());
    }

    /** Independent rewards, uniform on [0, 1]. */
    public static RewardSpec uniform() {
        return identical(new Continuous(Family.UNIFORM, List.of(0.0, 1.0)));
    }

    /**
     * The distribution this gives to a model's states.
     *
     * @param stateNames all states, by index, each once
     * @throws IllegalArgumentException if a rule, a group or a normal names no state, a state is in two groups or two normals, states of a group
     *     differ in distribution, or a law is for another number of states
     */
    public RewardDistribution over(List<String> stateNames) {
        return features.map(linear ->
                        linear.over(everywhere, ofStates(Discrete.constant(0)).over(stateNames), stateNames))
                .orElseGet(() -> ofStates(everywhere).over(stateNames));
    }

    private NamedRewards ofStates(RewardLaw otherwise) {
        return new NamedRewards(STATES, otherwise, rules, same, normals);
    }

    /** Whether each reward has a distribution of its own and is independent of all others. */
    public boolean isEachAlone() {
        return same.isEmpty()
                && normals.isEmpty()
                && features.isEmpty()
                && everywhere instanceof Distribution
                && rules.stream().allMatch(rule -> rule.law() instanceof Distribution);
    }

    /**
     * What decides the reward of each state where no group, normal or feature does.
     *
     * @param stateNames all states, by index, each once
     * @throws IllegalArgumentException if a rule names no state
     */
    List<RewardLaw> laws(List<String> stateNames) {
        int[] deciding = Patterns.of(rules.stream().map(Rule::pattern).toList()).deciding(stateNames, STATES);
        return Arrays.stream(deciding)
                .mapToObj(rule -> rule < 0 ? everywhere : rules.get(rule).law())
                .toList();
    }

    /**
     * The distribution of the reward of each of a model's states.
     *
     * @param stateNames all states, by index, each once
     * @throws IllegalArgumentException unless {@link #isEachAlone}, or if a rule names no state
     */
    public List<Distribution> eachAlone(List<String> stateNames) {
        if (!isEachAlone()) {
            throw new IllegalArgumentException("rewards are '" + this
                    + "', expected a distribution for each alone because rewards are on actions");
        }
        return laws(stateNames).stream().map(Distribution.class::cast).toList();
    }

    private String shared() {
        return same.size() > MOST_GROUPS
                ? ", one draw for each of " + same.size() + " groups of states"
                : same.stream()
                        .map(group -> ", one draw for "
                                + (group.size() > MOST_MEMBERS
                                        ? String.join(" and ", group.subList(0, 2)) + " and " + (group.size() - 2)
                                                + " more"
                                        : String.join(" and ", group)))
                        .collect(Collectors.joining());
    }

    /** A line for people: the distribution of most states, then the exceptions. */
    @Override
    public String toString() {
        String text = everywhere instanceof Distribution
                ? everywhere + (features.isPresent() ? " per feature" : " per state")
                : everywhere + (features.isPresent() ? " over features" : " over states");
        text += features.map(linear -> ": " + linear).orElse("");
        for (Rule rule : rules) {
            text += ", " + rule;
        }
        for (CorrelatedNormal normal : normals) {
            text += ", " + normal;
        }
        return text + shared();
    }
}
