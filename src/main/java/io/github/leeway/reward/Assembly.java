package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts together the distribution that a specification gives to names: those that are drawn together, then those that are drawn alone. */
final class Assembly {

    private final NamedRewards spec;
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>(); // looked up only
    private final int[] deciding; // rule of each name
    private final boolean[] isJoint; // whether it is in one of the parts
    private final List<JointRewards.Part> parts = new ArrayList<>();

    Assembly(NamedRewards spec, List<String> names) {
        this.spec = spec;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        deciding = Patterns.of(
                        spec.rules().stream().map(RewardSpec.Rule::pattern).toList())
                .deciding(names, spec.members());
        isJoint = new boolean[names.size()];
    }

    RewardDistribution rewards() {
        spec.normals().forEach(this::add);
        for (int rule = -1; rule < spec.rules().size(); rule++) {
            if (spec.law(rule) instanceof Exchangeable exchangeable) {
                add(exchangeable, rule);
            }
        }
        Distribution[] marginals = new Distribution[names.size()]; // of names that are drawn alone
        int[] alone = unjoined(IntStream.range(0, names.size()));
        for (int i : alone) {
            if (spec.law(deciding[i]) instanceof Distribution distribution) {
                marginals[i] = distribution;
            }
        }
        int[] drawOf = drawOf(marginals);
        if (parts.isEmpty()) {
            return IndependentRewards.of(Arrays.asList(marginals), drawOf);
        }
        if (alone.length > 0) {
            parts.add(new JointRewards.Part(alone, independent(alone, marginals, drawOf)));
        }
        return JointRewards.of(parts);
    }

    private void add(CorrelatedNormal normal) {
        int[] own = normal.members().stream().mapToInt(this::position).toArray();
        for (int i : own) {
            if (isJoint[i]) {
                throw new IllegalArgumentException(
                        "'" + names.get(i) + "' is in two normal distributions, expected at most one");
            }
        }
        add(own, NormalRewards.of(normal));
    }

    private void add(Exchangeable law, int rule) {
        int[] own = unjoined(IntStream.range(0, names.size()).filter(i -> deciding[i] == rule));
        try {
            law.check(own.length, spec.members());
        } catch (IllegalArgumentException fault) {
            throw new RewardFitException(String.valueOf(fault.getMessage()), spec.members(), spec.pattern(rule));
        }
        add(own, ExchangeableRewards.of(law, own.length));
    }

    private void add(int[] own, RewardDistribution rewards) {
        for (int i : own) {
            isJoint[i] = true;
        }
        parts.add(new JointRewards.Part(own, rewards));
    }

    private int[] unjoined(IntStream members) {
        return members.filter(i -> !isJoint[i]).toArray();
    }

    private static IndependentRewards independent(int[] alone, Distribution[] marginals, int[] drawOf) {
        int[] ownDraw = Arrays.stream(alone)
                .map(i -> Arrays.binarySearch(alone, drawOf[i])) // ascending
                .toArray();
        return IndependentRewards.of(
                Arrays.stream(alone).mapToObj(i -> marginals[i]).toList(), ownDraw);
    }

    private int[] drawOf(Distribution[] marginals) {
        int[] drawOf = new int[names.size()];
        Arrays.setAll(drawOf, i -> i);
        Set<String> grouped = new HashSet<>(); // looked up only
        for (List<String> group : spec.same()) {
            if (group.isEmpty()) {
                throw new IllegalArgumentException(
                        "number of states in a group that shares one draw is 0, expected at least 1");
            }
            int first = position(group.get(0));
            for (String name : group) {
                int member = position(name);
                if (!grouped.add(name)) {
                    throw new IllegalArgumentException(
                            "state '" + name + "' is named 2 times among states that share a draw, expected at most 1");
                }
                if (isJoint[member]) {
                    throw new IllegalArgumentException("reward of '" + name
                            + "' is drawn together with others, expected one that is drawn alone, to share its draw");
                }
                if (!isJoint[first] && !marginals[member].equals(marginals[first])) {
                    throw new IllegalArgumentException("reward of '" + name + "' is " + marginals[member]
                            + ", expected that of '" + group.get(0) + "', " + marginals[first]
                            + ", because they share one draw");
                }
                drawOf[member] = first;
            }
        }
        return drawOf;
    }

    private int position(String name) {
        Integer position = index.get(name);
        if (position == null) {
            String one = spec.members().substring(0, spec.members().length() - 1);
            throw new IllegalArgumentException(one + " '" + name + "' is unknown, expected a " + one + " of the model");
        }
        return position;
    }
}
