package io.github.leeway.report;

import com.fasterxml.jackson.core.io.NumberInput;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A value of a result file. Whoever asks it for what it is not gets a {@link ResultFileException} that says where it stands, what it is
 * and what was expected.
 *
 * @param place where it stands
 * @param kind what it is
 * @param token a text, or a number as it is written; else empty
 * @param fields of an object, in the order of the file; else empty
 * @param elements of an array; else empty
 */
record JsonNode(JsonPlace place, Kind kind, String token, Map<String, JsonNode> fields, List<JsonNode> elements) {

    private static final Pattern LONG_FRACTION = Pattern.compile("(-?\\d{1,20000})/([1-9]\\d{0,20000})");

    /** What a value can be. */
    enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        TEXT("a text"),
        NUMBER("a number"),
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The value of a field that must be there. */
    JsonNode field(String name) {
        return optional(name)
                .orElseThrow(() -> place.fault(
                        ErrorCode.RESULT_VALUE,
                        place.subject() + " has no '" + name + "', expected one",
                        "give a result of 'leeway power', as Leeway wrote it"));
    }

    /** The value of a field, if it is there. */
    Optional<JsonNode> optional(String name) {
        expect(Kind.OBJECT);
        return Optional.ofNullable(fields.get(name));
    }

    /** What is in an array. */
    List<JsonNode> items() {
        expect(Kind.ARRAY);
        return elements;
    }

    /** A text. */
    String text() {
        expect(Kind.TEXT);
        return token;
    }

    /** An array of texts. */
    List<String> texts() {
        return items().stream().map(JsonNode::text).toList();
    }

    /** A finite number. */
    double number() {
        expect(Kind.NUMBER);
        double number = NumberInput.parseDouble(token, true); // the nearest, as that of the JDK, in half the time
        if (!Double.isFinite(number)) {
            throw wrong("a number that a double can hold");
        }
        return number;
    }

    /** A finite number of at least 0. */
    double notNegative() {
        double number = number();
        if (!(number >= 0)) {
            throw wrong("at least 0");
        }
        return number;
    }

    /** A field that {@link JsonObject#extended} wrote: infinite where its sign stands beside it, not a number where it is null. */
    double extended(String name) {
        JsonNode node = field(name);
        if (node.kind != Kind.NULL) {
            return node.number();
        }
        return optional(name + JsonObject.INFINITE)
                .map(sign -> sign.whole(-1, 1) * Double.POSITIVE_INFINITY)
                .orElse(Double.NaN);
    }

    /** The same of an error, which is at least 0. */
    double error(String name) {
        double error = extended(name);
        if (error < 0) {
            throw field(name).wrong("at least 0");
        }
        return error;
    }

    /** A whole number within bounds. */
    long whole(long least, long most) {
        expect(Kind.NUMBER);
        try {
            long number = new BigDecimal(token).longValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // said below
        }
        throw wrong("a whole number from " + least + " to " + most);
    }

    /** A position in a list. */
    int index(int count) {
        return Math.toIntExact(whole(0, count - 1L));
    }

    /** Positions in a list. */
    List<Integer> indices(int count) {
        return items().stream().map(item -> item.index(count)).toList();
    }

    /** An exact number, as a decimal or a fraction: of any length that Leeway writes, which may be more than people do. */
    BigFraction fraction() {
        Optional<BigFraction> number = Fractions.parse(text());
        Matcher parts = LONG_FRACTION.matcher(token);
        if (number.isEmpty() && parts.matches()) {
            return BigFraction.of(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)));
        }
        return number.orElseThrow(() -> wrong("a decimal or a fraction such as 1/3"));
    }

    /** An exact discount, in [0, 1], as it was written. */
    Discount discount() {
        return checked(() -> Discount.of(text()));
    }

    /** The constant whose name {@link JsonObject#word} wrote. */
    <E extends Enum<E>> E word(Class<E> type) {
        String word = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> JsonObject.word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(Arrays.stream(type.getEnumConstants())
                        .map(JsonObject::word)
                        .collect(Collectors.joining(" or "))));
    }

    /** Makes something of it, of which the maker may find that it cannot be. */
    <T> T checked(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException fault) {
            String where = place.path();
            throw place.fault(ErrorCode.RESULT_VALUE, (where.isEmpty() ? "" : where + ": ") + fault.getMessage(), "");
        }
    }

    /** A complaint about it. */
    ResultFileException wrong(String expected) {
        return place.fault(ErrorCode.RESULT_VALUE, place.subject() + " is " + shown() + ", expected " + expected, "");
    }

    private void expect(Kind expected) {
        if (kind != expected) {
            throw wrong(expected.words);
        }
    }

    private String shown() {
        return switch (kind) {
            case TEXT -> Visible.quoted(token);
            case NUMBER -> token.length() <= 40 ? token : token.substring(0, 39) + "…";
            default -> kind.words;
        };
    }
}
