package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Full orbits in the case study of the paper. The counts are those of another program, in Python's fractions, which goes through all 8!
 * permutations and all policies, at a discount of 1 − 10^-30 or 10^-30 for the limits; what it finds for equal rewards is divided by the
 * number of permutations that exchange only those.
 */
class CaseStudyOrbitTest {

    private static final String EVEN = "0.05 0.12 0.27 0.41 0.55 0.68 0.83 0.97";
    private static final String POWERS_OF_TWO = "1 2 4 8 16 32 64 128";
    private static final String EQUAL = "0 0 0 0.5 0.5 1 1 1"; // 560 arrangements, each for 72 permutations

    private final Mdp mdp = Models.caseStudy();

    @ParameterizedTest
    @CsvSource({
        EVEN + ", right, up, 0, 13440, 13440, 13440",
        EVEN + ", right, up, 1/2, 14984, 13324, 12012",
        EVEN + ", right, up, 9/10, 19020, 9636, 11664",
        EVEN + ", right, up, 1, 19296, 9636, 11388",
        EVEN + ", right, left, 1/2, 14614, 11928, 13778",
        EVEN + ", left, right, 9/10, 11664, 19020, 9636",
        POWERS_OF_TWO + ", right, up, 9/10, 16626, 8356, 15338",
        POWERS_OF_TWO + ", right, up, 1, 16128, 8064, 16128",
        EQUAL + ", right, up, 0, 174, 212, 174",
        EQUAL + ", right, up, 9/10, 227, 191, 142",
        EQUAL + ", right, left, 1, 225, 132, 203"
    })
    void actionsAreOptimalInSoManyOrders(
            String rewards, String one, String other, String discount, long more, long less, long tied) {
        assertThat(actions(one, other, discount).over(rewards(rewards), OrbitPlan.DEFAULT))
                .isEqualTo(counted(more, less, tied));
    }

    @ParameterizedTest
    @CsvSource({
        EVEN + ", 1/2, 22512, 17568, 240",
        EVEN + ", 9/10, 23904, 16416, 0",
        POWERS_OF_TWO + ", 9/10, 20160, 20160, 0",
        EQUAL + ", 9/10, 270, 172, 118"
    })
    void powerOfTheLowerRightIsMoreThanOfTheLowerLeftInSoManyOrders(
            String rewards, String discount, long more, long less, long tied) {
        OrbitComparison power =
                OrbitComparison.power(mdp, state("r↘"), state("ℓ↙"), Discount.of(discount), SearchLimit.DEFAULT);

        assertThat(power.over(rewards(rewards), OrbitPlan.DEFAULT)).isEqualTo(counted(more, less, tied));
    }

    @ParameterizedTest
    @CsvSource({POWERS_OF_TWO + ", 32256, 8064, 0", EQUAL + ", 337, 61, 162"})
    void theEndIsAvoidedOnAverageInSoManyOrders(String rewards, long more, long less, long tied) {
        assertThat(avoidingTheEnd().over(rewards(rewards), OrbitPlan.DEFAULT)).isEqualTo(counted(more, less, tied));
    }

    /** Twice as often right as up holds near a discount of 1, where no mean of two rewards equals a third, but not at 0.9. */
    @ParameterizedTest
    @CsvSource({"9/10, true", "1, false"})
    void twiceAsOftenRightAsUpIsRefutedBelowTheLimit(String discount, boolean refuted) {
        OrbitCount count = actions("right", "up", discount).over(rewards(POWERS_OF_TWO), OrbitPlan.DEFAULT);

        assertThat(count)
                .isInstanceOfSatisfying(
                        OrbitCount.Counted.class,
                        counted -> assertThat(counted.refutes(2)).isEqualTo(refuted));
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    static Stream<Arguments> orbits() {
        return seeds().boxed()
                .flatMap(seed ->
                        Stream.of("0", "1/10", "1/2", "9/10", "1").map(discount -> Arguments.of(seed, discount)));
    }

    /** Proposition 6.9 for right over left, Proposition 6.6 for the lower right over the lower left and over the end. */
    @ParameterizedTest(name = "seed {0}, discount {1}")
    @MethodSource("orbits")
    void noOrbitContradictsTheTheorems(int seed, String discount) {
        Discount gamma = Discount.of(discount);
        List<OrbitComparison> proven = List.of(
                actions("right", "left", discount),
                OrbitComparison.power(mdp, state("r↘"), state("ℓ↙"), gamma, SearchLimit.DEFAULT),
                OrbitComparison.power(mdp, state("r↘"), state("∅"), gamma, SearchLimit.DEFAULT),
                OrbitComparison.power(mdp, state("ℓ↙"), state("∅"), gamma, SearchLimit.DEFAULT));
        FiniteRewards rewards = someRewards(seed);

        assertThat(proven).allSatisfy(comparison -> assertIsNotRefuted(comparison, rewards, 1));
    }

    /** Three other states can be kept: at least three quarters of every orbit make avoiding the end best on average. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOrbitMakesTheEndBestOnAverageMoreOftenThanOneInFour(int seed) {
        assertIsNotRefuted(avoidingTheEnd(), someRewards(seed), 3);
    }

    private static void assertIsNotRefuted(OrbitComparison comparison, FiniteRewards rewards, int n) {
        assertThat(comparison.over(rewards, OrbitPlan.DEFAULT))
                .isInstanceOfSatisfying(
                        OrbitCount.Counted.class,
                        counted -> assertThat(counted.refutes(n)).isFalse());
    }

    /** One or two reward functions of few values, so that orbits are small and full of ties. */
    private static FiniteRewards someRewards(int seed) {
        Random random = new Random(seed);
        int atoms = 1 + seed % 2;
        return new FiniteRewards(IntStream.range(0, atoms)
                .mapToObj(atom -> new FiniteRewards.Atom(
                        BigFraction.of(1, atoms),
                        IntStream.range(0, 8)
                                .mapToObj(s -> BigFraction.of(random.nextInt(4 - atoms)))
                                .toList()))
                .toList());
    }

    private OrbitComparison avoidingTheEnd() {
        return OrbitComparison.avoiding(mdp, state("★"), state("∅"), SearchLimit.DEFAULT);
    }

    private OrbitComparison actions(String one, String other, String discount) {
        return OrbitComparison.optimality(
                mdp, Set.of(action(one)), Set.of(action(other)), Discount.of(discount), SearchLimit.DEFAULT);
    }

    private ActionClass action(String label) {
        return mdp.actionClasses(state("★")).stream()
                .filter(actions -> actions.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private State state(String name) {
        return mdp.state(name).orElseThrow();
    }

    private static FiniteRewards rewards(String values) {
        return FiniteRewards.certain(Arrays.stream(values.split(" "))
                .map(value -> Fractions.parse(value).orElseThrow())
                .toList());
    }

    private static OrbitCount.Counted counted(long more, long less, long tied) {
        return new OrbitCount.Counted(BigInteger.valueOf(more), BigInteger.valueOf(less), BigInteger.valueOf(tied));
    }
}
