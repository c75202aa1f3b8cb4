package io.github.leeway.cli;

import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import io.github.leeway.report.ComparisonRun;
import io.github.leeway.report.ResultForms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leeway compare}: two models on the same reward functions. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "How two models differ on the same reward functions: POWER of the states of both, matched by name,"
                        + " and how often their actions, matched by label, are optimal. Differences are B minus A.",
        footer = {
            "",
            "Examples:",
            "  leeway compare case-study without-up.yaml",
            "  leeway compare before.yaml after.yaml -r 'uniform(0, 1)' -d 0.5,0.9,0.99",
            "  leeway compare before.yaml after.yaml -o out/before-after",
            "  leeway compare before.yaml after.yaml --format csv > differences.csv"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(index = "0", paramLabel = "A", description = ModelArgument.DESCRIPTION)
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The model to compare it with, likewise.")
    private String second;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private LawOptions law;

    @Mixin
    private ChangeOptions changes;

    @Mixin
    private WorkOptions work;

    @Mixin
    private final ResultOutput<ComparisonRun> output = new ResultOutput<>(ResultForms.ofComparison());

    @Mixin
    private ProgressOptions progress;

    @Mixin
    private CommonOptions common;

    CompareCommand(Console console, Interruption interruption, List<String> arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public Integer call() {
        output.check();
        if (first.equals("-") && second.equals("-")) {
            throw new UsageFault("both models are -, standard input, expected at most one");
        }
        CompareJob.Named a = new CompareJob.Named(first, changes.applied(law.asked(new ModelArgument(first).load())));
        CompareJob.Named b = new CompareJob.Named(second, changes.applied(law.asked(new ModelArgument(second).load())));
        CompareJob job = CompareJob.of(a, b, sampling, law);
        int workers = work.threads();
        output.checkDirectory();
        if (!common.isQuiet()) {
            List.of(a, b)
                    .forEach(model -> model.loaded().warnings().forEach(warning -> console.tell(warning.toString())));
        }
        RunControl control = new RunControl(console, interruption, work, progress, common);
        PowerRun run = job.begin(work.selector());
        control.sample(run, SampleRange.all(job.plan()), workers, done -> {}, Optional.empty());
        Optional<PowerEstimate> estimate = job.estimate(run);
        if (estimate.isEmpty()) {
            return control.tellNothing(job.plan());
        }
        control.tellSolvers(estimate.get());
        output.report(job.run(estimate.get(), arguments), console, common);
        return control.exitCode(estimate.get());
    }
}
