package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of the discount against the answers at single discounts, which are found without them. */
class ExactPowerCurveLawsTest {

    private static final int DISCOUNTS = 4;
    private static final List<Distribution> LAWS = Stream.of(
                    "uniform(0,1)",
                    "uniform(-1,2)",
                    "bernoulli(0.3)",
                    "discrete(0:0.25,0.5:0.5,1:0.25)",
                    "constant(0.4)")
            .map(Distribution::parse)
            .toList();

    static IntStream seeds() {
        return RandomMdps.seeds(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void functionsOfStochasticModelsHaveTheExactValues(int seed) {
        holds(RandomMdps.of(seed, 3), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void functionsOfDeterministicModelsHaveTheExactValues(int seed) {
        holds(RandomMdps.deterministic(seed, 5), seed);
    }

    /** Also where pieces meet, and in the limits. */
    private static void holds(Mdp mdp, int seed) {
        Random random = new Random(seed);
        State state = mdp.states().get(0);
        List<Distribution> rewards = new ArrayList<>();
        mdp.states().forEach(each -> rewards.add(LAWS.get(seed % 2 == 0 ? 0 : random.nextInt(LAWS.size()))));

        ExactPowerCurve curve = ExactPowerCurve.of(mdp, state, rewards, SearchLimit.DEFAULT);

        List<PiecewiseFunction> functions = functions(curve);
        functions.forEach(ExactPowerCurveLawsTest::coversTheInterval);
        assertThat(curve.power().jumps()).isEmpty();
        for (Discount discount : discounts(functions, random)) {
            ExactPower exact = ExactPower.of(mdp, state, discount, rewards, SearchLimit.DEFAULT);
            assertThat(functions.stream().map(function -> function.at(discount)))
                    .as("discount " + discount)
                    .containsExactlyElementsOf(values(exact));
        }
    }

    static List<PiecewiseFunction> functions(ExactPowerCurve curve) {
        List<PiecewiseFunction> functions = new ArrayList<>(List.of(curve.power()));
        curve.actions().forEach(action -> functions.addAll(List.of(action.optimal(), action.unique())));
        return functions;
    }

    static List<BigFraction> values(ExactPower exact) {
        List<BigFraction> values = new ArrayList<>(List.of(exact.power()));
        exact.actions().forEach(chance -> values.addAll(List.of(chance.optimal(), chance.unique())));
        return values;
    }

    private static List<Discount> discounts(List<PiecewiseFunction> functions, Random random) {
        List<Discount> discounts = new ArrayList<>(List.of(Discount.of("0"), Discount.of("1")));
        for (int i = 0; i < DISCOUNTS; i++) {
            int below = 2 + random.nextInt(30);
            discounts.add(new Discount(BigFraction.of(1 + random.nextInt(below - 1), below)));
        }
        functions.stream()
                .flatMap(function -> function.pieces().stream())
                .map(PiecewiseFunction.Piece::to)
                .filter(AlgebraicNumber::isFraction)
                .forEach(end -> discounts.add(new Discount(end.low())));
        return discounts.stream().distinct().toList();
    }

    /** Without a gap; and where pieces meet without a jump, both have the same value, also where that is no fraction. */
    static void coversTheInterval(PiecewiseFunction function) {
        List<PiecewiseFunction.Piece> pieces = function.pieces();
        assertThat(pieces.get(0).from().low()).isEqualTo(BigFraction.ZERO);
        assertThat(pieces.get(pieces.size() - 1).to().low()).isEqualTo(BigFraction.ONE);
        for (int i = 1; i < pieces.size(); i++) {
            AlgebraicNumber meeting = pieces.get(i).from();
            assertThat(meeting).isEqualByComparingTo(pieces.get(i - 1).to());
            assertThat(meeting).isGreaterThan(pieces.get(i - 1).from());
            RationalFunction difference =
                    pieces.get(i).function().subtract(pieces.get(i - 1).function());
            if (function.jumps().stream().noneMatch(jump -> jump.at().compareTo(meeting) == 0)) {
                assertThat(meeting.signOf(difference.numerator())).isZero();
                assertThat(difference.isZero()).isFalse();
            }
        }
    }
}
