package io.github.leeway.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Ctrl-C and other requests to end. While there is something to report, work stops, what was found is still reported, and then the
 * process ends; before that it ends at once.
 */
final class Interruption {

    private static final int PATIENCE_SECONDS = 60;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicBoolean worthWaiting = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private Runnable reaction = () -> {};

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

    synchronized void request() {
        requested.set(true);
        reaction.run();
    }

    /**
     * Does something that an end that is requested meanwhile interrupts by its thread; afterwards the thread is not interrupted, so that
     * what was found can be written.
     */
    <T> T interrupting(Supplier<T> work) {
        react(Thread.currentThread()::interrupt);
        try {
            return work.get();
        } finally {
            react(() -> {});
            Thread.interrupted();
        }
    }

    private synchronized void react(Runnable run) {
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
