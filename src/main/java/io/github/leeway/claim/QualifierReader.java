package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSyntaxException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads what a claim says of discounts and rewards, each at most once. */
final class QualifierReader {

    /** What may follow the name of a state that has no delimiter of its own, with the comma before it. */
    static final Pattern START = Pattern.compile(
            "(?:\\s*+,)?+(?<=[\\s,])\\s*+"
                    + "(?:at\\s+discount|for\\s+discount|for\\s+most|for\\s+at\\s+least|under\\s+reward)(?![\\p{L}\\p{N}_])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AFTER_REWARD = Pattern.compile(
            "(?:,\\s*+)?+(?<![\\p{L}\\p{N}_])(?:at|for|under)(?![\\p{L}\\p{N}_])|,\\s*+$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final BigInteger MOST_TIMES = BigInteger.valueOf(1_000_000);
    private static final String AT = "at discount 0.9";
    private static final String RANGE = "for discount in 0.5..0.99";
    private static final String REWARD = "under reward uniform(0, 1)";
    private static final String MOST = "for most permutations of reward (1, 0, 0)";
    private static final String AT_LEAST = "for at least 2/3 of permutations of reward (1, 0, 0)";

    private final ClaimCursor cursor;
    private final int stateCount;
    private Optional<Discounts> discounts = Optional.empty();
    private Optional<RewardLaw> reward = Optional.empty();
    private Optional<Orbit> orbit = Optional.empty();

    QualifierReader(ClaimCursor cursor, int stateCount) {
        this.cursor = cursor;
        this.stateCount = stateCount;
    }

    Optional<Discounts> discounts() {
        return discounts;
    }

    Optional<RewardLaw> reward() {
        return reward;
    }

    Optional<Orbit> orbit() {
        return orbit;
    }

    /** Reads all of them, up to the end. */
    void all() {
        while (!cursor.isAtEnd()) {
            cursor.take(",");
            one();
        }
    }

    private void one() {
        int start = cursor.offset();
        if (cursor.takeWords("at", "discount")) {
            requireFirst(discounts, "discount is", start);
            discounts = Optional.of(new Discounts.At(discount(AT)));
        } else if (cursor.takeWords("for", "discount")) {
            requireFirst(discounts, "discount is", start);
            require("in", RANGE);
            discounts = Optional.of(range());
        } else if (cursor.takeWords("under", "reward")) {
            requireFirst(reward, "reward is", start);
            requireNoOther(orbit, start);
            reward = Optional.of(law());
        } else if (cursor.takeWords("for", "most")) {
            requireFirstOrbit(start);
            orbit = Optional.of(new Orbit(permuted(MOST), 1));
        } else if (cursor.takeWords("for", "at", "least")) {
            requireFirstOrbit(start);
            int times = times();
            require("of", AT_LEAST);
            orbit = Optional.of(new Orbit(permuted(AT_LEAST), times));
        } else {
            throw cursor.unexpected(
                    "qualifier",
                    "at discount, for discount in, under reward, for most permutations of reward"
                            + " or for at least 2/3 of permutations of reward",
                    help());
        }
    }

    private String help() {
        if (cursor.isAtNumber()) {
            return "write the decimal point as a point, as in 0.9, and a sign between two numbers";
        }
        if (!cursor.relation().isEmpty()) {
            return "write each comparison as a claim of its own";
        }
        if (cursor.isAt("..")) {
            return "write 'for discount in' before a range, as in " + RANGE;
        }
        return cursor.isAt("%")
                ? "write a percentage as a fraction, as in 5/100"
                : "write " + AT + ", " + RANGE + ", " + REWARD + " or " + MOST;
    }

    private Discount discount(String example) {
        int start = cursor.offset();
        BigFraction number = cursor.number("discount", "0.9 or 1/3");
        try {
            return new Discount(number);
        } catch (IllegalArgumentException outside) {
            throw cursor.fault(
                    start, String.valueOf(outside.getMessage()), "write a number from 0 to 1, as in " + example);
        }
    }

    private Discounts range() {
        int start = cursor.offset();
        Discount from = discount(RANGE);
        if (!cursor.take("..")) {
            throw cursor.unexpected("what follows the first discount", "'..'", "write a range, as in " + RANGE);
        }
        Discount to = discount(RANGE);
        try {
            return new Discounts.Range(from, to);
        } catch (IllegalArgumentException disordered) {
            throw cursor.fault(
                    start,
                    String.valueOf(disordered.getMessage()),
                    from.equals(to) ? "write at discount " + from : "write " + to + ".." + from);
        }
    }

    private RewardLaw law() {
        int start = cursor.offset();
        String law = cursor.upTo(cursor.findOrEnd(AFTER_REWARD));
        if (law.isEmpty()) {
            throw cursor.fault(
                    start, "reward is missing, expected a number or a distribution", "write one, as in " + REWARD);
        }
        try {
            return RewardLaw.parse(law);
        } catch (RewardSyntaxException fault) {
            String help =
                    fault.help().isEmpty() ? "write the reward as a model file does, as in " + REWARD : fault.help();
            throw cursor.fault(start + fault.offset(), String.valueOf(fault.getMessage()), help);
        }
    }

    private int times() {
        int start = cursor.offset();
        BigFraction part = cursor.number("part of permutations", "1/2, 2/3 or 3/4");
        BigInteger times = part.getNumerator();
        boolean isOneMoreBelow = times.add(BigInteger.ONE).equals(part.getDenominator());
        if (times.signum() <= 0 || !isOneMoreBelow || times.compareTo(MOST_TIMES) > 0) {
            throw cursor.fault(
                    start,
                    "part of permutations is " + Fractions.text(part) + ", expected 1/2, 2/3, 3/4 and so on",
                    "write n/(n+1) with a whole number n from 1 to a million, as in " + AT_LEAST);
        }
        return times.intValueExact();
    }

    private List<BigFraction> permuted(String example) {
        require("permutations", example);
        require("of", example);
        require("reward", example);
        int start = cursor.offset();
        if (!cursor.take("(")) {
            throw cursor.unexpected("what follows reward", "'('", "write the rewards in parentheses, as in " + example);
        }
        List<BigFraction> rewards = new ArrayList<>();
        do {
            rewards.add(cursor.number("reward", "1, -0.5 or 1/3"));
        } while (cursor.take(","));
        if (!cursor.take(")")) {
            throw cursor.unexpected("end of rewards", "',' or ')'", "put commas between rewards and ')' after them");
        }
        if (rewards.size() != stateCount) {
            throw cursor.fault(
                    start,
                    "number of rewards is " + rewards.size() + ", expected " + stateCount,
                    "write one reward for each state of the model");
        }
        return rewards;
    }

    private void require(String word, String example) {
        if (!cursor.takeWords(word)) {
            throw cursor.unexpected("next word", "'" + word + "'", "write " + example);
        }
    }

    private void requireFirstOrbit(int start) {
        requireFirst(orbit, "permutations of reward are", start);
        requireNoOther(reward, start);
    }

    private void requireFirst(Optional<?> before, String whatIs, int start) {
        if (before.isPresent()) {
            throw cursor.fault(start, whatIs + " given twice, expected once", "leave one of them out");
        }
    }

    private void requireNoOther(Optional<?> other, int start) {
        if (other.isPresent()) {
            throw cursor.fault(
                    start,
                    "reward is given as a distribution and as permutations, expected one of both",
                    "leave one of them out");
        }
    }
}
