package io.github.leeway.cli;

import io.github.leeway.solve.Method;
import io.github.leeway.solve.Portfolio;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;

/** How to do the work: nothing here but the solver changes a number, and that within its proven error. */
final class WorkOptions {

    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Stop after so long, such as 90s, 10m or 2h, and report what was sampled.")
    private Optional<Duration> maxTime;

    @Option(
            names = {"-t", "--threads"},
            paramLabel = "N",
            description = "Number of threads; changes no number. [all processors]")
    private Optional<Integer> threads;

    @Option(
            names = "--solver",
            paramLabel = "METHOD",
            converter = MethodConverter.class,
            defaultValue = "auto",
            description = "auto (what counts least work on trial reward functions), gauss-seidel, value-iteration"
                    + " or policy-iteration; for discounts between 0 and 1. [${DEFAULT-VALUE}]")
    private Method solver;

    private OptionalLong begun = OptionalLong.empty();

    /** For picocli. */
    static final class MethodConverter extends WordConverter<Method> {
        MethodConverter() {
            super(Method.class);
        }
    }

    /** Chooses solvers as asked. */
    Portfolio selector() {
        return new Portfolio(solver, Portfolio.DEFAULT_PRECISION);
    }

    /** How many threads are to sample. */
    int threads() {
        int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (!(workers >= 1 && workers <= MOST_THREADS)) {
            throw new UsageFault("number of threads is " + workers + ", expected a value from 1 to " + MOST_THREADS);
        }
        return workers;
    }

    /** Whether the time is over that was given from now on, or from when this was asked first. */
    BooleanSupplier deadline() {
        long start = begun.orElseGet(System::nanoTime);
        begun = OptionalLong.of(start);
        return () -> maxTime.filter(most -> System.nanoTime() - start >= most.toNanos())
                .isPresent();
    }
}
