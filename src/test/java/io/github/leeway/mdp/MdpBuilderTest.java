package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MdpBuilderTest {

    private static final BigFraction THIRD = BigFraction.of(1, 3);

    @Test
    void statesKeepTheOrderInWhichTheyAreDeclared() {
        MdpBuilder builder = Mdp.builder().state("b").state("a").terminal("c");

        Mdp mdp = builder.state("b").terminal("a").terminal("b").build();

        assertThat(mdp.states()).containsExactly(new State(0, "b"), new State(1, "a"), new State(2, "c"));
    }

    @Test
    void theChoicesOfAStateAreConsecutiveEvenWhenTheyWereNotGivenSo() {
        MdpBuilder builder = Mdp.builder().choice("a", "x", "a").choice("b", "x", "a");

        Mdp mdp = builder.choice("a", "y", "b").build();

        assertThat(mdp.choices()).extracting(Choice::toString).containsExactly("a: x", "a: y", "b: x");
        assertThat(mdp.choices()).extracting(Choice::index).containsExactly(0, 1, 2);
    }

    @Test
    void probabilitiesStayExactFractions() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.choice("hub", "go", outcomes("a", "1/3", "b", "2/3")).build();

        assertThat(probabilities(mdp, "hub")).containsExactly(THIRD, BigFraction.of(2, 3));
    }

    @Test
    void outcomesKeepTheirOrder() {
        MdpBuilder builder =
                Mdp.builder().terminal("a").terminal("b").terminal("c").terminal("d");

        Mdp mdp = builder.choice("hub", "go", outcomes("d", "0.1", "a", "0.2", "c", "0.3", "b", "0.4"))
                .build();

        assertThat(mdp.outcomes(last(mdp)))
                .extracting(outcome -> outcome.successor().name())
                .containsExactly("d", "a", "c", "b");
    }

    /** 3333333333 / 9999999999 is exactly a third. */
    @Test
    void probabilitiesThatMissOneByLessThanTheToleranceAreDividedByTheirSum() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.choice("hub", "go", outcomes("a", "0.3333333333", "b", "0.6666666666"))
                .build();

        assertThat(probabilities(mdp, "hub")).containsExactly(THIRD, BigFraction.of(2, 3));
    }

    @Test
    void aSumAsFarFromOneAsTheToleranceAllowsIsAccepted() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.choice("less", "go", outcomes("a", "0.5", "b", "0.499999999"))
                .choice("more", "go", outcomes("a", "0.5", "b", "0.500000001"))
                .build();

        assertThat(mdp.choices())
                .allSatisfy(choice -> assertThat(sum(mdp, choice)).isEqualTo(BigFraction.ONE));
    }

    @Test
    void outcomesOfProbabilityZeroAreDropped() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.choice("hub", "go", outcomes("a", "0", "b", "1")).build();

        assertThat(mdp.outcomes(last(mdp)))
                .extracting(outcome -> outcome.successor().name())
                .containsExactly("b");
        assertThat(mdp.isDeterministic()).isTrue();
    }

    @Test
    void anOutcomeOfProbabilityZeroNeedNotNameAState() {
        MdpBuilder builder = Mdp.builder().terminal("b");

        Mdp mdp =
                builder.choice("hub", "go", outcomes("nowhere", "0", "b", "1")).build();

        assertThat(mdp.state("nowhere")).isEmpty();
    }

    @Test
    void edgeWeightsAreTheProbabilitiesRounded() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.choice("hub", "go", outcomes("a", "1/3", "b", "2/3")).build();

        assertThat(mdp.outcomes(last(mdp)).stream().map(mdp.graph()::getEdgeWeight))
                .containsExactly(1.0 / 3, 2.0 / 3);
    }

    @Test
    void aBuilderCanBeUsedAgainAfterBuilding() {
        MdpBuilder builder = Mdp.builder().terminal("a");
        Mdp small = builder.build();

        Mdp large = builder.terminal("b").build();

        assertThat(small.states()).hasSize(1);
        assertThat(large.states()).hasSize(2);
    }

    @Test
    void theStartIsTheStateThatWasNamed() {
        MdpBuilder builder = Mdp.builder().terminal("a").terminal("b");

        Mdp mdp = builder.start("b").build();

        assertThat(mdp.start()).contains(new State(1, "b"));
        assertThat(Mdp.builder().terminal("a").build().start()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "number of states is 0, expected at least 1",
                        () -> Mdp.builder().build()),
                fault(
                        "number of actions of state 'b' is 0, expected at least 1; a state without a way out is terminal",
                        () -> Mdp.builder().terminal("a").state("b").build()),
                fault(
                        "state 'b' is unknown, expected a state with actions",
                        () -> Mdp.builder().choice("a", "go", "b").build()),
                fault(
                        "state 'b' is unknown, expected a state with actions",
                        () -> Mdp.builder().terminal("a").start("b").build()),
                fault(
                        "state name is empty, expected at least one character",
                        () -> Mdp.builder().state("")),
                fault(
                        "action in state 'a' is empty, expected a label",
                        () -> Mdp.builder().choice("a", "", "a")),
                fault(
                        "action 'go' in state 'a' is given twice, expected different labels",
                        () -> Mdp.builder().choice("a", "go", "a").choice("a", "go", "a")),
                fault(
                        "number of actions of state 'a' is 2, expected 1 because it is terminal",
                        () -> Mdp.builder()
                                .choice("a", "stay", "a")
                                .terminal("a")
                                .build()),
                fault(
                        "probability of 'a' after 'go' in state 'a' is 1.5, expected a value in [0, 1]",
                        () -> Mdp.builder().choice("a", "go", outcomes("a", "1.5"))),
                fault(
                        "probability of 'b' after 'go' in state 'a' is -1/3, expected a value in [0, 1]",
                        () -> Mdp.builder().choice("a", "go", outcomes("a", "1", "b", "-1/3"))),
                fault(
                        "probabilities of action 'go' in state 'a' sum to 0.9, expected 1",
                        () -> Mdp.builder().choice("a", "go", outcomes("a", "0.5", "b", "0.4"))),
                fault(
                        "probabilities of action 'go' in state 'a' sum to 0.0, expected 1",
                        () -> Mdp.builder().choice("a", "go", Map.of())),
                fault(
                        "probabilities of action 'go' in state 'a' sum to 0.9999999989, expected 1",
                        () -> Mdp.builder().choice("a", "go", outcomes("a", "0.5", "b", "0.4999999989"))),
                fault(
                        "number of cells is 1, expected one for each of the 2 states",
                        () -> Mdp.builder()
                                .terminal("a")
                                .terminal("b")
                                .layout(new GridLayout(1, 2, List.of(new GridLayout.Cell(0, 0))))
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsWrongIsSaidWithItsValueAndWhatWasExpected(String message, Supplier<Object> attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::get).withMessage(message);
    }

    private static Arguments fault(String message, Supplier<Object> attempt) {
        return Arguments.of(message, attempt);
    }

    private static Map<String, BigFraction> outcomes(String... successorsAndProbabilities) {
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < successorsAndProbabilities.length; i += 2) {
            outcomes.put(
                    successorsAndProbabilities[i],
                    Fractions.parse(successorsAndProbabilities[i + 1]).orElseThrow());
        }
        return outcomes;
    }

    private static List<BigFraction> probabilities(Mdp mdp, String state) {
        return mdp.choices(mdp.state(state).orElseThrow()).stream()
                .flatMap(choice -> mdp.outcomes(choice).stream())
                .map(Outcome::probability)
                .toList();
    }

    private static BigFraction sum(Mdp mdp, Choice choice) {
        return mdp.outcomes(choice).stream().map(Outcome::probability).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static Choice last(Mdp mdp) {
        return mdp.choices().get(mdp.choices().size() - 1);
    }
}
