package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.GivenRewards;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of single reward functions, whose mean is POWER. */
@Timeout(120)
class PowerValuesTest {

    private static final int SAMPLES = 5_000; // the last block is not a whole one
    private static final String DISCOUNTS = "0,1/3,0.9,1";
    private static final Payment ON_ACTIONS = Payment.standard().on(Payment.Basis.ACTION);
    private static final int MOST_BLOCKS = 4; // for each worker, of a model that is small

    static IntStream seeds() {
        return RandomMdps.seeds(20);
    }

    /** What was put out: by sample, discount and state. */
    private static final class Collected implements Execution.Values {
        private final List<List<Double>> rows = new ArrayList<>(); // by sample, states within discounts

        @Override
        public Runnable prepare(PowerValues values) {
            List<List<Double>> batch = new ArrayList<>();
            for (int sample = 0; sample < values.sampleCount(); sample++) {
                List<Double> row = new ArrayList<>();
                for (int d = 0; d < values.discountCount(); d++) {
                    for (int s = 0; s < values.stateCount(); s++) {
                        row.add(values.value(sample, d, s));
                    }
                }
                batch.add(row);
            }
            return () -> {
                assertThat(values.firstSample()).isEqualTo(rows.size());
                rows.addAll(batch);
            };
        }

        double mean(int column) {
            return rows.stream().mapToDouble(row -> row.get(column)).average().orElseThrow();
        }
    }

    private static PowerRun begin(Mdp mdp, PowerPlan plan) {
        return new PowerEstimator(
                        mdp,
                        RewardSpec.uniform()
                                .over(mdp.states().stream().map(State::name).toList()),
                        Portfolio.standard())
                .begin(plan);
    }

    private static PowerPlan plan(long samples, VarianceReduction reduction) {
        return new PowerPlan(Discount.listOf(DISCOUNTS), samples, 1, reduction);
    }

    private static Execution execution(int threads, BooleanSupplier cancelled, Execution.Values values) {
        return new Execution(threads, (samples, halfWidth) -> {}, cancelled, done -> {}, Optional.of(values));
    }

    private static List<List<Double>> rows(Mdp mdp, PowerPlan plan, int threads) {
        Collected collected = new Collected();
        begin(mdp, plan).work(SampleRange.all(plan), execution(threads, () -> false, collected));
        return collected.rows;
    }

    /** The largest expected next reward at discount 0; at 1/2, start has the mean of the next reward and what is best after it. */
    @Test
    void valuesOfGivenRewardsAreThoseOfAHandCalculation() {
        Mdp model = Models.waiting();
        assertThat(model.states())
                .extracting(State::name)
                .containsExactly("start", "wait", "candy", "chocolate", "hug");
        GivenRewards rewards =
                GivenRewards.of(List.of(new double[] {9, 0.25, 1, 0.5, 0.75}, new double[] {-9, 1, 0.25, 0.5, 0}));
        PowerPlan plan = new PowerPlan(Discount.listOf("0,1/2"), 2, 0, VarianceReduction.NONE);
        Collected collected = new Collected();

        new PowerEstimator(model, rewards, Portfolio.standard())
                .begin(plan)
                .work(SampleRange.all(plan), execution(1, () -> false, collected));

        assertThat(collected.rows).hasSize(2);
        assertClose(collected.rows.get(0), 1, 0.75, 1, 0.5, 0.75, 1, 0.75, 1, 0.5, 0.75);
        assertClose(collected.rows.get(1), 1, 0.5, 0.25, 0.5, 0, 0.75, 0.5, 0.25, 0.5, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theirMeanIsThePlainEstimateWhateverIsTakenOff(int seed) {
        Mdp mdp = RandomMdps.of(seed, 8);
        PowerPlan plan = plan(700, VarianceReduction.NONE);
        Collected collected = new Collected();
        PowerRun run = begin(mdp, plan);

        run.work(SampleRange.all(plan), execution(2, () -> false, collected));

        PowerEstimate estimate = run.estimate().orElseThrow();
        assertThat(collected.rows).hasSize(700);
        int column = 0;
        for (DiscountEstimate discount : estimate.discounts()) {
            for (StateEstimate state : discount.states()) {
                assertThat(collected.mean(column++)).isCloseTo(state.power().value(), within(1e-13));
            }
        }
        assertThat(rows(mdp, plan(700, VarianceReduction.CONTROLS), 2)).isEqualTo(collected.rows);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfThreadsGivesTheSameValuesInOrder(int threads) {
        PowerPlan plan = plan(SAMPLES, VarianceReduction.CONTROLS);

        assertThat(rows(Models.caseStudy(), plan, threads)).isEqualTo(rows(Models.caseStudy(), plan, 1));
    }

    @Test
    void askingForThemChangesNoResult() {
        PowerPlan plan = plan(SAMPLES, VarianceReduction.CONTROLS);
        Mdp mdp = Models.caseStudy();
        PowerRun asked = begin(mdp, plan);
        PowerRun plain = begin(mdp, plan);

        asked.work(SampleRange.all(plan), execution(2, () -> false, new Collected()));
        plain.work(SampleRange.all(plan), Execution.on(2));

        assertThat(asked.estimate()).isPresent().isEqualTo(plain.estimate());
    }

    /** Of states of the model alone, though it is solved with a state for each action or with a sink. */
    @Test
    void withOtherPaymentTheyAreOfTheModel() {
        Mdp mdp = Models.waiting();
        for (Payment payment : List.of(ON_ACTIONS, Payment.standard().once(List.of("hug")))) {
            RewardProblem problem = RewardProblem.of(mdp, RewardSpec.uniform(), payment);
            PowerPlan plan = plan(600, VarianceReduction.NONE);
            PowerRun run = new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                    .begin(problem.plan(plan));
            Collected collected = new Collected();

            run.work(SampleRange.all(plan), execution(2, () -> false, problem.restated(plan, collected)));

            PowerEstimate estimate = problem.restated(plan, run.estimate().orElseThrow());
            assertThat(collected.rows.get(0)).hasSize(4 * mdp.states().size());
            int column = 0;
            for (DiscountEstimate discount : estimate.discounts()) {
                for (StateEstimate state : discount.states()) {
                    assertThat(collected.mean(column++)).isCloseTo(state.power().value(), within(1e-13));
                }
            }
        }
    }

    /** Every action pays 1/4 for ever: so does every policy. */
    @Test
    void withRewardsOnActionsTheyAreNormalizedOptimalValues() {
        RewardProblem problem = RewardProblem.of(
                Models.waiting(), new RewardSpec(Distribution.parse("0.25"), List.of(), List.of()), ON_ACTIONS);
        PowerPlan plan = plan(2, VarianceReduction.NONE);
        Collected collected = new Collected();

        new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                .begin(problem.plan(plan))
                .work(SampleRange.all(plan), execution(1, () -> false, problem.restated(plan, collected)));

        assertThat(collected.rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .hasSize(20)
                        .allSatisfy(value -> assertThat(value).isCloseTo(0.25, within(2e-9))));
    }

    /** The first block is not put out before as many are prepared as may be; there are many more. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3, 8})
    void blocksThatWaitAreBoundedHoweverManyThereAre(int threads) {
        int most = MOST_BLOCKS * threads;
        PowerPlan plan = plan(SampleRange.STEP * 10L * most, VarianceReduction.NONE);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger mostWaiting = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(most);
        Execution.Values slow = values -> {
            boolean beginsBlock = values.firstSample() % SampleRange.STEP == 0;
            if (beginsBlock) {
                mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                full.countDown();
            }
            return () -> {
                if (beginsBlock) {
                    await(full);
                    waiting.decrementAndGet();
                }
            };
        };

        begin(Models.waiting(), plan).work(SampleRange.all(plan), execution(threads, () -> false, slow));

        assertThat(waiting).hasValue(0);
        assertThat(mostWaiting).hasValue(most);
    }

    /** The first block fails when all other workers wait for it. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 8})
    void aFailureLetsThoseGoThatWait(int threads) {
        PowerPlan plan = plan(SampleRange.STEP * 1_000L, VarianceReduction.NONE);
        CountDownLatch others = new CountDownLatch(threads == 1 ? 0 : MOST_BLOCKS * threads - 1);
        Execution.Values failing = values -> {
            if (values.firstSample() == 0) {
                await(others);
                throw new IllegalStateException("first");
            }
            if (values.firstSample() % SampleRange.STEP == 0) {
                others.countDown();
            }
            return () -> {};
        };

        assertThatThrownBy(() -> begin(Models.waiting(), plan)
                        .work(SampleRange.all(plan), execution(threads, () -> false, failing)))
                .hasMessage("first");
    }

    /** Cancelled when all other workers wait for the first block; what is put out is what the result counts. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 8})
    void whatIsPutOutOfARunThatIsCancelledIsWhatItsResultCounts(int threads) {
        PowerPlan plan = plan(SampleRange.STEP * 1_000L, VarianceReduction.NONE);
        CountDownLatch others = new CountDownLatch(threads == 1 ? 0 : MOST_BLOCKS * threads - 1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Collected collected = new Collected();
        Execution.Values cancelling = values -> {
            if (values.firstSample() == 0) {
                await(others);
                cancelled.set(true);
            } else if (values.firstSample() % SampleRange.STEP == 0) {
                others.countDown();
            }
            return collected.prepare(values);
        };
        PowerRun run = begin(Models.waiting(), plan);

        run.work(SampleRange.all(plan), execution(threads, cancelled::get, cancelling));

        long counted = run.estimate().map(PowerEstimate::samples).orElse(0L);
        assertThat(collected.rows).hasSize((int) counted).hasSizeLessThan(SampleRange.STEP * 1_000);
    }

    @Test
    void theyAreRefusedWhereSomeAreGoneOrNotCounted() {
        PowerPlan plan = plan(SAMPLES, VarianceReduction.NONE);
        PowerRun resumed = begin(Models.waiting(), plan);
        resumed.work(new SampleRange(256, 768), Execution.on(1));
        PowerPlan precise =
                new PowerPlan(Discount.listOf("0.9"), SAMPLES, 1, VarianceReduction.NONE, OptionalDouble.of(0.125));
        Execution wanting = execution(1, () -> false, new Collected());

        assertThatThrownBy(() -> resumed.work(SampleRange.all(plan), wanting))
                .hasMessage(
                        "number of samples that are done is 512, expected 0 where the values of all samples are wanted");
        assertThatThrownBy(() -> begin(Models.waiting(), precise).work(SampleRange.all(precise), wanting))
                .hasMessage("precision is 0.125, expected none where the values of all samples are wanted");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertClose(List<Double> row, double... expected) {
        assertThat(row.stream().mapToDouble(Double::doubleValue).toArray()).containsExactly(expected, within(2e-9));
    }
}
