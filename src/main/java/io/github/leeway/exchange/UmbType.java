package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.util.Locale;
import java.util.Optional;

/**
 * The type of values in a UMB file.
 *
 * @param kind of them
 * @param bits of each, at least 1
 */
record UmbType(Kind kind, int bits) {

    private static final int MOST_BITS = 1 << 20;

    /** What values are. */
    enum Kind {
        BOOL(1),
        INT(64),
        UINT(64),
        DOUBLE(64),
        RATIONAL(128),
        STRING(64);

        private final int bits;

        Kind(int bits) {
            this.bits = bits;
        }

        private static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an index says. */
    static UmbType of(JsonTree tree) {
        JsonTree type = tree.at("type");
        if (type.text().endsWith("-interval")) {
            throw type.wrong(ErrorCode.MODEL_TYPE, "numbers in the place of intervals");
        }
        Kind kind = Kind.of(type.text())
                .orElseThrow(() ->
                        type.wrong(ErrorCode.FOREIGN_SYNTAX, "one of bool, int, uint, double, rational and string"));
        Optional<JsonTree> size = tree.find("size");
        int bits = size.map(given -> given.count(MOST_BITS)).orElse(kind.bits);
        boolean isSized = switch (kind) {
            case DOUBLE, STRING -> bits == kind.bits;
            case RATIONAL -> bits > 0 && bits % 128 == 0;
            default -> bits > 0;
        };
        if (!isSized) {
            throw size.orElse(tree)
                    .wrong(
                            ErrorCode.FOREIGN_SYNTAX,
                            kind == Kind.RATIONAL ? "a multiple of 128" : "a size that " + kind.word() + " has");
        }
        return new UmbType(kind, bits);
    }

    /** A number that need not be whole, or a complaint. */
    static UmbType ofReal(JsonTree tree) {
        UmbType type = of(tree);
        if (type.kind != Kind.DOUBLE && type.kind != Kind.RATIONAL) {
            throw tree.at("type").wrong(ErrorCode.FOREIGN_SYNTAX, "double or rational");
        }
        return type;
    }

    /** Doubles. */
    static UmbType ofDouble() {
        return new UmbType(Kind.DOUBLE, Kind.DOUBLE.bits);
    }

    /** Bytes of a value in a file of such values. */
    int bytes() {
        return bits / Byte.SIZE;
    }
}
