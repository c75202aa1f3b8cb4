package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Clock;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.DisjointUnion;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.NoOp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.ReachablePart;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What theory says of the values of changed models, in exact arithmetic: equal is equal. */
class DerivedValuesTest {

    private static final Discount DISCOUNT = Discount.of("2/3");
    private static final int HORIZON = 4;

    static IntStream seeds() {
        return RandomMdps.seeds(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatCannotBeReachedDoesNotMatter(int seed) {
        Mdp whole = started(RandomMdps.of(seed, 10));
        double[] rewards = rewards(whole, seed);

        Derived part = ReachablePart.of(whole);

        BigFraction[] before = values(whole, rewards);
        BigFraction[] after = values(part.mdp(), restated(part, rewards));
        for (State state : part.mdp().states()) {
            assertThat(after[state.index()])
                    .isEqualTo(before[
                            part.states().get(state.index()).orElseThrow().index()]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNoOpNeverLowersAValueAndTheBestStateIsWorthItsReward(int seed) {
        Mdp model = RandomMdps.of(seed, 8);
        double[] rewards = rewards(model, seed);
        int best = IntStream.range(0, rewards.length)
                .boxed()
                .max((a, b) -> Double.compare(rewards[a], rewards[b]))
                .orElseThrow();

        Mdp idle = NoOp.of(model, model.states()).mdp();

        BigFraction[] before = values(model, rewards);
        BigFraction[] after = values(idle, rewards);
        for (int s = 0; s < rewards.length; s++) {
            assertThat(after[s]).isGreaterThanOrEqualTo(before[s]);
        }
        assertThat(after[best]).isEqualTo(BigFraction.from(rewards[best]));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void valuesWithAClockAreThoseOfBackwardInduction(int seed) {
        Mdp model = RandomMdps.of(seed, 5);
        double[] rewards = rewards(model, seed);

        Derived product = Clock.of(model, HORIZON, 1000);

        BigFraction[] found = values(product.mdp(), restated(product, rewards));
        BigFraction[] induced = backwardInduction(model, rewards);
        for (int s = 0; s < induced.length; s++) {
            assertThat(found[s]).isEqualTo(induced[s].multiply(BigFraction.ONE.subtract(DISCOUNT.exact())));
        }
    }

    /** Of a model beside itself every state has a twin. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatNothingTellsApartHasOneValueIfItHasOneReward(int seed) {
        Mdp model = RandomMdps.of(seed, 7);
        int count = model.states().size();
        Mdp twice = DisjointUnion.of(model, model).mdp();
        List<Integer> labels =
                twice.states().stream().map(state -> state.index() % count % 3).toList();
        double[] byLabel = new Random(seed).doubles(3).toArray();
        double[] rewards = labels.stream().mapToDouble(label -> byLabel[label]).toArray();

        Derived quotient = BisimulationQuotient.of(twice, labels);

        assertThat(quotient.mdp().states().size()).isLessThanOrEqualTo(count);
        BigFraction[] before = values(twice, rewards);
        BigFraction[] after = values(quotient.mdp(), restated(quotient, rewards));
        for (State state : quotient.mdp().states()) {
            int old = quotient.states().get(state.index()).orElseThrow().index();
            assertThat(after[state.index()]).isEqualTo(before[old]).isEqualTo(before[(old + count) % (2 * count)]);
        }
    }

    private static BigFraction[] backwardInduction(Mdp model, double[] rewards) {
        BigFraction[] values = new BigFraction[rewards.length];
        Arrays.fill(values, BigFraction.ZERO);
        for (int left = 0; left < HORIZON; left++) {
            BigFraction[] next = new BigFraction[rewards.length];
            for (State state : model.states()) {
                List<BigFraction> worth = new ArrayList<>();
                for (Choice choice : model.choices(state)) {
                    BigFraction sum = BigFraction.ZERO;
                    for (Outcome outcome : model.outcomes(choice)) {
                        sum = sum.add(outcome.probability()
                                .multiply(values[outcome.successor().index()]));
                    }
                    worth.add(sum);
                }
                BigFraction best = worth.stream().max(BigFraction::compareTo).orElseThrow();
                next[state.index()] = BigFraction.from(rewards[state.index()])
                        .add(DISCOUNT.exact().multiply(best));
            }
            values = next;
        }
        return values;
    }

    private static BigFraction[] values(Mdp mdp, double[] rewards) {
        return ExactPolicyIteration.scaledOptimalValues(mdp, DISCOUNT, rewards);
    }

    /** With the reward of what it stands for, and 0 for what was added. */
    private static double[] restated(Derived derived, double[] rewards) {
        return derived.states().stream()
                .mapToDouble(
                        source -> source.map(state -> rewards[state.index()]).orElse(0.0))
                .toArray();
    }

    /** Multiples of 1/64, so that exact arithmetic stays short. */
    private static double[] rewards(Mdp mdp, int seed) {
        return new Random(seed)
                .ints(mdp.states().size(), 0, 64)
                .mapToDouble(k -> k / 64.0)
                .toArray();
    }

    private static Mdp started(Mdp model) {
        MdpBuilder builder = Mdp.builder().start("s0");
        model.states().forEach(state -> builder.state(state.name()));
        model.choices().forEach(choice -> {
            Map<String, BigFraction> outcomes = new LinkedHashMap<>();
            model.outcomes(choice)
                    .forEach(outcome -> outcomes.put(outcome.successor().name(), outcome.probability()));
            builder.choice(choice.state().name(), choice.action(), outcomes);
        });
        return builder.build();
    }
}
