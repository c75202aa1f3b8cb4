package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointException;
import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PartialRun;
import io.github.leeway.power.PowerRun;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps a file up to date every few seconds. A file that cannot be written does not stop a run: that is told once, and what could be
 * written before stays.
 */
final class CheckpointKeeper implements Execution.Keeper {

    private static final long PAUSE_NANOS = 3_000_000_000L;

    private final Optional<CheckpointFile> file;
    private final CheckpointFile.Header header;
    private final PowerRun run;
    private final Console console;
    private final ReentrantLock writing = new ReentrantLock();
    private long writtenAt = System.nanoTime();
    private boolean failing;

    CheckpointKeeper(Optional<CheckpointFile> file, CheckpointFile.Header header, PowerRun run, Console console) {
        this.file = file;
        this.header = header;
        this.run = run;
        this.console = console;
    }

    /** Writes if it is time to; by one worker, while the others go on. */
    @Override
    public void offer(Supplier<PartialRun> done) {
        if (file.isPresent() && writing.tryLock()) {
            try {
                if (System.nanoTime() - writtenAt > PAUSE_NANOS) {
                    write(file.get(), done.get());
                    writtenAt = System.nanoTime();
                }
            } finally {
                writing.unlock();
            }
        }
    }

    /** Writes what is done at the end; whether that is in the file now. */
    boolean finish() {
        writing.lock();
        try {
            file.ifPresent(last -> write(last, run.done()));
            return !failing;
        } finally {
            writing.unlock();
        }
    }

    private void write(CheckpointFile last, PartialRun done) {
        try {
            last.write(header, run, done);
            failing = false;
        } catch (CheckpointException fault) {
            if (!failing) {
                console.tell("leeway: error: checkpoint " + fault.getMessage()
                        + "; the run goes on, and what was written before stays");
            }
            failing = true;
        }
    }
}
