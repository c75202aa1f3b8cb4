package io.github.leeway.cli;

import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Distributions of rewards as the command line gives them. */
final class RewardConverter implements ITypeConverter<RewardLaw> {

    @Override
    public RewardLaw convert(String text) {
        try {
            return RewardLaw.parse(text);
        } catch (RewardSyntaxException fault) {
            String help = fault.help().isEmpty() ? "" : "; " + fault.help();
            throw new TypeConversionException(fault.getMessage() + help);
        }
    }
}
