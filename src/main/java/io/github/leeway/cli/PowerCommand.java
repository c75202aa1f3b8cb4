package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import io.github.leeway.report.Run;
import io.github.leeway.sensitivity.Sensitivity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private ChangeOptions changes;

    @Mixin
    private QuestionOptions questions;

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
        LoadedModel changed = changes.applied(reward.asked(loaded));
        return PowerJob.of(model, changed, arguments, sampling, work, reward, questions);
    }

    @Override
    public Integer call() {
        output.check();
        questions.modeling().check();
        if (!checkpoints.isPart()) {
            questions.modeling().checkRoom(output);
        }
        PowerJob job = job(new ModelArgument(model).load());
        SampleRange range = checkpoints.range(job.plan());
        int workers = work.threads();
        output.checkDirectories();
        values.check(job.plan(), checkpoints, output.existing()); // which may be in that directory
        if (!common.isQuiet()) {
            job.loaded().warnings().forEach(warning -> console.tell(warning.toString()));
        }
        Optional<ExactAnswers> answers = checkpoints.isPart() ? Optional.empty() : job.answers();
        PowerRun run = job.begin();
        checkpoints.prepare(job.header(), run);
        CheckpointKeeper keeper = new CheckpointKeeper(checkpoints.file(), job.header(), run, console);
        RunControl control = new RunControl(console, interruption, work, progress, common);
        boolean hasValues;
        try (ValuesKeeper rows = values.open(job, output.existing(), console)) {
            control.sample(run, range, workers, keeper, rows.values().map(job::restated));
            hasValues = rows.finish();
            if (!common.isQuiet()) {
                rows.tell();
            }
        }
        boolean isKept = keeper.finish() && hasValues;
        int code = checkpoints.isPart() ? tellPart(run, range) : report(job, run, answers, control);
        return isKept ? code : ExitCode.TOOL_FAULT;
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

    private int report(PowerJob job, PowerRun run, Optional<ExactAnswers> answers, RunControl control) {
        Optional<PowerEstimate> estimate = job.estimate(run);
        if (estimate.isEmpty()) {
            return control.tellNothing(job.plan());
        }
        control.tellSolvers(estimate.get());
        Execution execution = new Execution(work.threads(), (done, halfWidth) -> {}, interruption::isRequested);
        Run.Extras extras = output.hasRoom() ? job.extras(estimate.get(), execution, interruption) : Run.Extras.none();
        Optional<Sensitivity> sensitivity =
                job.sensitivity().map(analysis -> control.examine(analysis, work.threads()));
        output.report(
                job.run(
                        estimate.get(),
                        extras.withExact(answers)
                                .withSensitivity(sensitivity.filter(
                                        found -> !found.conclusions().isEmpty()))),
                console,
                common);
        sensitivity
                .filter(found -> found.missing() > 0)
                .ifPresent(found -> console.tell("leeway: stopped before all modeling choices were looked at: "
                        + found.missing() + " are missing"));
        int code = control.exitCode(estimate.get());
        if (code != ExitCode.DONE) {
            return code;
        }
        return isIncomplete(answers)
                ? ExitCode.BOUND_NOT_REACHED
                : sensitivity.map(control::exitCode).orElse(ExitCode.DONE);
    }

    /** Whether answers are missing; says why. */
    private boolean isIncomplete(Optional<ExactAnswers> answers) {
        Optional<String> obstacle = answers.flatMap(ExactAnswers::obstacle);
        obstacle.ifPresent(why ->
                console.tell("leeway: some exact answers are missing: " + why + "; --exact-limit sets the limit"));
        return obstacle.isPresent();
    }
}
