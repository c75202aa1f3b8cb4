package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import io.github.leeway.reward.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leeway power}: the main job. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        description = "POWER of every state, and how often each action is optimal, over many sampled reward functions.",
        footer = {
            "",
            "Examples:",
            "  leeway power case-study",
            "  leeway power my.yaml -d 0.1..0.9:9 -n 100000 -o out",
            "  leeway power my.yaml -r 'normal(0, 1)' --format csv > states.csv",
            "  leeway power my.yaml -n 100000 --values-out values.npy"
        })
final class PowerCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private WorkOptions work;

    @Mixin
    private RewardOptions reward;

    @Mixin
    private DifferenceOptions differences;

    @Mixin
    private CheckpointOptions checkpoints;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ValuesOptions values;

    @Mixin
    private ProgressOptions progress;

    @Mixin
    private CommonOptions common;

    PowerCommand(Console console, Interruption interruption, List<String> arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.copyOf(arguments);
    }

    /** What is asked for of a model, which need not come from where the command line says. */
    PowerJob job(LoadedModel loaded) {
        return PowerJob.of(model, loaded, arguments, sampling, work, reward, differences);
    }

    @Override
    public Integer call() {
        output.check();
        PowerJob job = job(new ModelArgument(model).load());
        SampleRange range = checkpoints.range(job.plan());
        int workers = work.threads();
        output.checkDirectory();
        values.check(job.plan(), checkpoints, output.existing()); // which may be in that directory
        if (!common.isQuiet()) {
            job.loaded().warnings().forEach(warning -> console.tell(warning.toString()));
        }
        PowerRun run = job.begin();
        checkpoints.prepare(job.header(), run);
        CheckpointKeeper keeper = new CheckpointKeeper(checkpoints.file(), job.header(), run, console);
        boolean hasValues;
        try (ValuesKeeper rows = values.open(job, output.existing(), console)) {
            sample(run, range, workers, keeper, rows.values().map(job::restated));
            hasValues = rows.finish();
            if (!common.isQuiet()) {
                rows.tell();
            }
        }
        boolean isKept = keeper.finish() && hasValues;
        int code = checkpoints.isPart() ? tellPart(run, range) : report(job, run);
        return isKept ? code : ExitCode.TOOL_FAULT;
    }

    private void sample(
            PowerRun run, SampleRange range, int workers, CheckpointKeeper keeper, Optional<Execution.Values> rows) {
        try (ProgressDisplay display = progress.display(console, common, range.to() - range.from())) {
            interruption.sampling();
            BooleanSupplier isOver = work.deadline();
            BooleanSupplier cancelled = () -> interruption.isRequested() || isOver.getAsBoolean();
            run.work(range, new Execution(workers, display, cancelled, keeper, rows));
        }
    }

    /** Part of the samples has no result of its own. */
    private int tellPart(PowerRun run, SampleRange range) {
        long missing = run.missingIn(range);
        String file =
                checkpoints.file().map(CheckpointFile::path).map(Path::toString).orElseThrow();
        if (missing > 0) {
            console.tell("leeway: stopped before all was done: " + missing + " samples of " + range.from() + " to "
                    + (range.to() - 1) + " are missing; go on with --resume " + file);
            return interruption.isRequested() ? ExitCode.INTERRUPTED : ExitCode.BOUND_NOT_REACHED;
        }
        if (!common.isQuiet()) {
            console.tell("samples " + range.from() + " to " + (range.to() - 1) + " are in " + file
                    + "; 'leeway merge' joins such files");
        }
        return ExitCode.DONE;
    }

    private int report(PowerJob job, PowerRun run) {
        Optional<PowerEstimate> estimate = job.estimate(run);
        if (estimate.isEmpty()) {
            boolean isInterrupted = interruption.isRequested();
            console.tell("leeway: " + (isInterrupted ? "interrupted" : "out of time")
                    + " before two "
                    + (job.plan().sampling() == Sampling.RANDOM ? "" : "groups of ")
                    + "reward functions were done: nothing to report");
            return isInterrupted ? ExitCode.INTERRUPTED : ExitCode.BOUND_NOT_REACHED;
        }
        if (common.isVerbose()) {
            tellSolvers(estimate.get());
        }
        output.report(job.run(estimate.get()), console, common);
        return exitCode(estimate.get());
    }

    private void tellSolvers(PowerEstimate estimate) {
        estimate.discounts()
                .forEach(discount -> console.tell("discount " + discount.discount() + ": " + discount.solver()));
    }

    private int exitCode(PowerEstimate estimate) {
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
