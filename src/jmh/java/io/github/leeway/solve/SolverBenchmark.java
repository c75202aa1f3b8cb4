package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of a batch of reward functions on one thread, rewards uniform on [0, 1]: of a whole solve, of one plain sweep, and of a plain
 * pass over as many bytes as that sweep touches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1900m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SolverBenchmark {

    @Param("grid-32-stay")
    private String model = "grid-32-stay";

    @Param("0.99")
    private String discount = "0.99";

    @Param("auto")
    private String method = "auto";

    private SparseMdp mdp = BenchmarkModel.compile("grid-32-stay");
    private double[] rewards = {};
    private double[][] rows = {};
    private double[][] values = {};
    private double[][] next = {};
    private Sweep sweep = Sweep.of(mdp, SweepOrder.DEPTH_FIRST, Discount.of("0.9"), 1);
    private Solver solver = new IterativeSolver(new Strategy.Plain(), 1, 1);
    private Workspace workspace = new Workspace();

    /** Compiles the model, draws the rewards and chooses the solver. */
    @Setup
    public void prepare() {
        mdp = BenchmarkModel.compile(model);
        rewards = rewards(mdp);
        solver = selection(mdp, discount, method, rewards).solver();
        sweep = Sweep.of(mdp, SweepOrder.DEPTH_FIRST, Discount.of(discount), mdp.batchSize());
        workspace = new Workspace();
    }

    /** As many reward functions as are solved side by side. */
    static double[] rewards(SparseMdp mdp) {
        return new Random(1).doubles((long) mdp.stateCount() * mdp.batchSize()).toArray();
    }

    /** The solver that the first of them choose. */
    static SolverSelector.Selection selection(SparseMdp mdp, String discount, String method, double[] rewards) {
        int lanes = mdp.batchSize();
        int probes = Math.min(lanes, SolverSelector.PROBES);
        double[][] first = Rows.of(rewards, lanes);
        double[] few = new double[mdp.stateCount() * probes];
        for (int s = 0; s < first.length; s++) {
            System.arraycopy(first[s], 0, few, s * probes, probes);
        }
        Method chosen = Method.valueOf(method.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Portfolio(chosen, Portfolio.DEFAULT_PRECISION).select(mdp, Discount.of(discount), few, probes);
    }

    /** A solve to 1e-9. */
    @Benchmark
    public OptimalValues solve() {
        return solver.solve(mdp, Discount.of(discount), rewards, mdp.batchSize(), workspace);
    }

    /** One plain Bellman sweep. */
    @Benchmark
    public double[][] plainSweep() {
        makeRows();
        mdp.bellman(sweep, rows, values, next);
        return next;
    }

    /** Reading a row for each outcome and for each state, and writing one for each state, in order. */
    @Benchmark
    public double[][] plainPass() {
        makeRows();
        int states = rows.length;
        for (int s = 0; s < states; s++) {
            System.arraycopy(rows[s], 0, next[s], 0, rows[s].length);
        }
        double[] most = sweep.best();
        for (int e = 0; e < mdp.outcomeCount(); e++) {
            RowArithmetic.raise(most, values[e % states]);
        }
        return next;
    }

    private void makeRows() {
        if (rows.length == 0) {
            rows = Rows.of(rewards, mdp.batchSize());
            values = Rows.of(rewards, mdp.batchSize());
            next = Rows.of(rewards, mdp.batchSize());
        }
    }
}
