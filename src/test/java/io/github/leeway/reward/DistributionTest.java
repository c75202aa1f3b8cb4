package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Distribution}, held against every family, and what each family must give. */
class DistributionTest {

    private static final double STEP = 1.0 / 64; // of the trapezoidal rule below
    private static final double REACH = 36; // beyond it one of u and 1 − u is below the spacing of numbers at 1

    static Stream<Distribution> all() {
        return Stream.of(
                        "uniform(0,1)",
                        "uniform(-3,5)",
                        "normal(0,1)",
                        "normal(-2,0.1)",
                        "exponential(1)",
                        "exponential(0.25)",
                        "beta(2,3)",
                        "beta(0.5,0.5)",
                        "beta(5,1)",
                        "beta(1,1)",
                        "pareto(1,5)",
                        "pareto(2,7)",
                        "power(1)",
                        "power(2)",
                        "power(0.5)",
                        "bernoulli(0.3)",
                        "bernoulli(0)",
                        "bernoulli(1)",
                        "constant(0.6)",
                        "constant(-2)",
                        "discrete(0:0.3,1:0.7)",
                        "discrete(-1:0.2,0:0.5,3:0.3)",
                        "discrete(0:0.9,2:0.1)")
                .map(Distribution::parse);
    }

    static Stream<Distribution> allWithHeavyTails() {
        return Stream.concat(
                all(), Stream.of("pareto(1,1)", "pareto(1,2)", "pareto(3,0.5)").map(Distribution::parse));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allWithHeavyTails")
    void theQuantileFunctionNeverFalls(Distribution distribution) {
        DoubleUnaryOperator quantile = distribution.fromUniform();

        double[] values = probabilities()
                .map(quantile::applyAsDouble)
                .mapToDouble(Double::doubleValue)
                .toArray();

        assertThat(values).isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allWithHeavyTails")
    void everyQuantileLiesInTheSupport(Distribution distribution) {
        DoubleUnaryOperator quantile = distribution.fromUniform();

        assertThat(probabilities().map(quantile::applyAsDouble))
                .allSatisfy(value -> assertThat(value).isBetween(distribution.lower(), distribution.upper()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theMeanIsTheIntegralOfTheQuantileFunction(Distribution distribution) {
        DoubleUnaryOperator quantile = distribution.fromUniform();

        double integral = integral(quantile);

        assertThat(distribution.mean()).isCloseTo(integral, within(bound(distribution)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theVarianceIsTheIntegralOfTheSquaredDeviation(Distribution distribution) {
        DoubleUnaryOperator quantile = distribution.fromUniform();
        double mean = distribution.mean();

        double integral = integral(u -> Math.pow(quantile.applyAsDouble(u) - mean, 2));

        assertThat(distribution.variance()).isCloseTo(integral, within(bound(distribution)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allWithHeavyTails")
    void theTextReadsBackAsTheSameDistribution(Distribution distribution) {
        Distribution again = Distribution.parse(distribution.toString());

        assertThat(again).isEqualTo(distribution);
        assertThat(again).hasToString(distribution.toString());
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("uniform(-3,5)", 1.0, 64.0 / 12),
                Arguments.of("normal(0.5,0.1)", 0.5, 0.01),
                Arguments.of("exponential(0.25)", 0.25, 0.0625),
                Arguments.of("beta(2,3)", 2.0 / 5, 6.0 / (25 * 6)),
                Arguments.of("pareto(2,7)", 14.0 / 6, 4 * 7.0 / (36 * 5)),
                Arguments.of("power(2)", 2.0 / 3, 2.0 / (9 * 4)),
                Arguments.of("bernoulli(0.3)", 0.3, 0.21),
                Arguments.of("constant(0.6)", 0.6, 0.0),
                Arguments.of("discrete(-1:0.2,0:0.5,3:0.3)", 0.7, 0.2 * 2.89 + 0.5 * 0.49 + 0.3 * 5.29));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void meanAndVarianceAreThoseOfTheTextbooks(String text, double mean, double variance) {
        Distribution distribution = Distribution.parse(text);

        assertThat(distribution.mean()).isCloseTo(mean, within(1e-15 * (1 + mean)));
        assertThat(distribution.variance()).isCloseTo(variance, within(1e-14 * (1 + variance)));
    }

    @Test
    void momentsThatDoNotExistAreInfinite() {
        assertThat(Distribution.parse("pareto(1,2)").mean()).isEqualTo(2);
        assertThat(Distribution.parse("pareto(1,2)").variance()).isInfinite();
        assertThat(Distribution.parse("pareto(1,1)").mean()).isInfinite();
        assertThat(Distribution.parse("pareto(3,0.5)").variance()).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({
        "'uniform(2,4)', 0.25, 2.5",
        "'normal(1,2)', 0.975, 4.919927969080108", // 1 + 2·1.959963984540054
        "exponential(2), 0.75, 2.772588722239781", // 2 ln 4
        "'pareto(2,3)', 0.875, 4", // 2·8^(1/3)
        "power(3), 0.125, 0.5",
        "'beta(1,2)', 0.75, 0.5", // 1 − (1 − x)²
        "'beta(0.5,0.5)', 0.75, 0.8535533905932737", // sin²(πu/2)
        "constant(7), 0.5, 7"
    })
    void quantilesAreThoseOfTheClosedForm(String text, double u, double value) {
        double quantile = Distribution.parse(text).fromUniform().applyAsDouble(u);

        assertThat(quantile).isCloseTo(value, within(1e-14 * value));
    }

    @Test
    void aDiscreteQuantileIsTheLeastValueWhoseCumulativeProbabilityIsEnough() {
        DoubleUnaryOperator quantile =
                Distribution.parse("discrete(5: 1/4, -1: 1/2, 2: 1/4)").fromUniform();

        assertThat(quantile.applyAsDouble(0x1p-53)).isEqualTo(-1);
        assertThat(quantile.applyAsDouble(0.5)).isEqualTo(-1);
        assertThat(quantile.applyAsDouble(Math.nextUp(0.5))).isEqualTo(2);
        assertThat(quantile.applyAsDouble(0.75)).isEqualTo(2);
        assertThat(quantile.applyAsDouble(1 - 0x1p-53)).isEqualTo(5);
    }

    static Stream<Arguments> largestOfSeveral() {
        return Stream.of(
                largest("uniform(-3,5)", k -> -3 + 8.0 * k / (k + 1)),
                largest("power(2)", k -> 2.0 * k / (2 * k + 1)),
                largest("power(0.5)", k -> 0.5 * k / (0.5 * k + 1)),
                largest("beta(3,1)", k -> 3.0 * k / (3 * k + 1)),
                largest("bernoulli(0.3)", k -> 1 - Math.pow(0.7, k)),
                largest(
                        "exponential(0.25)",
                        k -> 0.25
                                * IntStream.rangeClosed(1, k)
                                        .mapToDouble(i -> 1.0 / i)
                                        .sum()),
                largest(
                        "normal(1,2)",
                        k -> 1
                                + 2
                                        * List.of(0.0, 1 / Math.sqrt(Math.PI), 1.5 / Math.sqrt(Math.PI))
                                                .get(k - 1)),
                largest(
                        "pareto(2,5)",
                        k -> 2
                                * IntStream.rangeClosed(1, k)
                                        .mapToDouble(i -> i / (i - 0.2))
                                        .reduce(1, (a, b) -> a * b)),
                largest("constant(0.6)", k -> 0.6));
    }

    /** What POWER is where k children are absorbing: the mean of the largest of k draws, ∫ q(u) k u^(k−1) du. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("largestOfSeveral")
    void theMeanOfTheLargestOfSeveralDrawsIsTheClosedForm(String text, IntToDoubleFunction closedForm) {
        Distribution distribution = Distribution.parse(text);
        DoubleUnaryOperator quantile = distribution.fromUniform();

        for (int k = 1; k <= 3; k++) {
            int draws = k;
            double integral = integral(u -> quantile.applyAsDouble(u) * draws * Math.pow(u, draws - 1));
            assertThat(integral).isCloseTo(closedForm.applyAsDouble(k), within(k * bound(distribution)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNIFORM( 0 , 1 ) ; uniform(0,1)",
                "normal(1/2, 1e-1); normal(0.5,0.1)",
                "0.5              ; constant(0.5)",
                "' -2/4 '         ; constant(-0.5)",
                "+.5e1            ; constant(5)",
                "bernoulli(1)     ; constant(1)",
                "discrete(1:0.25, 0:0.75); bernoulli(0.25)",
                "discrete(2:1)    ; constant(2)",
                "discrete(0:0.3, 1:0.7); discrete(0:0.3,1:0.7)", // 1 − 0.7 is not 0.3 in floating point
                "uniform(-0, 1)   ; uniform(0,1)",
                "-0.0             ; constant(0)",
                "1e90             ; constant(1.0E90)",
                "discrete(2:0.9999999999); discrete(2:0.9999999999)"
            })
    void textIsReadLeniently(String text, String canonical) {
        Distribution distribution = Distribution.parse(text);

        assertThat(distribution).hasToString(canonical);
        assertThat(Distribution.parse(canonical)).isEqualTo(distribution);
    }

    private static final String KNOWN = "write one of uniform(low,high), normal(mean,sd), exponential(mean), beta(a,b),"
            + " pareto(scale,shape), power(c), bernoulli(p), discrete(value:probability,...), constant(x),"
            + " mixture(weight:distribution,...)";
    private static final String ANY = KNOWN + "; or sparse(k,distribution), permutations(v1,v2,...), dirichlet(a)";
    private static final String WRITE_A_NUMBER = "write a number such as 0.5, 2e-3 or 1/3";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("", 0, "reward is '', expected a number or a distribution such as uniform(0, 1)", ANY),
                fault("normal(0.5", 6, "'(' in 'normal(0.5' is not closed", "add a ')' where its arguments end"),
                fault("1.2.3", 0, "reward is '1.2.3', expected a number or a distribution such as uniform(0, 1)", ANY),
                fault(" gauss(0, 1)", 1, "distribution 'gauss' is unknown", ANY),
                fault("uniform(0, x)", 11, "'x' in 'uniform(0, x)' is not a finite number", WRITE_A_NUMBER),
                fault("uniform(NaN, 1)", 8, "'NaN' in 'uniform(NaN, 1)' is not a finite number", WRITE_A_NUMBER),
                fault("uniform(0,1,)", 12, "'' in 'uniform(0,1,)' is not a finite number", WRITE_A_NUMBER),
                fault("constant(1e999)", 9, "'1e999' in 'constant(1e999)' is not a finite number", WRITE_A_NUMBER),
                fault(" 1/0", 1, "'1/0' in '1/0' is not a finite number", WRITE_A_NUMBER),
                fault("uniform()", 0, "number of parameters of uniform is 0, expected 2: uniform(low,high)", ""),
                fault(" power(1, 2)", 1, "number of parameters of power is 2, expected 1: power(c)", ""),
                fault("constant(1, 2)", 0, "number of parameters of constant is 2, expected 1: constant(x)", ""),
                fault("bernoulli()", 0, "number of parameters of bernoulli is 0, expected 1: bernoulli(p)", ""),
                fault("uniform(1, 1)", 0, "high of uniform is 1, expected a value above low, which is 1", ""),
                fault(
                        "uniform(-1e308, 1e308)",
                        0,
                        "parameter of uniform is -1.0E308, expected a finite number within ±1.0E100",
                        ""),
                fault("normal(0, 0)", 0, "sd of normal is 0, expected a value above 0", ""),
                fault("exponential(-1)", 0, "mean of exponential is -1, expected a value above 0", ""),
                fault("beta(0, 1)", 0, "a of beta is 0, expected a value above 0", ""),
                fault("beta(1, -0.5)", 0, "b of beta is -0.5, expected a value above 0", ""),
                fault("pareto(0, 1)", 0, "scale of pareto is 0, expected a value above 0", ""),
                fault("pareto(1, 0)", 0, "shape of pareto is 0, expected a value above 0", ""),
                fault("power(0)", 0, "c of power is 0, expected a value above 0", ""),
                fault("bernoulli(1.1)", 0, "p of bernoulli is 1.1, expected a value in [0, 1]", ""),
                fault(
                        "discrete(0:0.5, 1)",
                        16,
                        "'1' in discrete is not a reward with its probability",
                        "write value:probability, as in discrete(0:0.9, 1:0.1)"),
                fault(
                        "discrete(0:0.5, 1: y)",
                        19,
                        "'y' in 'discrete(0:0.5, 1: y)' is not a finite number",
                        WRITE_A_NUMBER),
                fault("discrete(0:0.5, 1:0.4)", 0, "probabilities of rewards sum to 0.9, expected 1", ""),
                fault("discrete(0:0.5, 0:0.5)", 0, "reward 0 is given twice, expected different rewards", ""),
                fault("discrete(0:0.5, -0:0.5)", 0, "reward 0 is given twice, expected different rewards", ""),
                fault(
                        "discrete(0:0, 1:1)",
                        0,
                        "probability of reward 0 is 0, expected a value above 0 and at most 1",
                        ""),
                fault("discrete()", 0, "number of rewards is 0, expected at least 1", ""),
                fault("uniform(0,1", 7, "'(' in 'uniform(0,1' is not closed", "add a ')' where its arguments end"),
                fault("uniform(0,1))", 12, "')' in 'uniform(0,1))' is unexpected", "put commas between arguments"),
                fault("uniform(0,1) 2", 13, "'2' in 'uniform(0,1) 2' is unexpected", "put commas between arguments"),
                fault("mixture()", 0, "number of distributions in mixture is 0, expected at least 1", ""),
                fault(
                        "mixture(0.5: uniform(0,1), normal(0,1))",
                        27,
                        "'normal(0,1)' in mixture is not a distribution with its weight",
                        "write weight:distribution, as in mixture(0.3:uniform(0, 1), 0.7:normal(0, 1))"),
                fault("mixture(0.5: 0, 0.4: 1)", 0, "weights of mixture sum to 0.9, expected 1", ""),
                fault(
                        "mixture(0: 0, 1: 1)",
                        0,
                        "weight of constant(0) in mixture is 0, expected a value above 0 and at most 1",
                        ""),
                fault("mixture(0.5: 0, 0.5: normal(0, -1))", 21, "sd of normal is -1, expected a value above 0", ""),
                fault("mixture(0.5: 0, 0.5: gauss(0, 1))", 21, "distribution 'gauss' is unknown", ANY),
                fault(
                        "mixture(0.5: 0, 0.5: x)",
                        21,
                        "'x' in 'mixture(0.5: 0, 0.5: x)', expected a number or a distribution such as uniform(0, 1)",
                        KNOWN),
                fault(
                        "mixture(0.5: 0, 0.5: dirichlet(1))",
                        21,
                        "'dirichlet' is of several rewards together, expected the distribution of one",
                        KNOWN),
                fault(
                        "mixture(1:".repeat(20) + "0" + ")".repeat(20),
                        167,
                        "parentheses are nested more than 16 deep",
                        "write a simpler mixture"));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlaceAndWhatToWrite(String text, int offset, String message, String help) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.parse(text))
                .withMessage(message)
                .isInstanceOfSatisfying(RewardSyntaxException.class, fault -> {
                    assertThat(fault.offset()).isEqualTo(offset);
                    assertThat(fault.help()).isEqualTo(help);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void parametersAreFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Continuous(Family.NORMAL, List.of(value, 1.0)))
                .withMessage("parameter of normal is " + value + ", expected a finite number within ±1.0E100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrete.constant(value))
                .withMessage("reward is " + value + ", expected a finite number within ±1.0E100");
    }

    @Test
    void aProbabilityThatIsNotANumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrete.bernoulli(Double.NaN))
                .withMessage("p of bernoulli is NaN, expected a value in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discrete.Atom(1, Double.NaN))
                .withMessage("probability of reward 1 is NaN, expected a value above 0 and at most 1");
    }

    @Test
    void probabilitiesMayMissOneByABillionth() {
        Discrete.Atom most = new Discrete.Atom(0, 0.9);

        assertThatCode(() -> new Discrete(List.of(most, new Discrete.Atom(1, 0.1 + 0.9e-9))))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discrete(List.of(most, new Discrete.Atom(1, 0.1 + 2e-9))));
    }

    private static Arguments largest(String text, IntToDoubleFunction closedForm) {
        return Arguments.of(text, closedForm);
    }

    private static Arguments fault(String text, int offset, String message, String help) {
        return Arguments.of(text, offset, message, help);
    }

    /** Evenly spaced, and ever closer to both ends down to those that the sampler can draw; ascending. */
    private static Stream<Double> probabilities() {
        Stream<Double> low = IntStream.iterate(53, i -> i - 1).limit(50).mapToObj(i -> Math.scalb(1.0, -i));
        Stream<Double> even = IntStream.range(1, 1000).mapToObj(i -> i / 1000.0);
        Stream<Double> high = IntStream.rangeClosed(4, 53).mapToObj(i -> 1 - Math.scalb(1.0, -i));
        return Stream.of(low, even, high).flatMap(part -> part).sorted();
    }

    /**
     * ∫ f(u) du over (0, 1) by the trapezoidal rule in t = ln(u / (1 − u)), which converges geometrically for smooth f; with a jump
     * in f it is off by at most the jump times a quarter of the step.
     */
    private static double integral(DoubleUnaryOperator f) {
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double u = 1 / (1 + Math.exp(-t));
            sum += f.applyAsDouble(u) * u / (1 + Math.exp(t)) * STEP;
        }
        return sum;
    }

    /** For {@link #integral} of the quantile function, of its square and of its product with a density at most 1. */
    private static double bound(Distribution distribution) {
        double range = distribution.upper() - distribution.lower();
        return distribution instanceof Discrete ? STEP / 4 * range * Math.max(1, range) + 1e-12 : 1e-7;
    }

    /** Uniform: a + (b − a) k/(k+1); power: ck/(ck+1); Bernoulli: 1 − (1 − p)^k; exponential: mean times H_k. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "uniform(-1,3); 3; 2",
                "power(2); 3; 0.857142857142857",
                "bernoulli(0.3); 3; 0.657",
                "exponential(2); 3; 3.6666666666666667",
                "discrete(0:0.5, 1:0.25, 4:0.25); 2; 2.0625",
                "constant(0.4); 7; 0.4",
                "normal(2,1); 1; 2"
            })
    void theMeanOfTheLargestOfSomeDrawsIsKnown(String text, int draws, double exact) {
        assertThat(Distribution.parse(text).expectedMaximum(draws).orElseThrow())
                .isCloseTo(exact, within(1e-14));
    }

    @Test
    void whereThereIsNoClosedFormTheMeanOfTheLargestIsNotGiven() {
        assertThat(Distribution.parse("normal(0,1)").expectedMaximum(2)).isEmpty();
        assertThat(Distribution.parse("beta(2,3)").expectedMaximum(2)).isEmpty();
    }
}
