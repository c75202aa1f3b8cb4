package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmpowermentTest {

    /** A binary symmetric channel has the capacity 1 − H(p). */
    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.1", "0.25", "0.49"})
    void twoActionsThatAreMistakenForEachOtherTellOneBitLessTheirEntropy(String slip) {
        double p = Double.parseDouble(slip);

        assertBracket(channel("1 - " + slip + ", " + slip, slip + ", 1 - " + slip), 1 - entropy(p));
    }

    /** A binary erasure channel has the capacity 1 − e. */
    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.5", "0.9"})
    void twoActionsThatMayBothFailTellWhatDoesNotFail(String erased) {
        assertBracket(
                channel("1 - " + erased + ", 0, " + erased, "0, 1 - " + erased + ", " + erased),
                1 - Double.parseDouble(erased));
    }

    /** A Z-channel, in which one of two inputs is mistaken with probability p, has the capacity log₂(1 + (1 − p) p^(p/(1−p))). */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "0.9"})
    void anActionThatMayEndLikeAnotherTellsTheCapacityOfAZ(String mistaken) {
        double p = Double.parseDouble(mistaken);

        assertBracket(
                channel("1, 0", mistaken + ", 1 - " + mistaken),
                Math.log(1 + (1 - p) * Math.pow(p, p / (1 - p))) / Math.log(2));
    }

    /** What the rare third outcome adds is some 2^-10000 bits: floating point holds neither that nor how rare the action is at best. */
    @Test
    void anActionThatIsAlmostNeverWorthItTellsNothing() {
        assertBracket(channel("1, 0, 0", "0, 1, 0", "0.49995, 0.49995, 0.0001"), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 29})
    void aStarTellsTheLogarithmOfItsLeavesExactly(int leaves) {
        Empowerment empowerment = of(Models.star(leaves), "root", 1);

        assertThat(empowerment.high()).isEqualTo(empowerment.low()).isCloseTo(log2(leaves), within(1e-15 * leaves));
        assertThat(empowerment.distributions()).isEqualTo(leaves);
    }

    /** log₂ 8 is 3, and not one unit of the last place more. */
    @Test
    void powersOfTwoAreWholeBits() {
        assertThat(of(Models.star(8), "root", 1).low()).isEqualTo(3);
    }

    @Test
    void anActionUnderTwoNamesDoesNotCountTwice() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", "one")
                .choice("s", "again", "one")
                .choice("s", "b", "two")
                .terminal("one")
                .terminal("two")
                .build();

        assertThat(of(mdp, "s", 1)).isEqualTo(new Empowerment(1, 2, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void nothingCanBeToldFromATerminalState(int steps) {
        assertThat(of(Models.caseStudy(), "∅", steps)).isEqualTo(new Empowerment(steps, 1, 0, 0));
    }

    /** States reached in exactly so many steps of the case study: 3 from ★ in one, ∅ and four others in two. */
    @ParameterizedTest
    @CsvSource({"★, 1, 3", "★, 2, 5", "ℓ↖, 1, 1", "ℓ↖, 2, 2", "r↘, 9, 2"})
    void withoutChanceItIsTheLogarithmOfTheStatesReachedInJustSoManySteps(String state, int steps, int reached) {
        Empowerment empowerment = of(Models.caseStudy(), state, steps);

        assertThat(empowerment.low()).isEqualTo(empowerment.high()).isCloseTo(log2(reached), within(1e-15));
    }

    /** After a, which may end in either state, only what both offer can be planned: x, and what the ends offer is not the same. */
    @Test
    void aPlanHasOnlyActionsThatAreThereWhateverHappens() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", halves("left", "right"))
                .choice("left", "x", "one")
                .choice("left", "y", "two")
                .choice("right", "x", "one")
                .choice("right", "z", "three")
                .terminal("one")
                .terminal("two")
                .terminal("three")
                .build();

        assertThat(of(mdp, "s", 2)).isEqualTo(new Empowerment(2, 1, 0, 0));
        assertThat(of(mdp, "left", 1)).isEqualTo(new Empowerment(1, 2, 1, 1));
    }

    @Test
    void withoutAnyPlanItIsNothing() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", halves("left", "right"))
                .choice("left", "x", "left")
                .choice("left", "y", "right")
                .choice("right", "z", "right")
                .choice("right", "u", "left")
                .build();

        assertThat(of(mdp, "s", 2)).isEqualTo(new Empowerment(2, 0, 0, 0));
    }

    /**
     * Of two steps with a, b each, aa ends with 3/4, the others with 1/2 or not at all, so that aa and bb are a Z-channel: log2(1 + (1 −
     * p) p^(p/(1−p))) with p = 1/4.
     */
    @Test
    void inAnEndThePlanGoesOnWhateverItsActionsAreCalled() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", halves("s", "end"))
                .choice("s", "b", "s")
                .terminal("end")
                .build();
        double bits = Math.log(1 + 0.75 * Math.pow(0.25, 1 / 3.0)) / Math.log(2);

        Empowerment empowerment = of(mdp, "s", 2);

        assertThat(empowerment.distributions()).isEqualTo(3);
        assertThat(empowerment.low()).isLessThanOrEqualTo(bits + 1e-12);
        assertThat(empowerment.high()).isGreaterThanOrEqualTo(bits - 1e-12).isCloseTo(bits, within(2e-9));
    }

    /**
     * A grid of 3×3 cells, slip 1/5, from a corner, an edge and the center. The numbers are those of a program in NumPy that goes
     * through all sequences and maximizes the information by SciPy 1.17's sequential quadratic programming.
     */
    @ParameterizedTest
    @CsvSource({
        "r1c1, 1, 0.98786916",
        "r1c2, 1, 1.32817793",
        "r2c2, 1, 1.63747701",
        "r1c1, 2, 1.54211673",
        "r1c2, 2, 1.85213613",
        "r2c2, 2, 2.00455135"
    })
    void aSlipperyGridAgreesWithAnotherProgram(String state, int steps, double bits) {
        Empowerment empowerment = of(slipperyGrid(), state, steps);

        assertThat(empowerment.high() - empowerment.low()).isLessThan(2e-9);
        assertThat((empowerment.low() + empowerment.high()) / 2).isCloseTo(bits, within(1e-7));
    }

    /** Three steps are enough to see where both actions lead, and then for too few iterations. */
    @Test
    void aLimitThatEndsTheIterationLeavesAWiderIntervalAroundTheSameNumber() {
        Mdp mdp = channel("1, 0", "0.999, 0.001");
        double p = 0.999;
        double bits = Math.log(1 + (1 - p) * Math.pow(p, p / (1 - p))) / Math.log(2);

        Empowerment empowerment = Empowerment.of(mdp, mdp.states().get(0), 1, new SearchLimit(3));

        assertThat(empowerment.high() - empowerment.low()).isBetween(1e-6, 1e-3);
        assertThat(bits).isBetween(empowerment.low(), empowerment.high());
    }

    @Test
    void tooManyDistributionsAreRefused() {
        assertThatThrownBy(() ->
                        Empowerment.of(slipperyGrid(), slipperyGrid().states().get(0), 9, new SearchLimit(5000)))
                .isInstanceOf(SearchLimitException.class)
                .hasMessage("number of steps to find all distributions 9 steps from 'r1c1' is more than 5000, expected"
                        + " at most 5000");
    }

    @Test
    void stepsMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Models.caseStudy(), "★", 0))
                .withMessage("number of steps is 0, expected at least 1");
    }

    private static void assertBracket(Mdp channel, double bits) {
        Empowerment empowerment = of(channel, "s", 1);

        assertThat(empowerment.high() - empowerment.low()).isBetween(0.0, 1e-9);
        assertThat(bits).isBetween(empowerment.low(), empowerment.high());
    }

    private static Empowerment of(Mdp mdp, String state, int steps) {
        return Empowerment.of(mdp, mdp.state(state).orElseThrow(), steps, SearchLimit.DEFAULT);
    }

    /** A state s with an action for each row, which gives the probabilities of as many terminal states; "1 - p" is what p leaves. */
    private static Mdp channel(String... rows) {
        MdpBuilder builder = Mdp.builder();
        int outputs = List.of(rows[0].split(", ", -1)).size();
        for (int x = 0; x < rows.length; x++) {
            Map<String, BigFraction> row = new LinkedHashMap<>();
            for (int y = 0; y < outputs; y++) {
                row.put("out" + y, probability(rows[x].split(", ", -1)[y]));
            }
            builder.choice("s", "in" + x, row);
        }
        for (int y = 0; y < outputs; y++) {
            builder.terminal("out" + y);
        }
        return builder.build();
    }

    private static BigFraction probability(String text) {
        return text.startsWith("1 - ")
                ? BigFraction.ONE.subtract(probability(text.substring(4)))
                : Fractions.parse(text).orElseThrow();
    }

    private static Map<String, BigFraction> halves(String one, String other) {
        Map<String, BigFraction> halves = new LinkedHashMap<>();
        halves.put(one, BigFraction.of(1, 2));
        halves.put(other, BigFraction.of(1, 2));
        return halves;
    }

    private static Mdp slipperyGrid() {
        return Models.grid(
                3,
                List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT, Move.STAY),
                GridWorld.Bump.STAY,
                BigFraction.of(1, 5));
    }

    private static double entropy(double p) {
        return -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
