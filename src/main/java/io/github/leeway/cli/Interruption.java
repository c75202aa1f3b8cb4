package io.github.leeway.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and other requests to end. While there is something to report, work stops, what was found is still reported, and then the
 * process ends; before that it ends at once.
 */
final class Interruption {

    private static final int PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicBoolean worthWaiting = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Runnable reaction = () -> {};

    /** One that nobody requests from outside. */
    static Interruption none() {
        return new Interruption();
    }

    /** One that is requested when the process is asked to end, and then holds the process until the report is out. */
    static Interruption install() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::requestAndWait, "interruption"));
        return interruption;
    }

    boolean isRequested() {
        return requested.get();
    }

    void request() {
        requested.set(true);
        reaction.run();
    }

    /** What to do at once when an end is requested, in place of what was said before. */
    void whenRequested(Runnable run) {
        reaction = run;
    }

    /** From here on there are results that a request to end must not lose. */
    void sampling() {
        worthWaiting.set(true);
    }

    /** Everything is printed: the process may end. */
    void finished() {
        finished.countDown();
    }

    private void requestAndWait() {
        request();
        if (!worthWaiting.get()) {
            return;
        }
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
