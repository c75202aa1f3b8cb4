package io.github.leeway.environment;

import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.reward.IntegerStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A model drawn at random, a Garnet ({@link io.github.leeway.Bibliography#ARCHIBALD_1995}): after each choice some states are equally
 * likely to be its successors, and their probabilities lie between cuts of [0, 1], here at different multiples of 1/denominator.
 *
 * @param states number of states, at least 1
 * @param actions number of choices of each state, at least 1
 * @param successors number of outcomes of each choice, at least 1, at most {@code states} and {@code denominator}
 * @param denominator of all probabilities, at least 1
 * @param seed which model
 */
public record RandomMdp(int states, int actions, int successors, int denominator, long seed) implements Environment {

    private static final int LARGEST_DENOMINATOR = 1_000_000;

    /** Checks ranges. */
    public RandomMdp {
        Size.check("number of states", states, 1, Limits.STATES);
        Size.check("number of actions", actions, 1, Limits.OUTCOMES);
        Size.check("denominator", denominator, 1, LARGEST_DENOMINATOR);
        Size.check("number of successors", successors, 1, Math.min(states, denominator));
        Size.check(states, (long) states * actions * successors);
    }

    @Override
    public ModelFile model() {
        IntegerStream stream = IntegerStream.of(seed);
        MdpBuilder builder = Mdp.builder().start(name(0));
        for (int s = 0; s < states; s++) {
            builder.state(name(s));
        }
        for (int s = 0; s < states; s++) {
            for (int a = 1; a <= actions; a++) {
                builder.choice(name(s), "a" + a, outcomes(stream));
            }
        }
        return Documents.of(
                "random-" + states + "-" + actions + "-" + successors + "-" + seed, description(), builder.build());
    }

    private String description() {
        return "A model drawn at random (seed " + seed + "): " + states + " states with " + actions + " actions, each"
                + " with " + successors + " successors, of probabilities that are multiples of 1/" + denominator
                + ". Made by 'leeway models random' after the Garnet problems of Archibald, McKinnon and Thomas, On the"
                + " generation of Markov decision processes (1995). Known: no state is unlike another before it is"
                + " drawn.";
    }

    private Map<String, BigFraction> outcomes(IntegerStream stream) {
        SortedSet<Integer> cuts = new TreeSet<>(distinct(successors - 1, denominator - 1, stream));
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        int from = 0;
        for (int successor : distinct(successors, states, stream)) {
            int to = cuts.isEmpty() ? denominator : cuts.first() + 1;
            cuts.remove(to - 1);
            outcomes.put(name(successor), BigFraction.of(to - from, denominator));
            from = to;
        }
        return outcomes;
    }

    /** Different numbers below a bound in random order, each order of each set equally likely: the first of a shuffle. */
    private static List<Integer> distinct(int count, int bound, IntegerStream stream) {
        Map<Integer, Integer> moved = new LinkedHashMap<>(); // where a shuffled list differs from 0, 1, …
        Integer[] chosen = new Integer[count];
        for (int i = 0; i < count; i++) {
            int from = i + stream.below(bound - i);
            chosen[i] = moved.getOrDefault(from, from);
            moved.put(from, moved.getOrDefault(i, i));
        }
        return List.of(chosen);
    }

    private static String name(int state) {
        return "s" + (state + 1);
    }
}
