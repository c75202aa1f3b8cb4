package io.github.leeway.cli;

import io.github.leeway.mdp.Fractions;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers without loss, as model files have them: 0.1, 1e-3 or 2/3. */
final class ExactNumber implements ITypeConverter<BigFraction> {

    @Override
    public BigFraction convert(String text) {
        return Fractions.parse(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a number such as 0.1 or 2/3"));
    }
}
