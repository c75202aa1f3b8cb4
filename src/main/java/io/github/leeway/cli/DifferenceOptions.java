package io.github.leeway.cli;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.Contrast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which differences to estimate, with the error of a difference on the same reward functions. */
final class DifferenceOptions {

    @Option(
            names = "--against",
            paramLabel = "STATE",
            description = "POWER of every state minus that of STATE too, with its error on the same reward functions,"
                    + " which is much smaller than that of two numbers apart.")
    private Optional<String> against;

    /** Those that are estimated unasked, and those that are asked for. */
    List<Contrast> contrasts(Mdp mdp) {
        List<Contrast> contrasts = new ArrayList<>(Contrast.unasked(mdp));
        against.ifPresent(name -> contrasts.addAll(Contrast.against(mdp, StateArgument.of(mdp, "--against", name))));
        return contrasts;
    }
}
