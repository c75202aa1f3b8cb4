package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names of states from the values of variables in a UMB archive, as in x=1,y=true; the value alone if there is one variable, a text
 * called name. Values are packed bit by bit, the first in the lowest bits.
 */
final class UmbValuations {

    /** Of the one variable whose values are names as they are. */
    static final String NAME = "name";

    /** Of the files. */
    static final String FOLDER = "valuations/states/";

    private static final int MOST_VARIABLES = 1_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final long LONGEST = 1L << 28; // characters of all names

    private final Findings findings;
    private final List<ValuationClass> classes = new ArrayList<>();
    private final Optional<ByteBuffer> classNumbers;
    private final Optional<List<String>> texts;
    private final byte[] bytes;

    private UmbValuations(UmbArchive archive, int stateCount, JsonTree valuations, byte[] bytes) {
        findings = archive.findings();
        this.bytes = bytes;
        valuations.at("classes").elements().forEach(given -> classes.add(new ValuationClass(given)));
        classNumbers = archive.file(FOLDER + "valuation-to-class.bin", stateCount, Integer.BYTES, "states")
                .map(numbers -> ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN));
        int textCount = valuations
                .find("#strings")
                .map(count -> count.count(Limits.FOREIGN_OUTCOMES))
                .orElse(0);
        texts = UmbStrings.of(archive, FOLDER, textCount, "texts");
    }

    /** The names, if there are values and they can be read; what cannot be is told in a warning. */
    static Optional<List<String>> names(UmbArchive archive, int stateCount, JsonTree valuations) {
        Optional<byte[]> bytes = archive.file(FOLDER + "valuations.bin");
        return bytes.flatMap(given -> new UmbValuations(archive, stateCount, valuations, given).names(stateCount));
    }

    private Optional<List<String>> names(int stateCount) {
        if (!classes.stream().allMatch(ValuationClass::isRead)) {
            return leftOut("have variables of types that are not read");
        }
        if (texts.orElse(List.of()).stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            return leftOut("have texts of more than " + LONGEST_TEXT + " characters");
        }
        List<String> names = new ArrayList<>();
        long at = 0;
        long length = 0;
        for (int s = 0; s < stateCount; s++) {
            ValuationClass of = classOf(s);
            if (at + of.bytes > bytes.length) {
                break;
            }
            String name = of.name(new BitReader(bytes, Byte.SIZE * at));
            names.add(name);
            at += of.bytes;
            length += name.length();
            if (length > LONGEST) {
                return leftOut("have more than " + LONGEST + " characters");
            }
        }
        if (names.size() < stateCount || at != bytes.length) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_COUNT,
                    "file " + FOLDER + "valuations.bin has " + bytes.length
                            + " bytes, which is not what the variables of " + stateCount + " states have",
                    "is a count in index.json wrong, or is the file cut off?");
        }
        return Optional.of(names);
    }

    private Optional<List<String>> leftOut(String why) {
        findings.warning(ErrorCode.LEFT_OUT, "names of the states " + why + ", and were left out", "");
        return Optional.empty();
    }

    private ValuationClass classOf(int state) {
        int number = classNumbers.map(all -> all.getInt(Integer.BYTES * state)).orElse(0);
        if (number < 0 || number >= classes.size()) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_INDEX,
                    "class of the values of state " + state + " is " + Integer.toUnsignedString(number)
                            + ", expected a number below " + classes.size(),
                    "");
        }
        return classes.get(number);
    }

    private String text(long number) {
        int count = texts.map(List::size).orElse(0);
        if (number < 0 || number >= count) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_INDEX,
                    "value of a variable is text " + Long.toUnsignedString(number) + ", and there are " + count,
                    "");
        }
        return texts.orElseThrow().get((int) number);
    }

    /** The variables that some states have. */
    private final class ValuationClass {

        private final List<Variable> variables = new ArrayList<>();
        private final long bytes;
        private final boolean isNamed;

        ValuationClass(JsonTree tree) {
            List<JsonTree> given = tree.at("variables").elements();
            long bits = 0;
            for (JsonTree entry : given) {
                Variable variable = Variable.of(entry);
                variables.add(variable);
                bits += variable.bits();
            }
            if (bits % Byte.SIZE != 0) {
                throw tree.wrong(
                        ErrorCode.FOREIGN_SYNTAX, "variables and padding of whole bytes, not of " + bits + " bits");
            }
            bytes = bits / Byte.SIZE;
            List<Variable> named = variables.stream().filter(Variable::isNamed).toList();
            isNamed = named.size() == 1
                    && named.get(0).name().equals(NAME)
                    && named.get(0).type().kind() == UmbType.Kind.STRING;
        }

        boolean isRead() {
            return variables.size() <= MOST_VARIABLES && variables.stream().allMatch(Variable::isRead);
        }

        String name(BitReader bits) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Variable variable : variables) {
                if (variable.isNamed()) {
                    names.add(variable.name());
                    values.add(value(variable, bits));
                } else {
                    bits.skip(variable.bits());
                }
            }
            return isNamed && !values.get(0).isEmpty() ? values.get(0) : StateNaming.name(names, values);
        }

        private String value(Variable variable, BitReader bits) {
            boolean isAbsent = variable.isOptional() && bits.next(1) == 0;
            long value = bits.next(variable.type().bits());
            return isAbsent ? "none" : text(variable, value);
        }

        private String text(Variable variable, long value) {
            if (variable.isPlain() && value >= 0) {
                return Long.toString(value);
            }
            int unused = Long.SIZE - variable.type().bits();
            return switch (variable.type().kind()) {
                case BOOL -> Boolean.toString(value != 0);
                case UINT ->
                    new BigInteger(Long.toUnsignedString(value))
                            .add(BigInteger.valueOf(variable.offset()))
                            .toString();
                case INT ->
                    BigInteger.valueOf(value << unused >> unused)
                            .add(BigInteger.valueOf(variable.offset()))
                            .toString();
                case DOUBLE -> Double.toString(Double.longBitsToDouble(value));
                case STRING -> UmbValuations.this.text(value);
                case RATIONAL ->
                    throw new IllegalStateException("type of " + variable + " is rational, which is not read");
            };
        }
    }

    /**
     * A variable, or bits between two.
     *
     * @param name empty if there is no variable
     * @param isOptional whether a bit before the value says that there is one
     * @param offset to be added to whole numbers
     */
    private record Variable(String name, UmbType type, boolean isOptional, long offset) {

        static Variable of(JsonTree tree) {
            Optional<JsonTree> padding = tree.find("padding");
            if (padding.isPresent()) {
                return new Variable(
                        "", new UmbType(UmbType.Kind.UINT, padding.get().count(1 << 20)), false, 0);
            }
            return new Variable(
                    tree.at("name").text(),
                    UmbType.of(tree.at("type")),
                    tree.find("is-optional").map(JsonTree::isTrue).orElse(false),
                    tree.find("offset").map(JsonTree::whole).orElse(0L));
        }

        boolean isNamed() {
            return !name.isEmpty();
        }

        /** Whether a value that is not negative is written as it is. */
        boolean isPlain() {
            return type.kind() == UmbType.Kind.UINT && offset == 0;
        }

        boolean isRead() {
            return !isNamed() || (type.kind() != UmbType.Kind.RATIONAL && type.bits() <= Long.SIZE);
        }

        int bits() {
            return type.bits() + (isOptional ? 1 : 0);
        }
    }

    /** Reads bits one after the other, the lowest of a byte first. */
    private static final class BitReader {

        private final byte[] bytes;
        private long at;

        BitReader(byte[] bytes, long at) {
            this.bytes = bytes;
            this.at = at;
        }

        void skip(int count) {
            at += count;
        }

        long next(int count) {
            long bits = 0;
            for (int i = 0; i < count; i++) {
                long bit = bytes[(int) (at / Byte.SIZE)] >> (at % Byte.SIZE) & 1;
                bits |= bit << i;
                at++;
            }
            return bits;
        }
    }
}
