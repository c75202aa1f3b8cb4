package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Method;
import io.github.leeway.solve.Portfolio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run is cut into pieces, its bits are those of a run at one go. */
class PowerRunTest {

    private static final int SAMPLES = 10_000;
    private static final PowerPlan PLAN = new PowerPlan(Discount.listOf("0,0.9,1"), SAMPLES, 3);
    private static final PowerEstimator ESTIMATOR = estimator(Models.caseStudy());
    private static final PowerEstimate WHOLE =
            ESTIMATOR.estimate(PLAN, Execution.on(2)).orElseThrow();

    private static PowerEstimator estimator(Mdp mdp) {
        return new PowerEstimator(
                mdp,
                RewardSpec.uniform().over(mdp.states().stream().map(State::name).toList()),
                new Portfolio(Method.AUTO, Portfolio.DEFAULT_PRECISION));
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertThat(ESTIMATOR.estimate(PLAN, Execution.on(threads))).contains(WHOLE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySplitIntoRangesGivesTheSameBits(long seed) throws IOException {
        Random random = new Random(seed);
        List<Long> cuts = new ArrayList<>(List.of(0L, (long) SAMPLES));
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            cuts.add((1L + random.nextInt(39)) * SampleRange.STEP);
        }
        long[] ends =
                cuts.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
        List<byte[]> parts = new ArrayList<>();
        for (int i = 1; i < ends.length; i++) {
            PowerRun part = ESTIMATOR.begin(PLAN);
            part.work(new SampleRange(ends[i - 1], ends[i]), Execution.on(1 + i % 3));
            parts.add(written(part));
        }
        Collections.shuffle(parts, random);

        PowerRun joined = ESTIMATOR.begin(PLAN);
        for (byte[] part : parts) {
            joined.add(read(joined, part));
        }

        assertThat(joined.missing()).isEmpty();
        assertThat(joined.estimate()).as(Arrays.toString(ends)).contains(WHOLE);
    }

    /** What was kept after any block is enough to go on with, in a run that never ended in order. */
    @Test
    void aRunThatGoesOnFromWhatWasKeptAfterAnyBlockGivesTheSameBits() throws IOException {
        List<byte[]> kept = new ArrayList<>();
        PowerRun first = ESTIMATOR.begin(PLAN);
        Execution keeping = new Execution(3, (samples, halfWidth) -> {}, () -> false, done -> {
            synchronized (kept) {
                kept.add(written(first, done.get()));
            }
        });
        first.work(SampleRange.all(PLAN), keeping);
        assertThat(kept).hasSize(40);

        for (int i = 0; i < kept.size(); i += 5) {
            PowerRun resumed = ESTIMATOR.begin(PLAN);
            resumed.add(read(resumed, kept.get(i)));
            resumed.work(SampleRange.all(PLAN), Execution.on(2));
            assertThat(resumed.estimate()).contains(WHOLE);
        }
    }

    /** The block that was missing for the look came last, so that twice as many blocks are whole at once. */
    @Test
    void whatIsKeptOfARunForAPrecisionIsWhatItWasReachedWith() throws IOException {
        PowerPlan precise =
                new PowerPlan(Discount.listOf("0.9"), 1 << 20, 3, VarianceReduction.CONTROLS, OptionalDouble.of(0.02));
        PowerEstimate whole = ESTIMATOR.estimate(precise, Execution.on(1)).orElseThrow();
        PowerRun run = ESTIMATOR.begin(precise);
        run.work(new SampleRange(SampleRange.STEP, 2 * whole.samples()), Execution.on(1));
        run.work(new SampleRange(0, SampleRange.STEP), Execution.on(1));

        PowerRun resumed = ESTIMATOR.begin(precise);
        resumed.add(read(resumed, written(run)));

        assertThat(run.estimate()).contains(whole);
        assertThat(resumed.estimate()).contains(whole);
        assertThat(resumed.missing()).isEmpty();
    }

    /** With a precision, a run ends at a look; going on from before or after that look ends at the same one. */
    @Test
    void aRunForAPrecisionThatGoesOnEndsWhereItWouldHaveEnded() throws IOException {
        PowerPlan precise =
                new PowerPlan(Discount.listOf("0.9"), 1 << 20, 3, VarianceReduction.CONTROLS, OptionalDouble.of(0.02));
        PowerEstimate whole = ESTIMATOR.estimate(precise, Execution.on(2)).orElseThrow();
        AtomicLong done = new AtomicLong();
        PowerRun stopped = ESTIMATOR.begin(precise);
        stopped.work(
                SampleRange.all(precise),
                new Execution(
                        2, (samples, halfWidth) -> done.set(samples), () -> done.get() > whole.samples() / 2 + 1_000));
        PowerRun ended = ESTIMATOR.begin(precise);
        ended.work(SampleRange.all(precise), Execution.on(4));

        for (PowerRun before : List.of(stopped, ended)) {
            PowerRun resumed = ESTIMATOR.begin(precise);
            resumed.add(read(resumed, written(before)));
            resumed.work(SampleRange.all(precise), Execution.on(3));
            assertThat(resumed.estimate()).contains(whole);
        }
        assertThat(whole.isPrecisionReached()).isTrue();
        assertThat(stopped.estimate().orElseThrow().isPrecisionReached()).isFalse();
    }

    @Test
    void whatIsMissingIsTold() {
        PowerRun run = ESTIMATOR.begin(PLAN);
        assertThat(run.missing()).contains(new SampleRange(0, SAMPLES));

        run.work(new SampleRange(0, 512), Execution.on(1));
        run.work(new SampleRange(1024, SAMPLES), Execution.on(1));

        assertThat(run.missing()).contains(new SampleRange(512, 1024));
        assertThat(run.done().sampleCount()).isEqualTo(SAMPLES - 512);
        assertThat(run.estimate().orElseThrow().samples()).isEqualTo(512);
    }

    @Test
    void whatIsDoneTwiceIsRefused() {
        PowerRun run = ESTIMATOR.begin(PLAN);
        run.work(new SampleRange(0, 1024), Execution.on(1));
        PowerRun other = ESTIMATOR.begin(PLAN);
        other.work(new SampleRange(512, 768), Execution.on(1));

        assertThatThrownBy(() -> run.add(other.done()))
                .hasMessage("block is 2, expected one that was not added before");
        assertThatThrownBy(() -> other.add(run.done()))
                .hasMessage("range of blocks is 0 to 3, expected one that was not added before");
    }

    @Test
    void rangesThatCutBlocksAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> new SampleRange(1000, 2048))
                .hasMessage("first sample is 1000, expected a multiple of 256, such as 768 or 1024");
        assertThatThrownBy(() -> new SampleRange(512, 512))
                .hasMessage("end of samples is 512, expected more than the first, 512");
        assertThatThrownBy(() -> new SampleRange(0, 1000).requireWithin(PLAN))
                .hasMessage("end of samples is 1000, expected a multiple of 256 or the number of all samples, 10000,"
                        + " such as 768 or 1024");
        assertThatThrownBy(() -> new SampleRange(0, 10_240).requireWithin(PLAN))
                .hasMessage("end of samples is 10240, expected at most the number of all samples, 10000");
        new SampleRange(9_984, SAMPLES).requireWithin(PLAN);
    }

    @Test
    void whatIsOfAnotherShapeOrCutShortIsRefused() throws IOException {
        PowerRun run = ESTIMATOR.begin(PLAN);
        run.work(new SampleRange(0, 512), Execution.on(1));
        byte[] bytes = written(run);
        PowerRun other = estimator(Models.waiting()).begin(PLAN);
        PowerRun shorter = ESTIMATOR.begin(new PowerPlan(Discount.listOf("0.9"), SAMPLES, 3));

        assertThatThrownBy(() -> read(other, bytes)).hasMessage("number of states is 8, expected 5");
        assertThatThrownBy(() -> read(shorter, bytes)).hasMessage("number of discounts is 3, expected 1");
        assertThatThrownBy(() -> read(run, Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(EOFException.class);
    }

    private static byte[] written(PowerRun run) {
        return written(run, run.done());
    }

    private static byte[] written(PowerRun run, PartialRun done) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            run.write(done, out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static PartialRun read(PowerRun run, byte[] bytes) throws IOException {
        return run.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
