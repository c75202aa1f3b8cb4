package io.github.leeway.cli;

import io.github.leeway.power.Execution;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a run is. */
interface ProgressDisplay extends Execution.Progress, AutoCloseable {

    /** When to show it, and how. */
    enum Mode {
        /** The same as always if standard error is a terminal, else nothing. */
        AUTO,
        /** A bar, or plain lines on a terminal that cannot draw one again. */
        ALWAYS,
        /** A line every ten seconds. */
        PLAIN,
        /** Nothing. */
        NEVER;

        /** For picocli. */
        static final class Converter extends WordConverter<Mode> {
            Converter() {
                super(Mode.class);
            }
        }
    }

    @Override
    void close();

    /** A display for a number of reward functions. */
    static ProgressDisplay of(Console console, Mode mode, long total) {
        return switch (mode) {
            case NEVER -> new Nothing();
            case PLAIN -> new Lines(console, total);
            case ALWAYS -> ofTerminal(console, total);
            case AUTO -> console.terminal().err() ? ofTerminal(console, total) : new Nothing();
        };
    }

    private static ProgressDisplay ofTerminal(Console console, long total) {
        return switch (console.terminal().cursor()) {
            case MOVES -> new Bar(console, total);
            case STAYS -> new Lines(console, total);
        };
    }

    private static String error(DoubleSupplier halfWidth) {
        double most = halfWidth.getAsDouble();
        return Double.isInfinite(most) ? "" : String.format(Locale.ROOT, "±%.2g", most);
    }

    /** No display. */
    final class Nothing implements ProgressDisplay {

        @Override
        public void update(long samples, DoubleSupplier halfWidth) {}

        @Override
        public void close() {}
    }

    /** A line now and then, and one at the end. */
    final class Lines implements ProgressDisplay {

        private static final long PAUSE_NANOS = 10_000_000_000L;

        private final Console console;
        private final long total;
        private long shownAt = System.nanoTime();

        Lines(Console console, long total) {
            this.console = console;
            this.total = total;
        }

        @Override
        public void update(long samples, DoubleSupplier halfWidth) {
            long now = System.nanoTime();
            if (now - shownAt > PAUSE_NANOS || samples == total) {
                shownAt = now;
                console.tell(samples + "/" + total + " reward functions " + error(halfWidth));
            }
        }

        @Override
        public void close() {}
    }

    /** A bar that is redrawn in place, with the time that is left and the error so far. */
    final class Bar implements ProgressDisplay {

        private static final long PAUSE_NANOS = 200_000_000L;
        private static final int LEAST_WIDTH = 40;

        private final ProgressBar bar;
        private final long total;
        private long shownAt = System.nanoTime();

        Bar(Console console, long total) {
            this.total = total;
            bar = new ProgressBarBuilder()
                    .setInitialMax(total)
                    .setStyle(console.terminal().unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .setConsumer(
                            new ConsoleProgressBarConsumer(console.err(), Math.max(LEAST_WIDTH, console.width() - 1)))
                    .build();
        }

        @Override
        public void update(long samples, DoubleSupplier halfWidth) {
            long now = System.nanoTime();
            if (now - shownAt > PAUSE_NANOS || samples == total) {
                shownAt = now;
                bar.setExtraMessage(error(halfWidth));
            }
            bar.stepTo(samples);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
