package io.github.leeway.power;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * How to run an estimate; nothing here changes its numbers.
 *
 * @param threads number of workers, at least 1
 * @param progress told after each block
 * @param cancelled asked before each block; once true, no more are begun
 * @param keeper offered after each block what is done
 */
public record Execution(int threads, Progress progress, BooleanSupplier cancelled, Keeper keeper) {

    /** Hears how far a run is; called by one worker at a time. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A block is done.
         *
         * @param samples how many reward functions are done so far
         * @param halfWidth the largest half-width of the intervals of POWER at this moment, computed when asked
         */
        void update(long samples, DoubleSupplier halfWidth);
    }

    /** Keeps what is done of a run, so that it survives the end of the process. */
    @FunctionalInterface
    public interface Keeper {

        /** May ask for what is done, and keep it; called by several workers at a time. */
        void offer(Supplier<PartialRun> done);
    }

    /** One that keeps nothing. */
    public Execution(int threads, Progress progress, BooleanSupplier cancelled) {
        this(threads, progress, cancelled, done -> {});
    }

    /** Checks the range. */
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("number of threads is " + threads + ", expected at least 1");
        }
    }

    /** On some threads, told to nobody, to the end. */
    public static Execution on(int threads) {
        return new Execution(threads, (samples, halfWidth) -> {}, () -> false);
    }
}
