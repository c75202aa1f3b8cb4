package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.options.FiniteRewards.Atom;
import io.github.leeway.reward.Distribution;
import io.github.leeway.solve.ExactPolicyIteration;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orbits of small models at random, held against the definition: every permutation makes a distribution, distributions that are the same
 * are dropped, and the model is solved by exact policy iteration for every reward function. Limits are held against discounts so near
 * that no rational function of these sizes changes its sign in between.
 */
class OrbitLawsTest {

    private static final BigFraction TINY = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(40));
    private static final BigFraction NEGLIGIBLE = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(20));

    static Stream<Arguments> cases() {
        return RandomMdps.seeds(24)
                .boxed()
                .flatMap(seed ->
                        Stream.of("0", "1/3", "9/10", "1").map(discount -> Arguments.of(seed, Discount.of(discount))));
    }

    @ParameterizedTest(name = "seed {0}, discount {1}")
    @MethodSource("cases")
    void optimalityIsCountedAsTheDefinitionHasIt(int seed, Discount discount) {
        Mdp mdp = RandomMdps.of(seed, 4);
        FiniteRewards rewards = rewards(seed, mdp.states().size());
        State state = mdp.states().stream()
                .filter(each -> mdp.actionClasses(each).size() > 1)
                .findFirst()
                .orElse(mdp.states().get(0));
        List<ActionClass> actions = mdp.actionClasses(state);
        Set<ActionClass> one = Set.of(actions.get(0));
        Set<ActionClass> other = Set.of(actions.get(actions.size() - 1));

        OrbitCount count = OrbitComparison.optimality(mdp, one, other, discount, SearchLimit.DEFAULT)
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(byDefinition(rewards, function -> {
            BigFraction[] values = ExactPolicyIteration.scaledOptimalValues(mdp, near(discount), doubles(function));
            Set<Integer> optimal = ExactPolicyIteration.optimalChoices(mdp, values);
            return BigFraction.of(optimalOnes(one, optimal) - optimalOnes(other, optimal));
        }));
    }

    @ParameterizedTest(name = "seed {0}, discount {1}")
    @MethodSource("cases")
    void powerIsCountedAsTheDefinitionHasIt(int seed, Discount discount) {
        Mdp mdp = RandomMdps.of(seed, 4);
        FiniteRewards rewards = rewards(seed, mdp.states().size());
        State one = mdp.states().get(0);
        State other = mdp.states().get(mdp.states().size() - 1);

        OrbitCount count = OrbitComparison.power(mdp, one, other, discount, SearchLimit.DEFAULT)
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(byDefinition(rewards, function -> {
            Discount gamma = near(discount);
            BigFraction[] values = ExactPolicyIteration.scaledOptimalValues(mdp, gamma, doubles(function));
            return power(one, gamma, values, function).subtract(power(other, gamma, values, function));
        }));
    }

    @ParameterizedTest(name = "seed {0}, discount {1}")
    @MethodSource("cases")
    void powerAfterAnActionIsCountedAsTheDefinitionHasIt(int seed, Discount discount) {
        Mdp mdp = RandomMdps.of(seed, 4);
        FiniteRewards rewards = rewards(seed, mdp.states().size());
        ActionClass one = mdp.actionClasses(mdp.states().get(0)).get(0);
        List<ActionClass> others =
                mdp.actionClasses(mdp.states().get(mdp.states().size() - 1));
        ActionClass other = others.get(others.size() - 1);

        OrbitCount count = OrbitComparison.powerAfter(mdp, one, other, discount, SearchLimit.DEFAULT)
                .over(rewards, OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(byDefinition(rewards, function -> {
            Discount gamma = near(discount);
            BigFraction[] values = ExactPolicyIteration.scaledOptimalValues(mdp, gamma, doubles(function));
            return powerAfter(mdp, one, gamma, values, function)
                    .subtract(powerAfter(mdp, other, gamma, values, function));
        }));
    }

    /** Independent rewards are one distribution over all their combinations. */
    @ParameterizedTest(name = "seed {0}, discount {1}")
    @MethodSource("cases")
    void independentRewardsAreCountedAsAllTheirCombinations(int seed, Discount discount) {
        Mdp mdp = RandomMdps.of(seed, 4);
        Distribution coin = Distribution.parse("discrete(0:0.25, 1:0.75)");
        List<Distribution> kinds = List.of(coin, coin, Distribution.parse(seed % 2 == 0 ? "0.5" : "bernoulli(0.5)"));
        List<Distribution> rewards = mdp.states().stream()
                .map(state -> kinds.get((state.index() + seed) % kinds.size()))
                .toList();
        OrbitComparison comparison = OrbitComparison.power(
                mdp, mdp.states().get(0), mdp.states().get(mdp.states().size() - 1), discount, SearchLimit.DEFAULT);

        OrbitCount count = comparison.over(Orbit.independent(rewards), OrbitPlan.DEFAULT);

        assertThat(count).isEqualTo(comparison.over(combinations(rewards), OrbitPlan.DEFAULT));
    }

    private static FiniteRewards combinations(List<Distribution> rewards) {
        List<Atom> atoms = List.of();
        for (Distribution distribution : rewards) {
            List<Atom> longer = new ArrayList<>();
            for (RewardPieces.Piece piece : RewardPieces.of(distribution).pieces()) {
                if (atoms.isEmpty()) {
                    longer.add(new Atom(piece.probability(), List.of(piece.low())));
                }
                for (Atom atom : atoms) {
                    List<BigFraction> more = new ArrayList<>(atom.rewards());
                    more.add(piece.low());
                    longer.add(new Atom(atom.probability().multiply(piece.probability()), more));
                }
            }
            atoms = longer;
        }
        return new FiniteRewards(atoms);
    }

    private static BigFraction powerAfter(
            Mdp mdp, ActionClass actions, Discount gamma, BigFraction[] values, List<BigFraction> rewards) {
        return mdp.outcomes(actions.representative()).stream()
                .map(outcome ->
                        power(outcome.successor(), gamma, values, rewards).multiply(outcome.probability()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** (1 − γ)/γ (V*(s) − R(s)). */
    private static BigFraction power(
            State state, Discount discount, BigFraction[] scaledValues, List<BigFraction> rewards) {
        BigFraction atOnce = BigFraction.ONE.subtract(discount.exact()).multiply(rewards.get(state.index()));
        return scaledValues[state.index()].subtract(atOnce).divide(discount.exact());
    }

    private static int optimalOnes(Set<ActionClass> actions, Set<Integer> optimal) {
        return actions.stream()
                        .anyMatch(each -> optimal.contains(each.representative().index()))
                ? 1
                : 0;
    }

    private static Discount near(Discount discount) {
        if (discount.isZero()) {
            return new Discount(TINY);
        }
        return discount.isOne() ? new Discount(BigFraction.ONE.subtract(TINY)) : discount;
    }

    private static OrbitCount byDefinition(FiniteRewards rewards, Function<List<BigFraction>, BigFraction> advantage) {
        List<BigInteger> counts = new ArrayList<>(List.of(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO));
        Map<List<BigFraction>, BigFraction> known = new LinkedHashMap<>();
        for (Map<List<BigFraction>, BigFraction> element : orbit(rewards)) {
            BigFraction mean = BigFraction.ZERO;
            for (Map.Entry<List<BigFraction>, BigFraction> atom : element.entrySet()) {
                BigFraction own = known.computeIfAbsent(atom.getKey(), advantage);
                mean = mean.add(atom.getValue().multiply(own));
            }
            int sign = mean.abs().compareTo(NEGLIGIBLE) < 0 ? 0 : mean.signum();
            counts.set(sign + 1, counts.get(sign + 1).add(BigInteger.ONE));
        }
        return new OrbitCount.Counted(counts.get(2), counts.get(0), counts.get(1));
    }

    private static Set<Map<List<BigFraction>, BigFraction>> orbit(FiniteRewards rewards) {
        Set<Map<List<BigFraction>, BigFraction>> orbit = new LinkedHashSet<>();
        for (List<Integer> permutation : permutations(rewards.stateCount())) {
            orbit.add(rewards.atoms().stream()
                    .collect(Collectors.toMap(
                            atom -> permutation.stream()
                                    .map(s -> atom.rewards().get(s))
                                    .toList(),
                            Atom::probability)));
        }
        return orbit;
    }

    private static List<List<Integer>> permutations(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> permutations = new ArrayList<>();
        for (List<Integer> shorter : permutations(count - 1)) {
            for (int place = 0; place < count; place++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(place, count - 1);
                permutations.add(longer);
            }
        }
        return permutations;
    }

    /** One to three reward functions with rewards 0, 1/8, …, often equal, and probabilities that are often equal. */
    private static FiniteRewards rewards(int seed, int stateCount) {
        Random random = new Random(seed);
        int atomCount = 1 + seed % 3;
        int levels = 2 + random.nextInt(9);
        int[] weights =
                IntStream.range(0, atomCount).map(i -> 1 + random.nextInt(2)).toArray();
        int sum = IntStream.of(weights).sum();
        return new FiniteRewards(IntStream.of(weights)
                .mapToObj(weight -> new Atom(
                        BigFraction.of(weight, sum),
                        IntStream.range(0, stateCount)
                                .mapToObj(s -> BigFraction.of(random.nextInt(levels), 8))
                                .toList()))
                .toList());
    }

    private static double[] doubles(List<BigFraction> eighths) {
        return eighths.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }
}
