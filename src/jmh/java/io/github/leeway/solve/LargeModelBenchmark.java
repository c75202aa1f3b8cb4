package io.github.leeway.solve;

import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.EndComponents;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpAssembler;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A model of a million states, four million choices and ten million outcomes, each successor drawn from all states: the worst case for
 * caches. Also a measure of memory, by the heap in which all of it runs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class LargeModelBenchmark {

    private static final int STATES = 1_000_000;
    private static final int CHOICES = 4; // of each state, with 1 to 4 outcomes
    private static final List<String> LABELS = List.of("up", "down", "left", "right");

    private Mdp model = Mdp.builder().terminal("none").build();

    /** Makes the model that is looked at. */
    @Setup
    public void prepare() {
        model = Mdp.builder().terminal("none").build(); // not two at a time
        model = assemble();
    }

    /** Collecting a model by index. */
    @Benchmark
    public Mdp assemble() {
        Random random = new Random(1);
        MdpAssembler assembler = new MdpAssembler();
        int[] share = IntStream.rangeClosed(1, CHOICES)
                .map(parts -> assembler.probability(BigFraction.of(1, parts)))
                .toArray();
        for (int s = 0; s < STATES; s++) {
            for (int c = 0; c < CHOICES; c++) {
                assembler.choice(s, LABELS.get(c));
                int parts = 1 + random.nextInt(CHOICES);
                for (int e = 0; e < parts; e++) {
                    assembler.outcome(random.nextInt(STATES), share[parts - 1]);
                }
            }
        }
        return assembler.build(IntStream.range(0, STATES).mapToObj(s -> "s" + s).toList(), Optional.of(0));
    }

    /** Grouping equivalent actions, rounding probabilities and ordering states. */
    @Benchmark
    public SparseMdp compile() {
        return SparseMdp.compile(model);
    }

    @Benchmark
    public Components components() {
        return Components.of(model);
    }

    @Benchmark
    public EndComponents endComponents() {
        return EndComponents.of(model);
    }

    /** All that is reached from the first state. */
    @Benchmark
    public Set<io.github.leeway.mdp.State> reachable() {
        return model.reachableFrom(model.states().get(0));
    }
}
