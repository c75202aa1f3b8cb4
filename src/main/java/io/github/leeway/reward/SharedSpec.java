package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One specification for the states of two models together, so that a state of both gets one draw, and the states of each model have
 * among each other the distribution that its own specification gives them. That asks of the two that they agree about the states of
 * both.
 */
public final class SharedSpec {

    private final Part first;
    private final Part second;
    private final List<String> names; // of both, those of the first in front
    private final Set<String> shared; // in the order of the first

    private SharedSpec(Part first, Part second) {
        this.first = first;
        this.second = second;
        Set<String> all = new LinkedHashSet<>(first.states());
        all.addAll(second.states());
        names = List.copyOf(all);
        shared = new LinkedHashSet<>(first.states());
        shared.retainAll(new LinkedHashSet<>(second.states()));
    }

    /**
     * What one model says.
     *
     * @param model its name, for complaints
     * @param states the names of its states, by index
     */
    public record Part(String model, RewardSpec spec, List<String> states) {

        /** Copies the list. */
        public Part {
            states = List.copyOf(states);
        }

        private String lawOf(String state, RewardLaw law) {
            return spec.normals().stream()
                    .filter(normal -> normal.members().contains(state))
                    .findFirst()
                    .map(CorrelatedNormal::toString)
                    .orElseGet(law::toString);
        }

        /** What the rules give to each state, normals left aside; with features a state has no reward of its own. */
        private Map<String, RewardLaw> laws() {
            int[] deciding = deciding();
            Map<String, RewardLaw> laws = new LinkedHashMap<>();
            for (int s = 0; s < deciding.length; s++) {
                laws.put(
                        states.get(s),
                        deciding[s] >= 0
                                ? spec.rules().get(deciding[s]).law()
                                : spec.features().isPresent() ? Discrete.constant(0) : spec.everywhere());
            }
            return laws;
        }

        private int[] deciding() {
            return Patterns.of(
                            spec.rules().stream().map(RewardSpec.Rule::pattern).toList())
                    .deciding(states, "states");
        }
    }

    /**
     * Puts two together.
     *
     * @return for the names of both models, those of the first in front
     * @throws IllegalArgumentException if they give a state of both different distributions, or draw it together with others in
     *     different ways; or a distribution over all states together is for other states in one than in the other
     */
    public static RewardSpec of(Part first, Part second) {
        SharedSpec both = new SharedSpec(first, second);
        if (first.spec().equals(second.spec())) {
            both.checkJointLaws();
            return first.spec();
        }
        return both.merged();
    }

    /** A law of many states together depends on which ones they are. */
    private void checkJointLaws() {
        RewardSpec spec = first.spec();
        int[] deciding = new Part("", spec, names).deciding();
        for (int rule = -1; rule < spec.rules().size(); rule++) {
            int own = rule;
            RewardLaw law =
                    rule < 0 ? spec.everywhere() : spec.rules().get(rule).law();
            boolean isOfStates = rule >= 0 || spec.features().isEmpty();
            if (law instanceof Exchangeable && isOfStates) {
                IntStream.range(0, names.size())
                        .filter(s -> deciding[s] == own && !shared.contains(names.get(s)))
                        .findFirst()
                        .ifPresent(s -> {
                            throw new IllegalArgumentException("'" + law
                                    + "' draws states together, and not the same ones in both models ('" + names.get(s)
                                    + "' is in one only), expected a distribution for each state alone");
                        });
            }
        }
    }

    private RewardSpec merged() {
        checkKind();
        Map<String, RewardLaw> ofFirst = first.laws();
        Map<String, RewardLaw> ofSecond = second.laws();
        for (String state : shared) {
            String one = first.lawOf(state, law(ofFirst, state));
            String other = second.lawOf(state, law(ofSecond, state));
            if (!one.equals(other)) {
                throw new IllegalArgumentException("reward of '" + state + "' is " + one + " in " + first.model()
                        + " and " + other + " in " + second.model() + ", expected the same in both");
            }
        }
        Map<String, RewardLaw> laws = new LinkedHashMap<>(ofFirst);
        ofSecond.forEach(laws::putIfAbsent);
        List<RewardSpec.Rule> rules = new ArrayList<>();
        laws.forEach((state, law) -> rules.add(new RewardSpec.Rule(state, law)));
        Set<CorrelatedNormal> normals = new LinkedHashSet<>(first.spec().normals());
        normals.addAll(second.spec().normals());
        return new RewardSpec(
                first.spec().everywhere(),
                rules,
                groups(),
                List.copyOf(normals),
                first.spec().features());
    }

    private static RewardLaw law(Map<String, RewardLaw> laws, String state) {
        return Optional.ofNullable(laws.get(state)).orElseThrow();
    }

    private void checkKind() {
        RewardSpec one = first.spec();
        RewardSpec other = second.spec();
        boolean haveSameFeatures = one.features().equals(other.features())
                && (one.features().isEmpty() || one.everywhere().equals(other.everywhere()));
        if (!haveSameFeatures || drawsTogether(one) || drawsTogether(other)) {
            throw new IllegalArgumentException("rewards are '" + one + "' in " + first.model() + " and '" + other
                    + "' in " + second.model() + ", expected the same in both because states are drawn together");
        }
    }

    private static boolean drawsTogether(RewardSpec spec) {
        return (spec.features().isEmpty() && spec.everywhere() instanceof Exchangeable)
                || spec.rules().stream().anyMatch(rule -> rule.law() instanceof Exchangeable);
    }

    /** Groups of both with one draw, joined where they have a state in common. */
    private List<List<String>> groups() {
        int[] draw = IntStream.range(0, names.size()).toArray();
        join(first.spec().same(), draw);
        join(second.spec().same(), draw);
        check(first, draw, second);
        check(second, draw, first);
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        for (int s = 0; s < draw.length; s++) {
            groups.computeIfAbsent(draw[s], key -> new ArrayList<>()).add(names.get(s));
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void join(List<List<String>> groups, int[] draw) {
        for (List<String> group : groups) {
            Set<Integer> joined = new TreeSet<>();
            group.forEach(name -> joined.add(draw[names.indexOf(name)]));
            int least = joined.iterator().next();
            for (int s = 0; s < draw.length; s++) {
                draw[s] = joined.contains(draw[s]) ? least : draw[s];
            }
        }
    }

    /** States of a model must share a draw just where its own specification says so. */
    private void check(Part part, int[] draw, Part other) {
        int[] own = IntStream.range(0, names.size()).toArray();
        join(part.spec().same(), own);
        int[] places = IntStream.range(0, names.size())
                .filter(s -> part.states().contains(names.get(s)))
                .toArray();
        for (int s : places) {
            Arrays.stream(places)
                    .filter(t -> t < s && draw[t] == draw[s] && own[t] != own[s])
                    .findFirst()
                    .ifPresent(t -> {
                        throw new IllegalArgumentException("'" + names.get(t) + "' and '" + names.get(s)
                                + "' share one draw by " + other.model() + " and not in " + part.model()
                                + ", expected the same in both");
                    });
        }
    }
}
