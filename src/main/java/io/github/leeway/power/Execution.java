package io.github.leeway.power;

import java.util.Optional;
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
 * @param values takes the values of every reward function, if they are wanted
 */
public record Execution(
        int threads, Progress progress, BooleanSupplier cancelled, Keeper keeper, Optional<Values> values) {

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

    /**
     * Takes what POWER is the mean of, of every reward function that is done, in order, without gaps. Work waits for it where it falls
     * behind, so that memory holds a few blocks however many samples there are.
     */
    @FunctionalInterface
    public interface Values {

        /**
         * Prepares values to be put out; called by several workers at a time, in no order.
         *
         * @return puts them out; run in the order of samples, one at a time, or not at all if a block before them is not done
         */
        Runnable prepare(PowerValues values);
    }

    /** One that wants no values. */
    public Execution(int threads, Progress progress, BooleanSupplier cancelled, Keeper keeper) {
        this(threads, progress, cancelled, keeper, Optional.empty());
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

    /** The same that gives values to a taker. */
    public Execution with(Values taker) {
        return new Execution(threads, progress, cancelled, keeper, Optional.of(taker));
    }

    /** On some threads, told to nobody, to the end. */
    public static Execution on(int threads) {
        return new Execution(threads, (samples, halfWidth) -> {}, () -> false);
    }
}
