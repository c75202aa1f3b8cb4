package io.github.leeway.cli;

import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerValues;
import io.github.leeway.report.ValuesFile;
import io.github.leeway.report.ValuesFileException;
import java.util.Optional;

/** Writes values while a run goes on. A file that cannot be written does not stop it: that is told once, and no more is written. */
final class ValuesKeeper implements AutoCloseable {

    private final Optional<ValuesFile> file;
    private final Console console;
    private volatile boolean isFailing;

    ValuesKeeper(Optional<ValuesFile> file, Console console) {
        this.file = file;
        this.console = console;
    }

    /** What takes the values, if there is a file for them. */
    Optional<Execution.Values> values() {
        return file.map(to -> values -> prepare(to, values));
    }

    private Runnable prepare(ValuesFile to, PowerValues values) {
        if (isFailing) {
            return () -> {};
        }
        Runnable write = to.prepare(values);
        return () -> {
            if (!isFailing) {
                attempt(write, "; the run goes on without it");
            }
        };
    }

    /** Ends the file; whether all values are in it, or none were to be. */
    boolean finish() {
        file.ifPresent(last -> attempt(last::close, ""));
        return !isFailing;
    }

    /** Says what is where, if that is what it should be. */
    void tell() {
        file.filter(written -> !isFailing)
                .ifPresent(written ->
                        console.tell("values of " + written.samples() + " reward functions are in " + written.path()));
    }

    /** Ends the file of a run that failed, which is what is told. */
    @Override
    public void close() {
        finish();
    }

    private void attempt(Runnable step, String consequence) {
        try {
            step.run();
        } catch (ValuesFileException fault) {
            if (!isFailing) {
                console.tell("leeway: error: " + fault.getMessage() + consequence);
            }
            isFailing = true;
        }
    }
}
