package io.github.leeway.cli;

import io.github.leeway.mdp.Discount;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Discounts as the command line gives them.
 *
 * @param values at least one
 */
record DiscountList(List<Discount> values) {

    /** Copies the list. */
    DiscountList {
        values = List.copyOf(values);
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<DiscountList> {
        @Override
        public DiscountList convert(String text) {
            try {
                return new DiscountList(Discount.listOf(text));
            } catch (IllegalArgumentException fault) {
                throw new TypeConversionException(String.valueOf(fault.getMessage()));
            }
        }
    }
}
