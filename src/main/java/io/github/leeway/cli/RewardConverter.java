package io.github.leeway.cli;

import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Distributions of rewards as the command line gives them. */
final class RewardConverter implements ITypeConverter<Distribution> {

    @Override
    public Distribution convert(String text) {
        try {
            return Distribution.parse(text);
        } catch (RewardSyntaxException fault) {
            String help = fault.help().isEmpty() ? "" : "; " + fault.help();
            throw new TypeConversionException(fault.getMessage() + help);
        }
    }
}
