package io.github.leeway.cli;

import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import io.github.leeway.reward.Sampling;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.SensitivityAnalysis;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Does the samples of a run until they are done, time is over or somebody asks to end, and says how it ended.
 *
 * @param work with how many threads, and for how long
 * @param progress whether to show how far it is
 */
record RunControl(
        Console console, Interruption interruption, WorkOptions work, ProgressOptions progress, CommonOptions common) {

    /**
     * Does some samples.
     *
     * @param values taker of the values of single reward functions, if anybody wants them
     */
    void sample(
            PowerRun run, SampleRange range, int workers, Execution.Keeper keeper, Optional<Execution.Values> values) {
        try (ProgressDisplay display = progress.display(console, common, range.to() - range.from())) {
            interruption.sampling();
            BooleanSupplier isOver = work.deadline();
            BooleanSupplier cancelled = () -> interruption.isRequested() || isOver.getAsBoolean();
            run.work(range, new Execution(workers, display, cancelled, keeper, values));
        }
    }

    /** Asks about a model under other modeling choices, as long as there is time. */
    Sensitivity examine(SensitivityAnalysis analysis, int workers) {
        try (ProgressDisplay display = progress.display(console, common, analysis.drawCount())) {
            interruption.sampling();
            BooleanSupplier isOver = work.deadline();
            return analysis.run(
                    new Execution(workers, display, () -> interruption.isRequested() || isOver.getAsBoolean()));
        }
    }

    /** The same of an analysis. */
    int exitCode(Sensitivity found) {
        if (found.missing() == 0) {
            return ExitCode.DONE;
        }
        return interruption.isRequested() ? ExitCode.INTERRUPTED : ExitCode.BOUND_NOT_REACHED;
    }

    /** Says that too little was done to report anything; returns the exit code. */
    int tellNothing(PowerPlan plan) {
        boolean isInterrupted = interruption.isRequested();
        console.tell("leeway: " + (isInterrupted ? "interrupted" : "out of time")
                + " before two "
                + (plan.sampling() == Sampling.RANDOM ? "" : "groups of ")
                + "reward functions were done: nothing to report");
        return isInterrupted ? ExitCode.INTERRUPTED : ExitCode.BOUND_NOT_REACHED;
    }

    /** Says which solvers were at work, if somebody wants to know. */
    void tellSolvers(PowerEstimate estimate) {
        if (common.isVerbose()) {
            estimate.discounts()
                    .forEach(discount -> console.tell("discount " + discount.discount() + ": " + discount.solver()));
        }
    }

    /** The exit code of a result; says what is missing in it. */
    int exitCode(PowerEstimate estimate) {
        if (interruption.isRequested() && estimate.isPartial()) {
            return ExitCode.INTERRUPTED;
        }
        OptionalDouble asked = estimate.plan().precision();
        if (estimate.isPartial() || (asked.isPresent() && !estimate.isPrecisionReached())) {
            console.tell("leeway: stopped before all was done: ± of " + estimate.quantity() + " is at most "
                    + estimate.largestHalfWidth() + (asked.isPresent() ? ", asked was " + asked.getAsDouble() : ""));
            return ExitCode.BOUND_NOT_REACHED;
        }
        return ExitCode.DONE;
    }
}
