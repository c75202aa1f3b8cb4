package io.github.leeway.solve;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints them as one table, with each solve in units of a plain sweep measured in the same run. */
public final class BenchmarkTable {

    private BenchmarkTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SolverBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Double> sweeps = new TreeMap<>();
        Map<String, RunResult> solves = new TreeMap<>();
        for (RunResult result : results) {
            String key = result.getParams().getParam("model") + " | " + result.getParams().getParam("discount");
            if (result.getParams().getBenchmark().endsWith("plainSweep")) {
                sweeps.put(key, result.getPrimaryResult().getScore());
            } else {
                solves.put(key, result);
            }
        }
        System.out.println("| model | discount | µs for each reward function | ± | µs for each plain sweep | sweeps |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        solves.forEach((key, solve) -> {
            double time = solve.getPrimaryResult().getScore();
            double error = solve.getPrimaryResult().getScoreError();
            double sweep = sweeps.getOrDefault(key, Double.NaN);
            System.out.println(
                    String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f | %.0f |", key, time, error, sweep, time / sweep));
        });
    }
}
