package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Fractions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Places in a row, from which one may go left for certain, or try to go right: this succeeds, carries one back, or does neither, with
 * given probabilities. At an end what would lead past it leaves one there. With probabilities such as 0.35 and 0.05 it is the river
 * swim ({@link io.github.leeway.Bibliography#STREHL_LITTMAN_2008}), whose rewards are 5 for each left at the left end and 10,000 for
 * each right at the right end that stays there.
 *
 * @param length number of places, at least 1
 * @param forward probability that going right succeeds, in [0, 1]
 * @param back probability that it leads left, in [0, 1 − forward]
 */
public record Chain(int length, BigFraction forward, BigFraction back) implements Environment {

    private static final int LEFT_REWARD = 5;
    private static final int RIGHT_REWARD = 10_000;

    /** Checks ranges. */
    public Chain {
        Size.check("length", length, 1, Integer.MAX_VALUE);
        Size.check(length, 4L * length);
        Size.checkProbability("probability of going forward", forward);
        Size.checkProbability("probability of going back", back);
        Size.checkProbability("probability of going forward or back", forward.add(back));
    }

    @Override
    public ModelFile model() {
        return Documents.of("chain-" + length, description(), Exploration.of(new Steps()));
    }

    private String description() {
        BigFraction first = BigFraction.of(1, 2).add(forward.divide(6));
        return "Places in a row: left leads one place left, right one place right with probability "
                + Fractions.text(forward) + " and left with " + Fractions.text(back)
                + "; at the ends one stays. Made by 'leeway models chain' after the river swim of Strehl and Littman, An"
                + " analysis of model-based interval estimation for Markov decision processes (2008), whose reward it"
                + " has: 5 for each left at the left end, 10,000 for each right at the right end that stays there."
                + (length == 1
                        ? " Known exactly: POWER is 1/2 for uniform rewards."
                        : " Known exactly: for independent uniform rewards POWER(s1) goes to " + Fractions.text(first)
                                + " as the discount goes to 0.");
    }

    private final class Steps implements Dynamics<Integer> {

        @Override
        public List<Integer> first() {
            return IntStream.rangeClosed(1, length).boxed().toList();
        }

        @Override
        public Optional<Integer> start() {
            return Optional.of(1);
        }

        @Override
        public List<Act<Integer>> acts(Integer place) {
            int left = Math.max(place - 1, 1);
            int right = Math.min(place + 1, length);
            List<Act.Branch<Integer>> branches = new ArrayList<>();
            add(branches, forward, right, place == length ? RIGHT_REWARD : 0);
            add(branches, BigFraction.ONE.subtract(forward).subtract(back), place, 0);
            add(branches, back, left, 0);
            return List.of(Act.certain("left", left, place == 1 ? LEFT_REWARD : 0), new Act<>("right", branches));
        }

        @Override
        public String name(Integer place) {
            return "s" + place;
        }
    }

    private static void add(List<Act.Branch<Integer>> branches, BigFraction probability, int next, int reward) {
        if (probability.signum() > 0) {
            branches.add(new Act.Branch<>(probability, next, reward));
        }
    }
}
