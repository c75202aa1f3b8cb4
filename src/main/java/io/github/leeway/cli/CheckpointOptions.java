package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointException;
import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.SampleRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a run outlives its process, and how it is shared out among several. */
final class CheckpointOptions {

    private static final List<String> NAMES =
            List.of("--checkpoint", "--resume", "--samples-from", "--samples-to", ValuesOptions.NAME);

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Write what is done to FILE every few seconds and at the end, for --resume and for merge.")
    private Optional<Path> checkpoint;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on from a checkpoint of the same run, and keep it up to date."
                    + " The result is that of a run at one go, bit for bit.")
    private Optional<Path> resume;

    @Option(
            names = "--samples-from",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Do only the samples from this one on, a multiple of 256, into --checkpoint; for merge. [0]")
    private Optional<Long> from;

    @Option(
            names = "--samples-to",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Do only the samples before this one, a multiple of 256 or all of --samples. [all]")
    private Optional<Long> to;

    /** A command line without these options, and without what does not go with them. */
    static List<String> without(List<String> arguments) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (NAMES.contains(argument)) {
                i++; // and its value
            } else if (NAMES.stream().noneMatch(name -> argument.startsWith(name + "="))) {
                rest.add(argument);
            }
        }
        return rest;
    }

    /** Whether a part of the samples is asked for only. */
    boolean isPart() {
        return from.isPresent() || to.isPresent();
    }

    /** Whether what a file holds is gone on from. */
    boolean isResumed() {
        return resume.isPresent();
    }

    /** Which samples to do. */
    SampleRange range(PowerPlan plan) {
        if (isPart() && file().isEmpty()) {
            throw new UsageFault(
                    "--samples-from and --samples-to need --checkpoint, a file for what 'leeway merge' joins");
        }
        if (isPart() && plan.precision().isPresent()) {
            throw new UsageFault("--precision looks at all samples from the first on, and so does not go with"
                    + " --samples-from and --samples-to; --samples sets a number");
        }
        try {
            SampleRange range = new SampleRange(from.orElse(0L), to.orElse(plan.samples()));
            range.requireWithin(plan);
            return range;
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    /** The file that is kept up to date, if one is. */
    Optional<CheckpointFile> file() {
        return checkpoint.or(() -> resume).map(CheckpointFile::new);
    }

    /** Takes over what the file to go on from holds, and makes sure that the file to write can be written. */
    void prepare(CheckpointFile.Header header, PowerRun run) {
        resume.map(CheckpointFile::new).ifPresent(file -> run.add(file.read(run, header.identity())));
        checkpoint
                .filter(path -> resume.isEmpty() || !path.equals(resume.get()))
                .map(CheckpointFile::new)
                .filter(CheckpointFile::exists)
                .ifPresent(file -> {
                    throw new UsageFault("checkpoint " + file.path()
                            + " already exists; go on from it with --resume, delete it, or name another");
                });
        file().ifPresent(file -> write(file, header, run));
    }

    private static void write(CheckpointFile file, CheckpointFile.Header header, PowerRun run) {
        try {
            file.write(header, run, run.done());
        } catch (CheckpointException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }
}
