package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a specification for the states of one model says of those of a model that was made from it: each has the distribution of the
 * state that it stands for.
 */
public final class RestatedRewards {

    private final RewardSpec spec;
    private final List<String> names;
    private final List<Optional<String>> sources;
    private final Map<String, List<String>> standing = new LinkedHashMap<>(); // new names by old

    /** How states share a reward that stand for one old state. */
    public enum Sharing {
        /** They have one draw, which is that of the old state. */
        ONE_DRAW,
        /** The one that kept the name has the draw of the old state, any other a draw of its own. */
        OWN_DRAWS
    }

    private RestatedRewards(RewardSpec spec, List<String> names, List<Optional<String>> sources) {
        this.spec = spec;
        this.names = names;
        this.sources = sources;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            sources.get(i)
                    .ifPresent(old -> standing.computeIfAbsent(old, key -> new ArrayList<>())
                            .add(name));
        }
    }

    /**
     * The specification for the new model.
     *
     * @param spec for the old one
     * @param oldNames the old states, by index
     * @param names the new states, by index
     * @param sources for each new state the old state that it stands for; nothing for one whose reward is 0
     * @throws IllegalArgumentException if it cannot be said: states of a joint distribution that are renamed or of which there are
     *     several
     */
    public static RewardSpec of(
            RewardSpec spec,
            List<String> oldNames,
            List<String> names,
            List<Optional<String>> sources,
            Sharing sharing) {
        RestatedRewards restated = new RestatedRewards(spec, names, sources);
        return new RewardSpec(
                spec.everywhere(),
                restated.rules(oldNames),
                restated.same(sharing),
                restated.normals(),
                spec.features().map(features -> restated.features(features, oldNames, sharing)));
    }

    private List<RewardSpec.Rule> rules(List<String> oldNames) {
        List<RewardLaw> before = spec.laws(oldNames);
        Map<String, RewardLaw> lawOf = new LinkedHashMap<>();
        IntStream.range(0, oldNames.size()).forEach(s -> lawOf.put(oldNames.get(s), before.get(s)));
        List<RewardSpec.Rule> rules = new ArrayList<>(spec.rules().stream()
                .filter(rule -> names.stream().anyMatch(rule::matches))
                .toList());
        List<RewardLaw> after = new RewardSpec(spec.everywhere(), rules, List.of()).laws(names);
        for (int s = 0; s < names.size(); s++) {
            RewardLaw wanted = sources.get(s)
                    .map(old -> lawOf.getOrDefault(old, spec.everywhere()))
                    .orElse(Discrete.constant(0));
            if (!wanted.equals(after.get(s))) {
                if (!(wanted instanceof Distribution)) {
                    throw new IllegalArgumentException("reward of '" + names.get(s) + "' is one of " + wanted
                            + ", expected a distribution of its own");
                }
                rules.add(new RewardSpec.Rule(names.get(s), wanted));
            }
        }
        return rules;
    }

    private List<List<String>> same(Sharing sharing) {
        Set<String> grouped = new LinkedHashSet<>();
        List<List<String>> groups = new ArrayList<>();
        for (List<String> group : spec.same()) {
            grouped.addAll(group);
            groups.add(group.stream()
                    .flatMap(old ->
                            standing(old).stream().filter(name -> sharing == Sharing.ONE_DRAW || name.equals(old)))
                    .toList());
        }
        if (sharing == Sharing.ONE_DRAW) {
            standing.forEach((old, stand) -> {
                if (!grouped.contains(old)) {
                    groups.add(stand);
                }
            });
        }
        groups.removeIf(group -> group.size() < 2);
        return groups;
    }

    private List<CorrelatedNormal> normals() {
        List<CorrelatedNormal> normals = new ArrayList<>();
        for (CorrelatedNormal normal : spec.normals()) {
            List<Integer> kept = IntStream.range(0, normal.members().size())
                    .filter(i -> !standing(normal.members().get(i)).isEmpty())
                    .boxed()
                    .toList();
            for (int i : kept) {
                String member = normal.members().get(i);
                if (!standing(member).equals(List.of(member))) {
                    throw new IllegalArgumentException("reward of '" + member
                            + "' is normal together with others, expected a distribution of its own");
                }
            }
            if (!kept.isEmpty()) {
                normals.add(new CorrelatedNormal(
                        kept.stream().map(normal.members()::get).toList(),
                        kept.stream().map(normal.mean()::get).toList(),
                        kept.stream()
                                .map(i -> kept.stream()
                                        .map(normal.covariance().get(i)::get)
                                        .toList())
                                .toList()));
            }
        }
        return normals;
    }

    private FeatureSpec features(FeatureSpec features, List<String> oldNames, Sharing sharing) {
        if (sharing == Sharing.OWN_DRAWS) {
            throw new IllegalArgumentException(
                    "rewards are linear in features, expected rewards of states for draws of their own");
        }
        return new FeatureSpec(
                features.features().stream()
                        .map(feature -> feature(feature, oldNames))
                        .toList(),
                features.weights(),
                features.normals());
    }

    private FeatureSpec.Feature feature(FeatureSpec.Feature feature, List<String> oldNames) {
        double[] before = feature.over(oldNames);
        List<FeatureSpec.Amount> amounts = new ArrayList<>(feature.amounts().stream()
                .filter(amount -> names.stream().anyMatch(new Glob(amount.pattern())::matches))
                .toList());
        double[] after = new FeatureSpec.Feature(feature.name(), amounts).over(names);
        Map<String, Double> amountOf = new LinkedHashMap<>();
        IntStream.range(0, oldNames.size()).forEach(s -> amountOf.put(oldNames.get(s), before[s]));
        for (int s = 0; s < names.size(); s++) {
            double wanted =
                    sources.get(s).map(old -> amountOf.getOrDefault(old, 0.0)).orElse(0.0);
            if (wanted != after[s]) {
                amounts.add(new FeatureSpec.Amount(names.get(s), wanted));
            }
        }
        return new FeatureSpec.Feature(feature.name(), amounts);
    }

    private List<String> standing(String old) {
        return standing.getOrDefault(old, Collections.emptyList());
    }
}
