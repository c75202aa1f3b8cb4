package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.sensitivity.SensitivityPlan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a run examines which conclusions at the start survive other modeling choices. */
final class ModelingOptions {

    private static final long MOST_SAMPLES = 10_000; // for each choice, of which there are about fifteen

    @Option(
            names = "--sensitivity",
            description =
                    "Examine which conclusions survive other modeling choices, too, as 'leeway sensitivity' does. The page"
                            + " and result.json have the result.")
    private boolean sensitivity;

    @Mixin
    private TargetOptions targets;

    /** Refuses options that do not go together. */
    void check() {
        if (targets.isGiven() && !sensitivity) {
            throw new UsageFault("--avoid says what --sensitivity asks about; add --sensitivity");
        }
    }

    /** Refuses to examine what nobody would see. */
    void checkRoom(OutputOptions output) {
        if (sensitivity && !output.hasRoom()) {
            throw new UsageFault("what --sensitivity finds is on the page and in result.json; add -o DIR or --json, or"
                    + " use 'leeway sensitivity' for a table");
        }
    }

    /**
     * What is examined, if it is.
     *
     * @param file with the rewards of the run
     */
    Optional<SensitivityPlan> plan(ModelFile file, PowerPlan run) {
        if (!sensitivity) {
            return Optional.empty();
        }
        State start = file.mdp()
                .start()
                .orElseThrow(() -> new UsageFault(
                        "the model has no start state; 'leeway sensitivity --from STATE' asks about another"));
        List<Discount> discounts = run.discounts();
        return Optional.of(new SensitivityPlan(
                start,
                targets.of(file.mdp(), start),
                Collections.max(discounts),
                discounts.size() == 1 ? SensitivityOptions.DEFAULT_DISCOUNTS : discounts,
                SensitivityOptions.DEFAULT_LAWS,
                run.sampling().wholeGroups(Math.min(run.samples(), MOST_SAMPLES)),
                run.seed(),
                run.sampling()));
    }
}
