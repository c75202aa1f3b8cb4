package io.github.leeway.solve;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Time for each reward function, of a whole solve and of one plain sweep, on one thread; rewards uniform on [0, 1]. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SolverBenchmark {

    /** Reward functions in a batch. */
    public static final int LANES = 64;

    private static final List<Move> STEPS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);
    private static final List<Move> STEPS_AND_STAY =
            List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT, Move.STAY);

    @Param({"grid-32-stay", "grid-32", "grid-100-stay", "slippery-32", "random-1000"})
    private String model = "grid-32-stay";

    @Param({"0.9", "0.99", "0.9999"})
    private String discount = "0.9";

    private SparseMdp mdp = SparseMdp.compile(Models.waiting());
    private double[] rewards = {};
    private double[][] rows = {};
    private double[][] next = {};
    private Sweep sweep = Sweep.of(Discount.of("0.9"), LANES);

    /** Compiles the model and draws the rewards. */
    @Setup
    public void draw() {
        Mdp chosen = modelOf(model);
        mdp = SparseMdp.compile(chosen);
        rewards = new double[mdp.stateCount() * LANES];
        List<String> names = chosen.states().stream().map(State::name).toList();
        RewardSpec.uniform().over(names).sampler(0).fill(0, LANES, rewards);
        rows = Rows.of(rewards, LANES);
        next = Rows.of(rewards, LANES);
        sweep = Sweep.of(Discount.of(discount), LANES);
    }

    /** A solve to 1e-9. */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public OptimalValues solve() {
        return new ValueIteration(ValueIteration.DEFAULT_PRECISION)
                .solve(mdp, Discount.of(discount), rewards, LANES);
    }

    /** One plain Bellman sweep. */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[][] plainSweep() {
        mdp.bellman(sweep, rows, rows, next);
        return next;
    }

    private static Mdp modelOf(String name) {
        return switch (name) {
            case "grid-32-stay" -> Models.grid(32);
            case "grid-100-stay" -> Models.grid(100);
            case "grid-32" -> Models.grid(32, STEPS, GridWorld.Bump.FORBID, BigFraction.ZERO);
            case "slippery-32" -> Models.grid(32, STEPS_AND_STAY, GridWorld.Bump.FORBID, BigFraction.of(1, 10));
            case "random-1000" -> random();
            default -> throw new IllegalArgumentException("model is " + name + ", expected one of the parameters");
        };
    }

    /** 1,000 states, 4 actions, 5 successors with weights from 1 to 1,000. */
    private static Mdp random() {
        Random random = new Random(1);
        MdpBuilder builder = Mdp.builder();
        for (int s = 0; s < 1000; s++) {
            for (int a = 0; a < 4; a++) {
                Map<String, Integer> weights = new LinkedHashMap<>();
                while (weights.size() < 5) {
                    weights.put("s" + random.nextInt(1000), 1 + random.nextInt(1000));
                }
                int total = weights.values().stream().mapToInt(Integer::intValue).sum();
                Map<String, BigFraction> outcomes = new LinkedHashMap<>();
                weights.forEach((successor, weight) -> outcomes.put(successor, BigFraction.of(weight, total)));
                builder.choice("s" + s, "a" + a, outcomes);
            }
        }
        return builder.build();
    }
}
