package io.github.leeway.reward;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rewards of states are distributed, in terms of state names: what a model file says before it is applied to a model.
 *
 * @param everywhere for states that no rule matches
 * @param rules an exact name goes before a pattern, a later one before an earlier one
 * @param same groups of states that share one draw, by name; no state is in two
 */
public record RewardSpec(Distribution everywhere, List<Rule> rules, List<List<String>> same) {

    /** Copies the lists. */
    public RewardSpec {
        rules = List.copyOf(rules);
        same = same.stream().map(List::copyOf).toList();
    }

    /**
     * Another distribution for some states.
     *
     * @param pattern a state name, or one in which {@code *} stands for any characters and {@code ?} for one
     * @param distribution of the reward of each of these states
     */
    public record Rule(String pattern, Distribution distribution) {

        /** Whether it applies to a state; time at most the product of both lengths, whatever the pattern. */
        public boolean matches(String stateName) {
            return pattern.equals(stateName)
                    || matches(
                            pattern.codePoints().toArray(),
                            stateName.codePoints().toArray());
        }

        /** Each star takes as little as it can; where that fails, the last one takes one more. */
        private static boolean matches(int[] glob, int[] name) {
            int at = 0;
            int afterStar = -1; // in the pattern
            int taken = 0; // where in the name the last star ends
            for (int i = 0; i < name.length; ) {
                if (at < glob.length && glob[at] == '*') {
                    afterStar = ++at;
                    taken = i;
                } else if (at < glob.length && (glob[at] == '?' || glob[at] == name[i])) {
                    at++;
                    i++;
                } else if (afterStar >= 0) {
                    at = afterStar;
                    i = ++taken;
                } else {
                    return false;
                }
            }
            while (at < glob.length && glob[at] == '*') {
                at++;
            }
            return at == glob.length;
        }
    }

    /** Independent rewards, all with the same distribution. */
    public static RewardSpec identical(Distribution distribution) {
        return new RewardSpec(distribution, List.of(), List.of());
    }

    /** Independent rewards, uniform on [0, 1]. */
    public static RewardSpec uniform() {
        return identical(new Continuous(Family.UNIFORM, List.of(0.0, 1.0)));
    }

    /**
     * The distribution this gives to a model's states.
     *
     * @param stateNames all states, by index, each once
     * @throws IllegalArgumentException if a rule or a group names no state, a state is in two groups, or states of a group differ in
     *     distribution
     */
    public RewardDistribution over(List<String> stateNames) {
        Distribution[] marginals = new Distribution[stateNames.size()];
        Map<String, Integer> index = new HashMap<>();
        for (int s = 0; s < marginals.length; s++) {
            index.put(stateNames.get(s), s);
            marginals[s] = everywhere;
        }
        for (Rule rule : rules) {
            boolean used = false;
            for (int s = 0; s < marginals.length; s++) {
                if (rule.matches(stateNames.get(s))) {
                    used = true;
                    marginals[s] = rule.distribution();
                }
            }
            if (!used) {
                throw new IllegalArgumentException(
                        "pattern '" + rule.pattern() + "' matches 0 states, expected at least 1");
            }
        }
        for (Rule rule : rules) {
            if (index.containsKey(rule.pattern())) {
                marginals[position(index, rule.pattern())] = rule.distribution();
            }
        }
        return IndependentRewards.of(Arrays.asList(marginals), drawOf(index, marginals));
    }

    private int[] drawOf(Map<String, Integer> index, Distribution[] marginals) {
        int[] drawOf = new int[marginals.length];
        Arrays.setAll(drawOf, s -> s);
        Set<String> grouped = new HashSet<>();
        for (List<String> group : same) {
            if (group.isEmpty()) {
                throw new IllegalArgumentException(
                        "number of states in a group that shares one draw is 0, expected at least 1");
            }
            int first = position(index, group.get(0));
            for (String name : group) {
                int state = position(index, name);
                if (!grouped.add(name)) {
                    throw new IllegalArgumentException(
                            "state '" + name + "' is named 2 times among states that share a draw, expected at most 1");
                }
                if (!marginals[state].equals(marginals[first])) {
                    throw new IllegalArgumentException("reward of '" + name + "' is " + marginals[state]
                            + ", expected that of '" + group.get(0) + "', " + marginals[first]
                            + ", because they share one draw");
                }
                drawOf[state] = first;
            }
        }
        return drawOf;
    }

    private static int position(Map<String, Integer> index, String name) {
        Integer position = index.get(name);
        if (position == null) {
            throw new IllegalArgumentException("state '" + name + "' is unknown, expected a state of the model");
        }
        return position;
    }

    /** A line for people: the distribution of most states, then the exceptions. */
    @Override
    public String toString() {
        String text = everywhere + " per state";
        for (Rule rule : rules) {
            text += ", " + rule.pattern() + ": " + rule.distribution();
        }
        for (List<String> group : same) {
            text += ", one draw for " + String.join(" and ", group);
        }
        return text;
    }
}
