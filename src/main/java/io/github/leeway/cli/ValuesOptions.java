package io.github.leeway.cli;

import io.github.leeway.files.Existing;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.report.ValuesFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the values of single reward functions go. */
final class ValuesOptions {

    static final String NAME = "--values-out";

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description =
                    "Write (1−γ)/γ·(V*−R) of every state for each reward function, whose mean is POWER without control"
                            + " variates: .csv with a column for each state (and first sample and discount, with several"
                            + " discounts), or .npy for NumPy, of shape (samples, states) or (samples, discounts, states);"
                            + " states in the order of the model.")
    private Optional<Path> out;

    /** Refuses what does not go with it, and a file that could not be written to later. */
    void check(PowerPlan plan, CheckpointOptions checkpoints, Existing existing) {
        if (out.isEmpty()) {
            return;
        }
        if (plan.precision().isPresent()) {
            throw new UsageFault("--precision may leave out samples that were done, and so does not go with " + NAME
                    + ", whose rows are those that POWER is the mean of; --samples sets a number");
        }
        if (checkpoints.isResumed()) {
            throw new UsageFault("--resume takes over sums over samples, and so does not go with " + NAME
                    + ", which needs each; leave one of them out");
        }
        if (checkpoints.isPart()) {
            throw new UsageFault("--samples-from and --samples-to are for 'leeway merge', which joins no values, and so"
                    + " do not go with " + NAME + "; run all samples at once");
        }
        ValuesFile.check(out.get(), existing);
    }

    /** Makes the file, if there is to be one. */
    ValuesKeeper open(PowerJob job, Existing existing, Console console) {
        return new ValuesKeeper(
                out.map(path ->
                        ValuesFile.create(path, job.stateNames(), job.plan().discounts(), existing)),
                console);
    }
}
