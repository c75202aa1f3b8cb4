package io.github.leeway.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with claims, where, and what to write instead. Longer than most: a table of every complaint. */
class ClaimFaultsTest {

    private static final String MARK = "¦";
    private static final String AS_THE_MODEL =
            "write the name as the model does, in quotes if it holds what ends a name in a claim";
    private static final String OPERANDS =
            "expected a number, POWER(state), P(action | state), Punique(action | state), Pavg(action | state),"
                    + " value(rewards, state) or '('";
    private static final String QUANTITY = "write a number or a quantity, as in 0.5 or POWER(state)";
    private static final String RELATIONS = "expected <, <=, =, >=, > or ~=";
    private static final String COMPARE = "compare two expressions, as in POWER(a) > POWER(b)";
    private static final String SUM = "put a blank between + and -, or ~= and +- at the end for a tolerance";
    private static final String QUALIFIERS = "expected at discount, for discount in, under reward,"
            + " for most permutations of reward or for at least 2/3 of permutations of reward";
    private static final String QUALIFY = "write at discount 0.9, for discount in 0.5..0.99,"
            + " under reward uniform(0, 1) or for most permutations of reward (1, 0, 0)";
    private static final String ONCE = "leave one of them out";
    private static final String MOST = "for most permutations of reward (1, 0, 0)";
    private static final String AT_LEAST = "for at least 2/3 of permutations of reward (1, 0, 0)";
    private static final String EIGHT = "(1, 0, 0, 0, 0, 0, 0, 0)";

    private static final Mdp STUDY = Models.caseStudy();

    static Stream<Arguments> expressions() {
        return Stream.of(
                fault(
                        " ¦",
                        "claim is missing, expected a comparison",
                        "write one, as in P(a | s) > P(b | s), or prefers a over b at s"),
                fault(
                        "¦power(★) > 0",
                        "operand is 'power', " + OPERANDS,
                        "write POWER in capitals, as in POWER(state)"),
                fault("1 < 2 * ¦p(up | ★)", "operand is 'p', " + OPERANDS, "write P(action | state)"),
                fault("1 < ¦PUNIQUE(up | ★)", "operand is 'PUNIQUE', " + OPERANDS, "write Punique(action | state)"),
                fault("1 < ¦pavg(up | ★)", "operand is 'pavg', " + OPERANDS, "write Pavg(action | state)"),
                fault("¦★ > 0", "operand is '★', " + OPERANDS, QUANTITY),
                fault("1 +¦", "operand is missing, " + OPERANDS, QUANTITY),
                fault("1 + ¦+ 2 < 3", "operand is '+', " + OPERANDS, QUANTITY),
                fault("1 < ¦> 2", "operand is '>', " + OPERANDS, QUANTITY),
                fault("(1 + 2 ¦< 3", "end of parentheses is '<', expected ')'", "add a ')' where the parentheses end"),
                fault("(1 + 2¦", "end of parentheses is missing, expected ')'", "add a ')' where the parentheses end"),
                fault("(1 ¦+-2) < 3", "end of parentheses is '+-', expected ')'", SUM),
                fault("1 ¦+- 2 < 3", "relation is '+-', " + RELATIONS, SUM),
                fault("POWER(★)¦", "relation is missing, " + RELATIONS, COMPARE),
                fault("1 ¦) < 2", "relation is ')', " + RELATIONS, COMPARE),
                fault("POWER(★) ¦== 1", "relation is '==', " + RELATIONS, COMPARE),
                fault("POWER(★) ¦is 1", "relation is 'is', " + RELATIONS, COMPARE),
                fault(
                        "1 / ¦0 < 1",
                        "divisor is 0, expected another number",
                        "divide by another number, or leave it out"),
                fault(
                        "1 < POWER(★) / ¦(0.5 - 1/2)",
                        "divisor is 0, expected another number",
                        "divide by another number, or leave it out"),
                fault(
                        "1 < ¦" + "9".repeat(196),
                        "operand is '" + "9".repeat(39) + "…', expected a number of at most 195 digits",
                        "write fewer digits"),
                fault(
                        "1 < ¦1e-999999999",
                        "operand is '1e-999999999', expected a number of at most 195 digits",
                        "write fewer digits"),
                fault(
                        "(".repeat(50) + "¦1" + ")".repeat(50) + " < 2",
                        "nesting is 51 deep, expected at most 50",
                        "leave out parentheses and signs"),
                fault(
                        "-".repeat(50) + "¦-1 < 2",
                        "nesting is 51 deep, expected at most 50",
                        "leave out parentheses and signs"),
                fault(
                        "1 < " + "1 + ".repeat(99) + "¦1",
                        "count of numbers and quantities is 101, expected at most 100",
                        "split the claim"),
                fault(
                        "¦" + " ".repeat(10_001),
                        "length of the claim is 10001, expected at most 10000",
                        "write a shorter claim"),
                fault(
                        "POWER(★) ~= 0.5¦",
                        "tolerance is missing, expected +- and a number",
                        "write how far apart is near, as in ~= 0.5 +- 0.01"),
                fault(
                        "POWER(★) ~= 0.5 ¦at discount 0",
                        "tolerance is 'at', expected +- and a number",
                        "write how far apart is near, as in ~= 0.5 +- 0.01"),
                fault(
                        "POWER(★) ~= 0.5 +- ¦much",
                        "tolerance is 'much', expected a number",
                        "write a decimal or a fraction, as in 0.01 or 1/100"),
                fault(
                        "POWER(★) ~= 0.5 +- ¦-0.01",
                        "tolerance is -0.01, expected at least 0",
                        "leave out the second minus"),
                fault(
                        "POWER(★) ~= 0.5 +- 1/¦0",
                        "divisor is 0, expected another number",
                        "divide by another number, or leave it out"),
                fault(
                        "POWER(★) <= 0.5 ¦+- 0.01",
                        "relation with a tolerance is '<=', expected ~=",
                        "write ~= for the relation, or a blank between + and - for a sum"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                fault("POWER ¦★ > 0", "what follows POWER is '★', expected '('", "write POWER(state)"),
                fault("Pavg¦", "what follows Pavg is missing, expected '('", "write Pavg(action | state)"),
                fault("POWER(¦★ > 0", "state is '★ > 0', expected ')' after it", "write POWER(state)"),
                fault("POWER(¦", "state is missing, expected the name of one", "write POWER(state)"),
                fault("POWER( ¦) > 0", "state is missing, expected the name of one", "write the name of the state"),
                fault("P(¦'' | ★) > 0", "action is missing, expected the name of one", "write the name of the action"),
                fault("P(¦right) > 0", "action is 'right) > 0', expected '|' after it", "write P(action | state)"),
                fault("P(right | ¦★ > 0", "state is '★ > 0', expected ')' after it", "write P(action | state)"),
                fault(
                        "POWER(¦'★) > 0",
                        "state is ''★) > 0', expected a quotation mark at its end",
                        "add ' where the name ends"),
                fault("POWER('★' ¦b) > 0", "end of state is 'b', expected ')'", "write POWER(state)"),
                fault("POWER(¦r) > 0", "state is 'r', expected a state of the model", AS_THE_MODEL),
                fault("1 < P(¦rihgt | ★)", "action is 'rihgt', expected an action of state '★'", AS_THE_MODEL),
                fault("P(¦→ x | ★) > 0", "action is '→ x', expected an action of state '★'", AS_THE_MODEL));
    }

    static Stream<Arguments> preferences() {
        String example = "write prefers action over action at state";
        return Stream.of(
                fault("prefers ¦", "action is missing, expected the name of one", example),
                fault("prefers ¦right", "action is 'right', expected 'over' after it", example),
                fault(
                        "prefers ¦over left at ★",
                        "action is missing, expected the name of one",
                        "write the name of the action"),
                fault("prefers right over ¦left", "action is 'left', expected 'at' after it", example),
                fault("prefers 'right' ¦to left at ★", "end of action is 'to', expected 'over'", example),
                fault(
                        "prefers right over left at ¦",
                        "state is missing, expected the name of one",
                        "write the name of the state"),
                fault(
                        "prefers right over left at ¦at discount 1",
                        "state is missing, expected the name of one",
                        "write the name of the state"),
                fault(
                        "prefers right over ¦down at ★",
                        "action is 'down', expected an action of state '★'",
                        AS_THE_MODEL),
                fault(
                        "prefers right over left at ¦★ at dawn",
                        "state is '★ at dawn', expected a state of the model",
                        AS_THE_MODEL),
                fault(
                        "prefers right over left at '★' ¦> 0",
                        "qualifier is '>', " + QUALIFIERS,
                        "write each comparison as a claim of its own"));
    }

    static Stream<Arguments> discounts() {
        String number = "write a decimal or a fraction, as in 0.9 or 1/3";
        return Stream.of(
                fault("1 < 2 at discount ¦", "discount is missing, expected a number", number),
                fault("1 < 2 at discount ¦high", "discount is 'high', expected a number", number),
                fault(
                        "1 < 2 at discount ¦1.5",
                        "discount is 1.5, expected a value in [0, 1]",
                        "write a number from 0 to 1, as in at discount 0.9"),
                fault(
                        "1 < 2 at discount ¦-1/2",
                        "discount is -0.5, expected a value in [0, 1]",
                        "write a number from 0 to 1, as in at discount 0.9"),
                fault(
                        "1 < 2 at discount 1/¦0",
                        "divisor is 0, expected another number",
                        "divide by another number, or leave it out"),
                fault(
                        "1 < 2 for discount ¦0.1..1",
                        "next word is '0', expected 'in'",
                        "write for discount in 0.5..0.99"),
                fault(
                        "1 < 2 for discount in 0.1 ¦to 1",
                        "what follows the first discount is 'to', expected '..'",
                        "write a range, as in for discount in 0.5..0.99"),
                fault("1 < 2 for discount in 0.1..¦", "discount is missing, expected a number", number),
                fault(
                        "1 < 2 for discount in 0..¦2",
                        "discount is 2, expected a value in [0, 1]",
                        "write a number from 0 to 1, as in for discount in 0.5..0.99"),
                fault(
                        "1 < 2 for discount in ¦0.9..1/3",
                        "range of discounts is 0.9..1/3, expected one that ends above its start",
                        "write 1/3..0.9"),
                fault(
                        "1 < 2 for discount in ¦1/2..0.5",
                        "range of discounts is 0.5..0.5, expected one that ends above its start",
                        "write at discount 0.5"),
                fault("1 < 2 at discount 0.5, ¦at discount 0.5", "discount is given twice, expected once", ONCE),
                fault("1 < 2 at discount 0.5 ¦for discount in 0..1", "discount is given twice, expected once", ONCE),
                fault(
                        "1 < 2 * ¦Pavg(up | ★) at discount 0.9",
                        "discount of Pavg is 0.9, expected 1",
                        "write P in place of Pavg, or at discount 1"),
                fault(
                        "¦Pavg(up | ★) < Pavg(left | ★) for discount in 0.5..1",
                        "discount of Pavg is 0.5..1, expected 1",
                        "write P in place of Pavg, or at discount 1"));
    }

    static Stream<Arguments> qualifiers() {
        return Stream.of(
                fault("1 < 2 ¦in general", "qualifier is 'in', " + QUALIFIERS, QUALIFY),
                fault("1 < 2 ¦at dawn", "qualifier is 'at', " + QUALIFIERS, QUALIFY),
                fault("1 < 2,¦", "qualifier is missing, " + QUALIFIERS, QUALIFY),
                fault("1 < 2 under reward 1, ¦", "qualifier is missing, " + QUALIFIERS, QUALIFY),
                fault("1 < 2,¦, at discount 1", "qualifier is ',', " + QUALIFIERS, QUALIFY),
                fault("1 < 2 ¦< 3", "qualifier is '<', " + QUALIFIERS, "write each comparison as a claim of its own"),
                fault(
                        "1 < 2 at discount 0,¦9",
                        "qualifier is '9', " + QUALIFIERS,
                        "write the decimal point as a point, as in 0.9, and a sign between two numbers"),
                fault(
                        "1 < 2 at discount 0.5¦..1",
                        "qualifier is '..', " + QUALIFIERS,
                        "write 'for discount in' before a range, as in for discount in 0.5..0.99"),
                fault("1 < 5¦%", "qualifier is '%', " + QUALIFIERS, "write a percentage as a fraction, as in 5/100"),
                fault(
                        "1 < 2 under reward ¦at discount 0.9",
                        "reward is missing, expected a number or a distribution",
                        "write one, as in under reward uniform(0, 1)"),
                fault(
                        "1 < 2 under reward mixture(1:uniform(0, ¦x))",
                        "'x' in 'mixture(1:uniform(0, x))' is not a finite number",
                        "write a number such as 0.5, 2e-3 or 1/3"),
                fault(
                        "POWER(★) < 2 under reward ¦uniform(1, 0) at discount 0.9",
                        "high of uniform is 0, expected a value above low, which is 1",
                        "write the reward as a model file does, as in under reward uniform(0, 1)"),
                fault(
                        "1 < 2 under reward 1 at discount 0 ¦under reward 1",
                        "reward is given twice, expected once",
                        ONCE),
                fault(
                        "1 < 2 for most permutations of reward " + EIGHT
                                + " ¦for at least 2/3 of permutations of reward " + EIGHT,
                        "permutations of reward are given twice, expected once",
                        ONCE),
                fault(
                        "1 < 2 under reward 1, ¦for most permutations of reward " + EIGHT,
                        "reward is given as a distribution and as permutations, expected one of both",
                        ONCE),
                fault(
                        "1 < 2 for most permutations of reward " + EIGHT + ", ¦under reward 1",
                        "reward is given as a distribution and as permutations, expected one of both",
                        ONCE),
                fault(
                        "1 ¦= 2 for most permutations of reward " + EIGHT,
                        "relation for permutations is '=', expected <, <=, >= or >",
                        "write an inequality, or leave out the permutations"),
                fault(
                        "1 ¦≈ 2 ± 0 for most permutations of reward " + EIGHT,
                        "relation for permutations is '~=', expected <, <=, >= or >",
                        "write an inequality, or leave out the permutations"),
                fault("1 < 2 for most ¦rewards", "next word is 'rewards', expected 'permutations'", "write " + MOST),
                fault("1 < 2 for most permutations ¦", "next word is missing, expected 'of'", "write " + MOST),
                fault("1 < 2 for at least 3/4 ¦off", "next word is 'off', expected 'of'", "write " + AT_LEAST),
                part("2/5", "0.4"),
                part("1", "1"),
                part("0", "0"),
                part("-1/2", "-0.5"),
                part("1000001/1000002", "1000001/1000002"),
                fault(
                        "1 < 2 for at least ¦most of",
                        "part of permutations is 'most', expected a number",
                        "write a decimal or a fraction, as in 1/2, 2/3 or 3/4"),
                fault(
                        "1 < 2 for most permutations of reward ¦1, 0",
                        "what follows reward is '1', expected '('",
                        "write the rewards in parentheses, as in " + MOST),
                fault(
                        "1 < 2 for most permutations of reward (1, ¦)",
                        "reward is ')', expected a number",
                        "write a decimal or a fraction, as in 1, -0.5 or 1/3"),
                fault(
                        "1 < 2 for most permutations of reward (1 ¦0)",
                        "end of rewards is '0', expected ',' or ')'",
                        "put commas between rewards and ')' after them"),
                fault(
                        "1 < 2 for most permutations of reward ¦(1, 0)",
                        "number of rewards is 2, expected 8",
                        "write one reward for each state of the model"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"expressions", "names", "preferences", "discounts", "qualifiers"})
    void aFaultHasAPlaceAMessageAndAHelp(String marked, String message, String help) {
        String text = marked.replace(MARK, "");

        ClaimSyntaxException fault = thrownBy(text);

        assertThat(fault).hasMessage(message);
        assertThat(fault.help()).isEqualTo(help);
        assertThat(fault.column())
                .isEqualTo(marked.codePoints()
                                .takeWhile(point -> point != MARK.codePointAt(0))
                                .count()
                        + 1);
    }

    @Test
    void columnsCountCodePoints() {
        Mdp smiling = Mdp.builder().terminal("😀").build();

        ClaimSyntaxException fault =
                catchThrowableOfType(ClaimSyntaxException.class, () -> ClaimParser.parse("POWER(😀) > x", smiling));

        assertThat(fault.column()).isEqualTo(12);
    }

    @Test
    void anUnknownStateComesWithThoseOfTheModel() {
        assertThat(thrownBy("POWER('l◁') > 0").unknownName())
                .contains(new ClaimSyntaxException.UnknownName(
                        "l◁", List.of("★", "∅", "ℓ◁", "ℓ↙", "ℓ↖", "r▷", "r↘", "r↗")));
    }

    @Test
    void anUnknownActionComesWithThoseOfItsState() {
        assertThat(thrownBy("prefers right over lef at ★").unknownName())
                .contains(new ClaimSyntaxException.UnknownName("lef", List.of("up", "left", "right")));
        assertThat(thrownBy("P(->★ | ∅) > 0").unknownName())
                .contains(new ClaimSyntaxException.UnknownName("→ ★", List.of("→ ∅")));
    }

    @Test
    void anotherFaultHasNoUnknownName() {
        assertThat(thrownBy("POWER(★)").unknownName()).isEmpty();
    }

    private static ClaimSyntaxException thrownBy(String text) {
        return catchThrowableOfType(ClaimSyntaxException.class, () -> ClaimParser.parse(text, STUDY));
    }

    private static Arguments fault(String marked, String message, String help) {
        return Arguments.of(marked, message, help);
    }

    private static Arguments part(String written, String shown) {
        return fault(
                "1 < 2 for at least ¦" + written + " of permutations of reward " + EIGHT,
                "part of permutations is " + shown + ", expected 1/2, 2/3, 3/4 and so on",
                "write n/(n+1) with a whole number n from 1 to a million, as in " + AT_LEAST);
    }
}
