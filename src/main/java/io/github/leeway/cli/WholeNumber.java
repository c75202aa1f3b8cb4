package io.github.leeway.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers as people write them: 10000, 10_000 or 1e4. */
final class WholeNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        if (!text.matches("[+-]?\\d[\\d_]{0,30}([eE]\\d{1,2})?")) {
            throw notWhole(text);
        }
        try {
            return new BigDecimal(text.replace("_", "")).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw notWhole(text);
        }
    }

    private static TypeConversionException notWhole(String text) {
        return new TypeConversionException(
                "'" + text + "' is not a whole number between -2^63 and 2^63, such as 10000 or 1e4");
    }
}
