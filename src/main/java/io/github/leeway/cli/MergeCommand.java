package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.checkpoint.Origin;
import io.github.leeway.exchange.Exchange;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PartialRun;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import io.github.leeway.report.Run;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leeway merge}: the result of a run whose samples were done in parts. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Joins what several runs of 'leeway power --samples-from A --samples-to B --checkpoint FILE' did, and"
                        + " reports what one run of all samples would have, bit for bit.",
        footer = {
            "",
            "Example, each line on a machine of its own:",
            "  leeway power my.yaml -n 512000 --samples-to 256000 --checkpoint a.part",
            "  leeway power my.yaml -n 512000 --samples-from 256000 --checkpoint b.part",
            "and then:",
            "  leeway merge a.part b.part -o out"
        })
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What the parts were written to, in any order.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    @Mixin
    private CommonOptions common;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        output.checkDirectories();
        CheckpointFile first = new CheckpointFile(files.get(0));
        PowerJob job = job(first.header().origin());
        PowerRun run = job.begin();
        for (Path path : files) {
            add(new CheckpointFile(path).read(run, job.header().identity()), path, run);
        }
        Optional<SampleRange> missing = run.missing();
        if (missing.isPresent()) {
            long from = missing.get().from();
            long to = missing.get().to();
            throw new UsageFault("samples " + from + " to " + (to - 1) + " of "
                    + job.plan().samples() + " are missing; do them with: " + CommandText.of(job.arguments(from, to)));
        }
        PowerEstimate estimate = job.estimate(run).orElseThrow();
        Execution execution = Execution.on(Runtime.getRuntime().availableProcessors());
        Run.Extras extras = output.hasRoom()
                ? job.extras(estimate, execution, Interruption.none())
                        .withSensitivity(job.sensitivity().map(analysis -> analysis.run(execution)))
                : Run.Extras.none();
        output.report(job.run(estimate, extras.withExact(job.answers())), console, common);
        return ExitCode.DONE;
    }

    private static void add(PartialRun part, Path path, PowerRun run) {
        try {
            run.add(part);
        } catch (IllegalArgumentException overlap) {
            throw new UsageFault(path + " holds samples that a file before it holds too: " + overlap.getMessage());
        }
    }

    /** The run as it was asked for where the file was written. */
    private PowerJob job(Origin origin) {
        String[] arguments = CheckpointOptions.without(origin.arguments()).toArray(String[]::new);
        CommandLine line = Leeway.commandLine(console, Interruption.none(), arguments);
        PowerCommand power = (PowerCommand)
                line.parseArgs(arguments).subcommand().commandSpec().userObject();
        return power.job(model(origin));
    }

    /** The model as the file holds it or, if it is too large for that, from its place again; whether it is the same is checked later. */
    private static LoadedModel model(Origin origin) {
        if (origin.modelText().isEmpty()) {
            if (origin.modelName().equals(ModelArgument.STANDARD_INPUT)) {
                throw new UsageFault("the model came from standard input and is too large to be kept with a part of its"
                        + " samples; do the parts again with the model in a file");
            }
            return new ModelArgument(origin.modelName()).load();
        }
        InputStream text = new ByteArrayInputStream(origin.modelText().getBytes(StandardCharsets.UTF_8));
        return Exchange.read(origin.modelName(), text, Optional.empty());
    }
}
