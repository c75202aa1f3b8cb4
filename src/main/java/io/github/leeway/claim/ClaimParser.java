package io.github.leeway.claim;

import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads a claim. Blanks between the parts are free; [ ] may be left out, { } stands any number of times:
 *
 * <pre>{@code
 * claim      = ( comparison | preference ) { [ "," ] qualifier }
 * comparison = expression relation expression      with any relation but ~=
 *            | expression "~=" expression ( "+-" | "±" ) number
 * preference = "prefers" action "over" action "at" state       P(first | state) > P(second | state)
 * relation   = "<" | "<=" | "=" | ">=" | ">" | "~="            also ≤ ≥ ≈
 * expression = product { ( "+" | "-" ) product }
 * product    = signed { ( "*" | "/" ) signed }
 * signed     = "-" signed | decimal | quantity | "(" expression ")"
 * quantity   = "POWER(" state ")" | ( "P" | "Punique" | "Pavg" ) "(" action "|" state ")"
 *            | "value(" function "," state ")"               V* for a reward function that the model names
 * qualifier  = "at discount" number
 *            | "for discount in" number ".." number
 *            | "under reward" law                              a RewardLaw
 *            | "for most permutations of reward" rewards       the same as for at least 1/2 of them
 *            | "for at least" number "of permutations of reward" rewards     1/2, 2/3, 3/4, ...
 * rewards    = "(" number { "," number } ")"                   one for each state, in the order of the model
 * number     = [ "-" ] decimal [ "/" decimal ]
 * }</pre>
 *
 * <p>A decimal such as {@code 0.9}, {@code .5} or {@code 1e-3} is taken exactly and has at most 195 digits. The name of an action, a
 * state or a reward function runs up to what must follow it, without the blanks around it: {@code |}, {@code )} or {@code ,}; in a
 * preference the word {@code over} or {@code at}, and after its state a qualifier or the end. A name in single or double quotes may
 * hold these; a doubled quote in it is one. An action without a name is called after where it leads, {@code → x} or {@code -> x}; an
 * action stands for all that are equivalent to it.
 *
 * <p>Discounts are said at most once, and so are rewards, by a law or by permutations. With permutations the relation is an inequality.
 * Pavg is of discount 1.
 */
public final class ClaimParser {

    private static final int LONGEST = 10_000;
    private static final String PREFERENCE = "prefers action over action at state";
    private static final String RELATIONS = "<, <=, =, >=, > or ~=";

    private final String text;
    private final ClaimCursor cursor;
    private final NameReader names;
    private final ExpressionReader expressions;
    private final QualifierReader qualifiers;

    private ClaimParser(String text, Mdp mdp, List<RewardFunction> rewards) {
        this.text = text;
        cursor = new ClaimCursor(text);
        names = new NameReader(cursor, mdp, rewards);
        expressions = new ExpressionReader(cursor, names);
        qualifiers = new QualifierReader(cursor, mdp.states().size());
    }

    /**
     * Reads one claim.
     *
     * @param text at most {@value #LONGEST} UTF-16 units
     * @param mdp the model that it is about
     * @throws ClaimSyntaxException if it is none, or names what the model does not have
     */
    public static Claim parse(String text, Mdp mdp) {
        return parse(text, mdp, List.of());
    }

    /**
     * Reads one claim.
     *
     * @param text at most {@value #LONGEST} UTF-16 units
     * @param mdp the model that it is about
     * @param rewards reward functions that it may name
     * @throws ClaimSyntaxException if it is none, or names what the model does not have
     */
    public static Claim parse(String text, Mdp mdp, List<RewardFunction> rewards) {
        if (text.length() > LONGEST) {
            throw new ClaimSyntaxException(
                    "length of the claim is " + text.length() + ", expected at most " + LONGEST,
                    1,
                    "write a shorter claim");
        }
        return new ClaimParser(text, mdp, rewards).claim();
    }

    /** Two sides and how they are compared. */
    private record Comparison(
            Expression left, Relation relation, Expression right, BigFraction tolerance, int offset) {}

    private Claim claim() {
        if (cursor.isAtEnd()) {
            throw cursor.unexpected(
                    "claim", "a comparison", "write one, as in P(a | s) > P(b | s), or prefers a over b at s");
        }
        Comparison comparison = cursor.takeWords("prefers") ? preference() : comparison();
        qualifiers.all();
        requireOneAverageDiscount();
        requireInequalityOfPermutations(comparison);
        return new Claim(
                text,
                comparison.left(),
                comparison.relation(),
                comparison.right(),
                comparison.tolerance(),
                qualifiers.discounts(),
                qualifiers.reward(),
                qualifiers.orbit());
    }

    private Comparison preference() {
        int start = cursor.offset();
        NameReader.Name first = names.beforeWord("over", "action", PREFERENCE);
        NameReader.Name second = names.beforeWord("at", "action", PREFERENCE);
        State state = names.state(names.beforeAny(QualifierReader.START, "state"));
        return new Comparison(
                new Expression.Chance(Expression.Kind.OPTIMAL, names.actions(first, state)),
                Relation.MORE,
                new Expression.Chance(Expression.Kind.OPTIMAL, names.actions(second, state)),
                BigFraction.ZERO,
                start);
    }

    private Comparison comparison() {
        Expression left = expressions.sum();
        int start = cursor.offset();
        Relation relation = relation();
        Expression right = expressions.sum();
        return new Comparison(left, relation, right, tolerance(relation), start);
    }

    private Relation relation() {
        String sign = cursor.relation();
        Relation relation = switch (sign) {
            case "<" -> Relation.LESS;
            case "<=", "≤" -> Relation.AT_MOST;
            case "=" -> Relation.EQUAL;
            case ">=", "≥" -> Relation.AT_LEAST;
            case ">" -> Relation.MORE;
            case "~=", "≈" -> Relation.ABOUT;
            default ->
                throw cursor.unexpected("relation", RELATIONS, "compare two expressions, as in POWER(a) > POWER(b)");
        };
        cursor.take(sign);
        return relation;
    }

    private BigFraction tolerance(Relation relation) {
        int start = cursor.offset();
        boolean isGiven = cursor.take("+-") || cursor.take("±");
        if (relation != Relation.ABOUT) {
            if (isGiven) {
                throw cursor.fault(
                        start,
                        "relation with a tolerance is '" + relation.sign() + "', expected ~=",
                        "write ~= for the relation, or a blank between + and - for a sum");
            }
            return BigFraction.ZERO;
        }
        if (!isGiven) {
            throw cursor.unexpected(
                    "tolerance", "+- and a number", "write how far apart is near, as in ~= 0.5 +- 0.01");
        }
        int number = cursor.offset();
        BigFraction tolerance = cursor.number("tolerance", "0.01 or 1/100");
        if (tolerance.signum() < 0) {
            throw cursor.fault(
                    number,
                    "tolerance is " + Fractions.text(tolerance) + ", expected at least 0",
                    "leave out the second minus");
        }
        return tolerance;
    }

    private void requireOneAverageDiscount() {
        OptionalInt average = expressions.average();
        if (average.isEmpty()) {
            return;
        }
        qualifiers
                .discounts()
                .map(ClaimParser::otherThanOne)
                .filter(other -> !other.isEmpty())
                .ifPresent(other -> {
                    throw cursor.fault(
                            average.getAsInt(),
                            "discount of Pavg is " + other + ", expected 1",
                            "write P in place of Pavg, or at discount 1");
                });
    }

    private static String otherThanOne(Discounts discounts) {
        if (discounts instanceof Discounts.Range range) {
            return range.from() + ".." + range.to();
        }
        return discounts instanceof Discounts.At at && !at.discount().isOne()
                ? at.discount().toString()
                : "";
    }

    private void requireInequalityOfPermutations(Comparison comparison) {
        Relation relation = comparison.relation();
        if (qualifiers.orbit().isPresent() && (relation == Relation.EQUAL || relation == Relation.ABOUT)) {
            throw cursor.fault(
                    comparison.offset(),
                    "relation for permutations is '" + relation.sign() + "', expected <, <=, >= or >",
                    "write an inequality, or leave out the permutations");
        }
    }
}
