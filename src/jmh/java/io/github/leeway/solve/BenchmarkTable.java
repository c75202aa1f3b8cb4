package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints them as tables in Markdown, as they come: first a plain sweep of each model beside a plain pass over
 * the same bytes, then solves in units of that sweep.
 */
public final class BenchmarkTable {

    private static final List<String> DISCOUNTS = List.of("0.9", "0.99", "0.9999");
    private static final List<String> OTHER_METHODS = List.of("value-iteration", "policy-iteration");

    private BenchmarkTable() {}

    /**
     * Takes names of models, and by default all there are.
     *
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> models = arguments.length > 0 ? List.of(arguments) : withLargest(BenchmarkModel.names());
        print("| model | states | choices | outcomes | lanes | plain sweep, ns for each choice and lane | same bytes | ratio |");
        print("|---|---:|---:|---:|---:|---:|---:|---:|");
        List<Double> sweeps = new ArrayList<>();
        for (String model : models) {
            SparseMdp mdp = BenchmarkModel.compile(model);
            double sweep = time("plainSweep", model, "0.99", "auto");
            double pass = time("plainPass", model, "0.99", "auto");
            double perChoice = 1000.0 / mdp.batchSize() / mdp.choiceCount();
            print(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.2f | %.2f | %.1f |",
                    model,
                    mdp.stateCount(),
                    mdp.choiceCount(),
                    mdp.outcomeCount(),
                    mdp.batchSize(),
                    sweep * perChoice,
                    pass * perChoice,
                    sweep / pass));
            sweeps.add(sweep);
        }
        print("");
        print("| model | discount | solver | µs for each reward function | plain sweeps | for each second | bound reached |");
        print("|---|---:|---|---:|---:|---:|---:|");
        for (int i = 0; i < models.size(); i++) {
            for (String discount : models.get(i).equals(BenchmarkModel.MILLION) ? List.of("0.99") : DISCOUNTS) {
                print(row(models.get(i), discount, "auto", sweeps.get(i)));
            }
            if (models.get(i).matches("grid-32.*|consensus.*")) {
                for (String method : OTHER_METHODS) {
                    print(row(models.get(i), "0.99", method, sweeps.get(i)));
                }
            }
        }
    }

    private static List<String> withLargest(List<String> models) {
        List<String> all = new ArrayList<>(models);
        all.add(BenchmarkModel.MILLION);
        return all;
    }

    private static String row(String model, String discount, String method, double sweep) throws RunnerException {
        SparseMdp mdp = BenchmarkModel.compile(model);
        double[] rewards = SolverBenchmark.rewards(mdp);
        SolverSelector.Selection selection = SolverBenchmark.selection(mdp, discount, method, rewards);
        OptimalValues optimal =
                selection.solver().solve(mdp, Discount.of(discount), rewards, mdp.batchSize(), new Workspace());
        double bound = 0;
        for (int lane = 0; lane < optimal.lanes(); lane++) {
            bound = Math.max(bound, optimal.error(lane));
        }
        double time = time("solve", model, discount, method);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s%s | %.1f | %.0f | %.0f | %.0e |",
                model,
                discount,
                method.equals("auto") ? "auto: " : "",
                selection.description().replaceAll(": counted.*", ""),
                time / mdp.batchSize(),
                time / sweep,
                1e6 * mdp.batchSize() / time,
                bound);
    }

    /** µs for a batch. */
    private static double time(String benchmark, String model, String discount, String method) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(SolverBenchmark.class.getName() + "." + benchmark + "$")
                        .param("model", model)
                        .param("discount", discount)
                        .param("method", method)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return result.getPrimaryResult().getScore();
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
