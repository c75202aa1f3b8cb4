package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.format.StateLabels;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** Models drawn at random that have what other tools have: a start, labels, rewards. The same for the same seed. */
final class ForeignModels {

    private ForeignModels() {}

    /** States called after their indices, choices after theirs. */
    static ModelFile plain(int seed) {
        return of(seed, Integer::toString, Integer::toString);
    }

    /** States and choices with names of their own, which are identifiers. */
    static ModelFile named(int seed) {
        return of(seed, index -> "room_" + (char) ('a' + index), index -> "go" + (index + 3));
    }

    /** States with values of two variables. */
    static ModelFile valued(int seed) {
        return of(seed, index -> "x=" + -index + ",isUp=" + (index % 2 == 0), index -> "go" + index);
    }

    private static ModelFile of(int seed, IntFunction<String> stateName, IntFunction<String> actionName) {
        Mdp drawn = RandomMdps.of(seed, 12);
        Random random = new Random(seed);
        MdpBuilder builder = Mdp.builder();
        drawn.states().forEach(state -> builder.state(stateName.apply(state.index())));
        for (Choice choice : drawn.choices()) {
            int number = drawn.choices(choice.state()).indexOf(choice);
            Map<String, BigFraction> outcomes = new LinkedHashMap<>();
            for (Outcome outcome : drawn.outcomes(choice)) {
                outcomes.put(stateName.apply(outcome.successor().index()), outcome.probability());
            }
            builder.choice(stateName.apply(choice.state().index()), actionName.apply(number), outcomes);
        }
        if (random.nextBoolean()) {
            builder.start(stateName.apply(random.nextInt(drawn.states().size())));
        }
        Mdp mdp = builder.build();
        return new ModelFile(
                "model",
                "",
                mdp,
                List.of(),
                Optional.empty(),
                Payment.standard(),
                rewards(mdp, random),
                labels(mdp, random),
                List.of(),
                Optional.empty());
    }

    private static List<RewardFunction> rewards(Mdp mdp, Random random) {
        List<RewardFunction> rewards = new ArrayList<>();
        for (int r = random.nextInt(3); r > 0; r--) {
            TreeMap<Integer, BigFraction> states = new TreeMap<>();
            TreeMap<Integer, BigFraction> choices = new TreeMap<>();
            mdp.states().stream()
                    .filter(state -> random.nextBoolean())
                    .forEach(state -> states.put(state.index(), reward(random)));
            mdp.choices().stream()
                    .filter(choice -> random.nextBoolean())
                    .forEach(choice -> choices.put(choice.index(), reward(random)));
            rewards.add(new RewardFunction("reward " + r, states, choices, new TreeMap<>()));
        }
        return rewards;
    }

    private static BigFraction reward(Random random) {
        return BigFraction.of(1 + random.nextInt(9), (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(7)));
    }

    private static StateLabels labels(Mdp mdp, Random random) {
        TreeMap<String, BitSet> labels = new TreeMap<>();
        for (String name : List.of("goal", "not safe", "∅")) {
            BitSet given = new BitSet();
            for (State state : mdp.states()) {
                given.set(state.index(), random.nextInt(3) == 0);
            }
            labels.put(name, given);
        }
        return StateLabels.of(labels);
    }
}
