package io.github.leeway.mdp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Small MDPs drawn at random, the same for the same seed; growing with the seed, so that the first to fail is small. */
public final class RandomMdps {

    private static final int LARGEST_WEIGHT = 4;

    private RandomMdps() {}

    /** Seeds from 0 on, for the display name of a parameterized test. */
    public static IntStream seeds(int count) {
        return IntStream.range(0, count);
    }

    /**
     * An MDP with states s0, s1, …, of which each has up to three choices with up to three outcomes; about half of the choices are
     * deterministic.
     *
     * @param seed at least 0
     * @param mostStates the number of states is {@code 1 + seed % mostStates}
     */
    public static Mdp of(int seed, int mostStates) {
        Random random = new Random(seed);
        int stateCount = 1 + seed % mostStates;
        MdpBuilder builder = Mdp.builder();
        IntStream.range(0, stateCount).forEach(s -> builder.state("s" + s));
        for (int s = 0; s < stateCount; s++) {
            int choiceCount = 1 + random.nextInt(3);
            for (int c = 0; c < choiceCount; c++) {
                builder.choice("s" + s, "a" + c, outcomes(random, stateCount));
            }
        }
        return builder.build();
    }

    /**
     * A deterministic MDP with states s0, s1, …, of which each has up to three choices; with cycles of many lengths, and often several
     * components.
     *
     * @param seed at least 0
     * @param mostStates the number of states is {@code 1 + seed % mostStates}
     */
    public static Mdp deterministic(int seed, int mostStates) {
        Random random = new Random(seed);
        int stateCount = 1 + seed % mostStates;
        MdpBuilder builder = Mdp.builder();
        for (int s = 0; s < stateCount; s++) {
            int choiceCount = 1 + random.nextInt(3);
            for (int c = 0; c < choiceCount; c++) {
                builder.choice("s" + s, "a" + c, "s" + random.nextInt(stateCount));
            }
        }
        return builder.build();
    }

    private static Map<String, BigFraction> outcomes(Random random, int stateCount) {
        int draws = random.nextBoolean() ? 1 : 1 + random.nextInt(3);
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            weights.merge("s" + random.nextInt(stateCount), 1 + random.nextInt(LARGEST_WEIGHT), Integer::sum);
        }
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        weights.forEach((successor, weight) -> outcomes.put(successor, BigFraction.of(weight, total)));
        return outcomes;
    }
}
