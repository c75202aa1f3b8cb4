package io.github.leeway.claim;

import io.github.leeway.mdp.Fractions;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** A place in the text of a claim, which moves on as the text is read. Blanks are skipped before whatever is asked for. */
final class ClaimCursor {

    private static final Pattern DECIMAL =
            Pattern.compile("(?:\\d++(?:\\.(?!\\.)\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d++)?+");
    private static final String RELATION_SIGNS = "<>=~!≤≥≈≠";
    private static final String QUOTES = "'\"";
    private static final int MOST_BITS = 650; // about 195 digits, as in model files
    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private int at;

    ClaimCursor(String text) {
        this.text = text;
    }

    /** Where the next thing begins, in UTF-16 units. */
    int offset() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean isAtEnd() {
        return offset() == text.length();
    }

    boolean isAt(String sign) {
        return text.startsWith(sign, offset());
    }

    boolean isAtNumber() {
        return DECIMAL.matcher(text).region(offset(), text.length()).lookingAt();
    }

    boolean isAtQuote() {
        return !isAtEnd() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /** Goes past a sign, if it is next. */
    boolean take(String sign) {
        boolean isNext = isAt(sign);
        if (isNext) {
            at += sign.length();
        }
        return isNext;
    }

    /** Goes past some words, if all of them are next, with blanks between them. */
    boolean takeWords(String... words) {
        int before = offset();
        for (String word : words) {
            if (!word.equals(word())) {
                at = before;
                return false;
            }
            at += word.length();
        }
        return true;
    }

    /** The letters and digits that are next; empty if there are none. */
    String word() {
        return run(ClaimCursor::isLetterOrDigit);
    }

    /** The signs of a relation that are next; empty if there are none. */
    String relation() {
        return run(point -> RELATION_SIGNS.indexOf(point) >= 0);
    }

    /** The text from here up to an offset, without blanks at its ends; goes there. */
    String upTo(int end) {
        String part = text.substring(offset(), Math.max(at, end));
        at = Math.max(at, end);
        int length = part.length();
        while (length > 0 && isBlank(part.charAt(length - 1))) {
            length--;
        }
        return part.substring(0, length);
    }

    /** All that is left, without blanks at its ends; goes to the end. */
    String rest() {
        return upTo(text.length());
    }

    /** What stands in quotes, a doubled quote for one; goes past them. */
    String quoted(String what) {
        int opening = offset();
        char quote = text.charAt(opening);
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != quote) {
                inside.append(next);
            } else if (at < text.length() && text.charAt(at) == quote) {
                inside.append(next);
                at++;
            } else {
                return inside.toString();
            }
        }
        throw fault(
                opening,
                what + " is " + shown(text.substring(opening)) + ", expected a quotation mark at its end",
                "add " + quote + " where the name ends");
    }

    /** Where a sign is next found, or nothing. */
    Optional<Integer> find(String sign) {
        return Optional.of(text.indexOf(sign, offset())).filter(found -> found >= 0);
    }

    /** Where a word is next found with blanks or nothing around it, or nothing. */
    Optional<Integer> findWord(String word) {
        for (int found = text.indexOf(word, offset()); found >= 0; found = text.indexOf(word, found + 1)) {
            int end = found + word.length();
            if ((found == 0 || isBlank(text.charAt(found - 1)))
                    && (end == text.length() || isBlank(text.charAt(end)))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Where a pattern is next found, or the end. */
    int findOrEnd(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(offset(), text.length());
        return matcher.useTransparentBounds(true).find() ? matcher.start() : text.length();
    }

    /** A decimal without a sign, exactly. */
    BigFraction decimal(String what, String example) {
        Matcher matcher = DECIMAL.matcher(text).region(offset(), text.length());
        if (!matcher.lookingAt()) {
            throw unexpected(what, "a number", "write a decimal or a fraction, as in " + example);
        }
        BigFraction number = Fractions.parse(matcher.group())
                .filter(ClaimCursor::isShort)
                .orElseThrow(() -> fault(
                        at,
                        what + " is " + shown(matcher.group()) + ", expected a number of at most 195 digits",
                        "write fewer digits"));
        at = matcher.end();
        return number;
    }

    /** A decimal or a fraction of two, with or without a minus before it, exactly. */
    BigFraction number(String what, String example) {
        boolean isNegative = take("-");
        BigFraction number = decimal(what, example);
        if (take("/")) {
            int below = offset();
            BigFraction divisor = decimal("divisor", example);
            if (divisor.signum() == 0) {
                throw dividedByZero(below);
            }
            number = number.divide(divisor);
        }
        return isNegative ? number.negate() : number;
    }

    ClaimSyntaxException dividedByZero(int offset) {
        return fault(offset, "divisor is 0, expected another number", "divide by another number, or leave it out");
    }

    /** The complaint that something else than expected is next. */
    ClaimSyntaxException unexpected(String what, String expected, String help) {
        return fault(
                offset(),
                what + (isAtEnd() ? " is missing" : " is " + shown(next())) + ", expected " + expected,
                isAt("+-") ? "put a blank between + and -, or ~= and +- at the end for a tolerance" : help);
    }

    ClaimSyntaxException fault(int offset, String message, String help) {
        return new ClaimSyntaxException(message, column(offset), help);
    }

    /** The column of an offset. */
    int column(int offset) {
        return text.codePointCount(0, offset) + 1;
    }

    /** In quotation marks, cut if it is long. */
    static String shown(String part) {
        return part.codePointCount(0, part.length()) <= LONGEST_SHOWN
                ? "'" + part + "'"
                : "'" + part.substring(0, part.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…'";
    }

    private String next() {
        if (isAt("+-") || isAt("..")) {
            return text.substring(at, at + 2);
        }
        String run = word() + relation(); // one of them is empty
        return run.isEmpty() ? Character.toString(text.codePointAt(at)) : run;
    }

    private String run(IntPredicate belongs) {
        int end = offset();
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(at, end);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static boolean isLetterOrDigit(int point) {
        return Character.isLetterOrDigit(point) || point == '_';
    }

    private static boolean isShort(BigFraction number) {
        return number.getNumerator().bitLength() <= MOST_BITS
                && number.getDenominator().bitLength() <= MOST_BITS;
    }
}
