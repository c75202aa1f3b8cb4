package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.reward.FeatureSpec.Amount;
import io.github.leeway.reward.FeatureSpec.Feature;
import io.github.leeway.reward.RewardSpec.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link RewardDistribution}: what it says of its rewards is what its samples show. */
class RewardDistributionTest {

    private static final List<String> STATES = List.of("a", "b", "c", "d", "e");
    private static final int S = STATES.size();
    private static final int MANY = 10_000;
    private static final double ROUNDING = 1e-12;

    static Stream<RewardSpec> specs() {
        List<List<Double>> covariance =
                List.of(List.of(1.0, 0.5, -0.8), List.of(0.5, 4.0, 0.3), List.of(-0.8, 0.3, 2.0));
        CorrelatedNormal normal = new CorrelatedNormal(List.of("d", "a", "c"), List.of(0.0, 1.0, -1.0), covariance);
        CorrelatedNormal singular = new CorrelatedNormal(
                List.of("a", "b", "c", "d"),
                List.of(0.0, 0.0, 1.0, 2.0),
                List.of(
                        List.of(1.0, 1.0, -2.0, 0.0),
                        List.of(1.0, 1.0, -2.0, 0.0),
                        List.of(-2.0, -2.0, 4.0, 0.0),
                        List.of(0.0, 0.0, 0.0, 0.0)));
        CorrelatedNormal weights = new CorrelatedNormal(
                List.of("cold", "warm"), List.of(0.5, 1.0), List.of(List.of(1.0, -0.5), List.of(-0.5, 1.0)));
        Feature warm = new Feature("warm", List.of(new Amount("?", 1), new Amount("b", -0.5), new Amount("e", 0)));
        Feature cold = new Feature("cold", List.of(new Amount("c", 2), new Amount("d", 1)));
        Feature dry = new Feature("dry", List.of(new Amount("e", 3), new Amount("c", 1)));
        Feature one = new Feature("one", List.of(new Amount("a", 2), new Amount("b", 2)));
        List<Feature> three = List.of(warm, cold, dry);
        List<Feature> apart = List.of(one, new Feature("two", List.of(new Amount("c", 2), new Amount("d", 2))));
        return Stream.of(
                spec("uniform(0,1)"),
                spec("mixture(0.3:uniform(0,1),0.7:normal(2,1))"),
                spec("mixture(0.25:uniform(1,2),0.75:1)"),
                new RewardSpec(law("uniform(0,1)"), List.of(rule("e", "0.5")), List.of(List.of("a", "b"))),
                spec("sparse(2,uniform(0,1))"),
                spec("sparse(1,normal(1,2))"),
                spec("sparse(5,exponential(1))"),
                spec("sparse(3,uniform(-2,-1))"),
                spec("sparse(4,discrete(0:0.5,1:0.25,3:0.25))"),
                spec("permutations(5,1,2,2,-3)"),
                spec("dirichlet(1)"),
                spec("dirichlet(0.3)"),
                spec("dirichlet(20)"),
                spec("uniform(0,1)", rule("?", "permutations(1,2,3)"), rule("a", "2"), rule("e", "1")),
                spec("dirichlet(2)", rule("a", "0"), rule("b", "uniform(0,1)")),
                spec("sparse(1,uniform(1,2))", rule("c", "-1")),
                new RewardSpec(law("uniform(0,1)"), List.of(), List.of(), List.of(normal), Optional.empty()),
                new RewardSpec(law("dirichlet(1)"), List.of(), List.of(), List.of(singular), Optional.empty()),
                linear("uniform(0,1)", three),
                linear("permutations(1,0,-2)", three),
                linear("dirichlet(0.5)", three),
                linear("exponential(1)", apart),
                new RewardSpec(
                        law("normal(0,1)"),
                        List.of(rule("a", "uniform(0,1)")),
                        List.of(),
                        List.of(),
                        Optional.of(new FeatureSpec(three, List.of(rule("d*", "bernoulli(0.5)")), List.of(weights)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void rewardsHaveTheMeanAndVarianceThatAreSaid(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);
        Draws draws = Draws.of(rewards, MANY);

        for (int s = 0; s < S; s++) {
            Marginal marginal = rewards.marginal(s);
            assertIsMean(draws.of(s), marginal.mean());
            assertIsMean(
                    draws.products(s, marginal.mean(), s, marginal.mean()),
                    marginal.variance().orElseThrow());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void rewardsHaveTheCovarianceThatIsSaid(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);
        Draws draws = Draws.of(rewards, MANY);

        for (int s = 0; s < S; s++) {
            for (int t = 0; t < S; t++) {
                OptionalDouble covariance = rewards.covariance(s, t);
                double[] products = draws.products(
                        s, rewards.marginal(s).mean(), t, rewards.marginal(t).mean());
                covariance.ifPresent(said -> assertIsMean(products, said));
                assertThat(covariance.isPresent()).isEqualTo(spec.features().isEmpty());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void theLargestOfSomeRewardsHasTheMeanThatIsSaidIfOneIsSaid(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);
        Draws draws = Draws.of(rewards, MANY);

        for (int set = 1; set < 1 << S; set++) {
            int members = set;
            int[] states =
                    IntStream.range(0, S).filter(s -> (members >> s & 1) == 1).toArray();
            rewards.expectedMaximum(states).ifPresent(said -> assertIsMean(draws.largest(states), said));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void rewardsLieWithinTheBoundsThatAreSaid(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);
        Draws draws = Draws.of(rewards, MANY);

        for (int s = 0; s < S; s++) {
            Marginal marginal = rewards.marginal(s);
            assertThat(Arrays.stream(draws.of(s)).min().orElseThrow()).isGreaterThanOrEqualTo(marginal.lower());
            assertThat(Arrays.stream(draws.of(s)).max().orElseThrow()).isLessThanOrEqualTo(marginal.upper());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void aSampleIsAFunctionOfSeedAndIndexAlone(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);

        Draws together = Draws.of(rewards, 7, 100, 16);
        Draws again = Draws.of(spec.over(STATES), 7, 105, 1);

        assertThat(again.function(0)).containsExactly(together.function(5));
        assertThat(Draws.of(rewards, 8, 100, 16).functions())
                .usingElementComparator(Arrays::compare)
                .isNotEqualTo(together.functions());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void equalRewardsAreSaidToBePossible(RewardSpec spec) {
        RewardDistribution rewards = spec.over(STATES);

        boolean ties = Draws.of(rewards, MANY).functions().stream()
                .anyMatch(function -> Arrays.stream(function).distinct().count() < S);

        assertThat(rewards.mayTie() || !ties).isTrue();
    }

    private static void assertIsMean(double[] sample, double said) {
        double rounding = ROUNDING * (1 + Math.abs(said));
        assertThat(Draws.mean(sample)).isCloseTo(said, within(4 * Draws.standardError(sample) + rounding));
    }

    private static RewardSpec spec(String law, Rule... rules) {
        return new RewardSpec(law(law), List.of(rules), List.of());
    }

    private static RewardSpec linear(String weights, List<Feature> features) {
        return new RewardSpec(
                law(weights),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new FeatureSpec(features, List.of(), List.of())));
    }

    private static RewardLaw law(String text) {
        return RewardLaw.parse(text);
    }

    private static Rule rule(String pattern, String law) {
        return new Rule(pattern, law(law));
    }
}
