package io.github.leeway.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C and other requests to end: work stops, what was found is still reported, and then the process ends. */
final class Interruption {

    private static final int PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);

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
    }

    /** Everything is printed: the process may end. */
    void finished() {
        finished.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
