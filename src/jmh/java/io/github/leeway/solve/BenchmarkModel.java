package io.github.leeway.solve;

import io.github.leeway.Models;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Transitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The models of the benchmarks, by name: made here, or exported by PRISM where such files are. */
final class BenchmarkModel {

    /** A grid of a million states, which takes a while. */
    static final String MILLION = "grid-1000-stay";

    private static final Path EXPORTED =
            Path.of(System.getProperty("leeway.models", "../shared/models/qvbs")); // NAME/NAME.tra
    private static final List<Move> STEPS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT);
    private static final List<Move> STEPS_AND_STAY =
            List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT, Move.STAY);

    private BenchmarkModel() {}

    /** The names of the models that there are, without the large one. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of("grid-32-stay", "grid-100-stay", "grid-32", "grid-100", "slippery-32", "random-1000"),
                        Stream.of(
                                        "consensus.2-K16",
                                        "pnueli-zuck.3",
                                        "zeroconf-N1000-K2-reset",
                                        "wlan.0",
                                        "philosophers-mdp.3")
                                .filter(name -> Files.exists(file(name))))
                .toList();
    }

    /** Compiles a model. */
    static SparseMdp compile(String name) {
        return switch (name) {
            case "grid-32-stay" -> SparseMdp.compile(Models.grid(32));
            case "grid-100-stay" -> SparseMdp.compile(Models.grid(100));
            case "grid-32" -> SparseMdp.compile(Models.grid(32, STEPS, GridWorld.Bump.FORBID, BigFraction.ZERO));
            case "grid-100" -> SparseMdp.compile(Models.grid(100, STEPS, GridWorld.Bump.FORBID, BigFraction.ZERO));
            case "slippery-32" ->
                SparseMdp.compile(Models.grid(32, STEPS_AND_STAY, GridWorld.Bump.FORBID, BigFraction.of(1, 10)));
            case "random-1000" -> SparseMdp.compile(random());
            case MILLION -> SparseMdp.compile(new Grid(1000));
            default -> SparseMdp.compile(new Exported(file(name)));
        };
    }

    private static Path file(String name) {
        return EXPORTED.resolve(name).resolve(name + ".tra");
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

    /** A square grid with a step in every direction that stays on it, and staying. */
    private record Grid(int size) implements Transitions {
        @Override
        public int stateCount() {
            return size * size;
        }

        @Override
        public void tell(Listener listener) {
            for (int s = 0; s < size * size; s++) {
                int col = s % size;
                tell(listener, s, s - size, s >= size);
                tell(listener, s, s + size, s + size < size * size);
                tell(listener, s, s - 1, col > 0);
                tell(listener, s, s + 1, col + 1 < size);
                tell(listener, s, s, true);
            }
        }

        private static void tell(Listener listener, int from, int to, boolean isThere) {
            if (isThere) {
                listener.choice(from);
                listener.outcome(to, 1);
            }
        }
    }

    /** A file of transitions as PRISM exports them: after a line of counts, a line "state choice successor probability" each. */
    private record Exported(List<String[]> lines) implements Transitions {
        Exported(Path file) {
            this(read(file));
        }

        private static List<String[]> read(Path file) {
            try {
                return Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", -1))
                        .toList();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public int stateCount() {
            return Integer.parseInt(lines.get(0)[0]);
        }

        @Override
        public void tell(Listener listener) {
            String[] last = {"", ""};
            for (String[] line : lines.subList(1, lines.size())) {
                if (!line[0].equals(last[0]) || !line[1].equals(last[1])) {
                    listener.choice(Integer.parseInt(line[0]));
                    last = line;
                }
                listener.outcome(Integer.parseInt(line[2]), Double.parseDouble(line[3]));
            }
        }
    }
}
