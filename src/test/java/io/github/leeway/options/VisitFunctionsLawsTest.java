package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Visit functions of random models against the definitions, taken literally. */
class VisitFunctionsLawsTest {

    private static final int LARGEST = 5;

    static IntStream seeds() {
        return RandomMdps.seeds(150);
    }

    @ParameterizedTest(name = "stochastic, seed {0}")
    @MethodSource("seeds")
    void stochasticModelsHaveTheVisitFunctionsOfTheDefinition(int seed) {
        checkAll(RandomMdps.of(seed, LARGEST));
    }

    @ParameterizedTest(name = "deterministic, seed {0}")
    @MethodSource("seeds")
    void deterministicModelsHaveTheVisitFunctionsOfTheDefinition(int seed) {
        checkAll(RandomMdps.deterministic(seed, LARGEST));
    }

    private static void checkAll(Mdp mdp) {
        List<BigFraction> discounts = EveryPolicy.discounts(mdp);
        List<List<Choice>> policies = EveryPolicy.policies(mdp);
        State start = mdp.states().get(0);

        VisitFunctions all = VisitFunctions.of(mdp, start, SearchLimit.DEFAULT);

        assertThat(scaled(all.functions(), mdp, discounts))
                .hasSize(all.count())
                .isEqualTo(EveryPolicy.scaledVisits(mdp, policies, start, discounts));
        assertThat(PolicyBound.of(mdp, start).longValueExact()).isGreaterThanOrEqualTo(all.count());
        State last = mdp.states().get(mdp.states().size() - 1);
        for (ActionClass actions : mdp.actionClasses(last)) {
            List<List<Choice>> taking = policies.stream()
                    .filter(policy -> actions.choices().contains(policy.get(last.index())))
                    .toList();

            assertThat(scaled(all.taking(actions).functions(), mdp, discounts))
                    .isEqualTo(EveryPolicy.scaledVisits(mdp, taking, start, discounts));
        }
    }

    @ParameterizedTest(name = "stochastic, seed {0}")
    @MethodSource("seeds")
    void stochasticModelsHaveTheNonDominatedVisitFunctionsOfTheDefinition(int seed) {
        checkNonDominated(RandomMdps.of(seed, LARGEST));
    }

    @ParameterizedTest(name = "deterministic, seed {0}")
    @MethodSource("seeds")
    void deterministicModelsHaveTheNonDominatedVisitFunctionsOfTheDefinition(int seed) {
        checkNonDominated(RandomMdps.deterministic(seed, LARGEST));
    }

    /** E.32 and E.33: what is non-dominated at one discount is so at all. */
    private static void checkNonDominated(Mdp mdp) {
        List<List<Choice>> policies = EveryPolicy.policies(mdp);
        for (State start : mdp.states()) {
            VisitFunctions all = VisitFunctions.of(mdp, start, SearchLimit.DEFAULT);

            VisitFunctions nonDominated = VisitFunctions.nonDominated(mdp, start, SearchLimit.DEFAULT);

            assertThat(all.functions()).containsAll(nonDominated.functions());
            for (BigFraction discount : List.of(new BigFraction(1, 4), new BigFraction(9, 10))) {
                List<BigFraction> once = List.of(discount);
                assertThat(scaled(nonDominated.functions(), mdp, once))
                        .hasSize(nonDominated.count())
                        .isEqualTo(EveryPolicy.nonDominated(EveryPolicy.scaledVisits(mdp, policies, start, once)));
            }
        }
    }

    static Stream<Mdp> models() {
        return RandomMdps.seeds(60)
                .boxed()
                .flatMap(seed -> Stream.of(RandomMdps.of(seed, LARGEST), RandomMdps.deterministic(seed, LARGEST)));
    }

    /** F_nd(s | π(s') = a) is F_nd(s) ∩ F(s | π(s') = a). */
    @ParameterizedTest
    @MethodSource("models")
    void nonDominatedFunctionsHaveOnePolicyOnTheStatesTheyVisit(Mdp mdp) {
        for (State start : mdp.states()) {
            VisitFunctions all = VisitFunctions.of(mdp, start, SearchLimit.DEFAULT);
            VisitFunctions nonDominated = VisitFunctions.nonDominated(mdp, start, SearchLimit.DEFAULT);

            assertThat(nonDominated.functions())
                    .allSatisfy(function -> assertThat(nonDominated.inducing(function))
                            .isEqualTo(all.inducing(function))
                            .hasSize(1));
            for (State state : mdp.states()) {
                for (ActionClass actions : mdp.actionClasses(state)) {
                    Set<VisitFunction> both =
                            new LinkedHashSet<>(all.taking(actions).functions());
                    both.retainAll(nonDominated.functions());

                    assertThat(nonDominated.taking(actions).functions()).isEqualTo(both);
                }
            }
        }
    }

    /** E.3: the entries are not negative, do not fall with the discount, and sum to 1 / (1 − γ). */
    @ParameterizedTest
    @MethodSource("models")
    void visitsAreNotNegativeGrowWithTheDiscountAndSumToTheHorizon(Mdp mdp) {
        List<Discount> discounts = Discount.listOf("0..0.95:20");
        VisitFunctions all = VisitFunctions.of(mdp, mdp.states().get(0), SearchLimit.DEFAULT);
        for (VisitFunction function : all.functions().stream().limit(20).toList()) {
            StateVector before = StateVector.unit(function.start());
            assertThat(function.at(discounts.get(0))).isEqualTo(before);
            for (Discount discount : discounts) {
                StateVector visits = function.at(discount);

                assertThat(visits.sum().reciprocal().add(discount.exact()).isOne())
                        .isTrue();
                assertThat(visits.minus(before).entries().values()).allMatch(entry -> entry.signum() > 0);
                before = visits;
            }
        }
    }

    /** Every f in F(s) is found again, also among those that take what its policies take; its image under a swap, if F(s) has it. */
    @ParameterizedTest
    @MethodSource("models")
    void aPolicyIsFoundForExactlyTheFunctionsThatHaveOne(Mdp mdp) {
        State start = mdp.states().get(0);
        VisitFunctions all = VisitFunctions.of(mdp, start, SearchLimit.DEFAULT);
        int n = mdp.states().size();
        Permutation swap = Permutation.swapping(
                mdp, Map.of(mdp.states().get(n - 1), mdp.states().get(n / 2)));
        for (VisitFunction function : all.functions().stream().limit(30).toList()) {
            VisitFunction image = function.permuted(swap);

            assertThat(InducingPolicy.of(mdp, function, SearchLimit.DEFAULT))
                    .hasValueSatisfying(
                            policy -> assertThat(VisitFunction.of(mdp, policy)).isEqualTo(function));
            assertThat(InducingPolicy.of(mdp, image, SearchLimit.DEFAULT))
                    .matches(policy -> policy.isPresent() == all.functions().contains(image));
            for (ActionClass actions : mdp.actionClasses(mdp.states().get(n / 2))) {
                assertThat(InducingPolicy.taking(mdp, function, actions, SearchLimit.DEFAULT))
                        .matches(policy -> policy.isPresent()
                                == all.taking(actions).functions().contains(function))
                        .matches(policy ->
                                policy.isEmpty() || policy.orElseThrow().allows(actions));
            }
        }
    }

    private static Set<List<BigFraction>> scaled(
            Collection<VisitFunction> functions, Mdp mdp, List<BigFraction> discounts) {
        Set<List<BigFraction>> scaled = new LinkedHashSet<>();
        for (VisitFunction function : functions) {
            List<BigFraction> row = new ArrayList<>();
            for (BigFraction discount : discounts) {
                StateVector visits = function.at(Discount.of(discount.toString()));
                for (State state : mdp.states()) {
                    row.add(new BigFraction(
                                    visits.entry(state).getNumerator(),
                                    visits.entry(state).getDenominator())
                            .multiply(BigFraction.ONE.subtract(discount)));
                }
            }
            scaled.add(row);
        }
        return scaled;
    }
}
