package io.github.leeway.power;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A plan and what is done of it. What is done may come from workers here, or from other runs of the same plan; its bits depend on which
 * samples are done alone. Holds one result for each level of the {@link DyadicForest}, however many samples there are.
 */
public final class PowerRun {

    private static final int POLL_MILLIS = 50;
    private static final int BLOCKS_OF_WORKER = 4;
    private static final int BYTES_OF_VALUE = 32; // as a number and as text
    private static final int PART_OF_MEMORY = 4;

    private final PowerEstimator estimator;
    private final PowerPlan plan;
    private final DyadicForest<List<Tally>> forest = new DyadicForest<>(BlockEstimator::join);
    private List<DiscountAnalysis> analyses = List.of(); // made by whoever comes first
    private Optional<PowerEstimate> precise = Optional.empty(); // the result, once the precision is reached
    private Optional<DyadicForest.Node<List<Tally>>> preciseWith = Optional.empty(); // what it was reached with
    private long samplesDone;

    PowerRun(PowerEstimator estimator, PowerPlan plan) {
        this.estimator = estimator;
        this.plan = plan;
    }

    /**
     * Takes over what another run of the same plan, model and distribution did.
     *
     * @throws IllegalArgumentException if some of it is done here already
     */
    public synchronized void add(PartialRun other) {
        for (DyadicForest.Node<List<Tally>> node : other.nodes()) {
            forest.add(node, this::look);
            samplesDone += node.value().get(0).sampleCount();
        }
    }

    /** Writes what is done, for {@link #read} of a run of the same plan, model and distribution. */
    public void write(PartialRun done, DataOutput out) throws IOException {
        new TallyFormat(estimator, plan).write(done, out);
    }

    /**
     * Reads what another run wrote.
     *
     * @throws IllegalArgumentException if it is not of the shape of this run
     */
    public PartialRun read(DataInput in) throws IOException {
        return new TallyFormat(estimator, plan).read(plan.samples(), in);
    }

    /** What is done so far, to be kept or sent elsewhere; once the precision is reached, what it was reached with and no more. */
    public synchronized PartialRun done() {
        return new PartialRun(plan.samples(), preciseWith.map(List::of).orElseGet(forest::nodes));
    }

    /** The first samples that are not done; nothing if all are, or if the precision is reached and no more are needed. */
    public synchronized Optional<SampleRange> missing() {
        return precise.isPresent() ? Optional.empty() : done().missing();
    }

    /** How many samples of a range are not done. */
    public synchronized long missingIn(SampleRange range) {
        long missing = 0;
        for (long block = range.firstBlock(); block < range.endBlock(); block++) {
            if (!forest.contains(block)) {
                missing += Math.min(SampleRange.STEP, plan.samples() - block * SampleRange.STEP);
            }
        }
        return missing;
    }

    /**
     * Does what is not done yet of some samples.
     *
     * @param range which samples, within the plan
     * @throws IllegalArgumentException if values are wanted of samples that are done already, or for a precision, with which more is
     *     done than the result counts
     */
    public void work(SampleRange range, Execution execution) {
        Work work = new Work(range, execution);
        ExecutorService workers = Executors.newFixedThreadPool(execution.threads());
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < execution.threads(); i++) {
                futures.add(workers.submit(work));
            }
            for (Future<?> future : futures) {
                await(future, execution, workers);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** The estimate from the samples before the first that is missing; nothing if these are fewer than two groups. */
    public synchronized Optional<PowerEstimate> estimate() {
        return precise.or(() -> forest.prefix()
                .filter(tallies -> tallies.get(0).groupCount() >= 2)
                .map(tallies ->
                        estimator.estimateOf(plan, analyses(), tallies, lookAt(SampleRange.blockCount(plan)) + 1)));
    }

    /** Waits for a worker; once the run is cancelled, interrupts all of them in the middle of their blocks. */
    private static void await(Future<?> future, Execution execution, ExecutorService workers) {
        while (true) {
            try {
                future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillAtWork) {
                if (execution.cancelled().getAsBoolean()) {
                    workers.shutdownNow();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("run was interrupted");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                if (failed.getCause() instanceof Error fault) {
                    throw fault;
                }
                throw new IllegalStateException(failed);
            }
        }
    }

    private synchronized List<DiscountAnalysis> analyses() {
        if (analyses.isEmpty()) {
            analyses = estimator.analyses(plan);
        }
        return analyses;
    }

    private synchronized boolean isPrecise() {
        return precise.isPresent();
    }

    private synchronized boolean isDone(long block) {
        return forest.contains(block);
    }

    private synchronized void add(long block, List<Tally> tallies, Execution.Progress progress) {
        if (precise.isPresent()) {
            return; // what is kept is what the precision was reached with
        }
        forest.add(block, tallies, this::look);
        samplesDone += tallies.get(0).sampleCount();
        progress.update(
                samplesDone,
                () -> estimate().map(PowerEstimate::largestHalfWidth).orElse(Double.POSITIVE_INFINITY));
    }

    /** Looks at the first 2^k blocks: at the same ones in the same order, however many workers there are. */
    private void look(long blocks, List<Tally> tallies) {
        boolean canTell = tallies.get(0).groupCount() >= 2;
        if (plan.precision().isPresent() && precise.isEmpty() && canTell) {
            precise = Optional.of(estimator.estimateOf(plan, analyses(), tallies, lookAt(blocks)))
                    .filter(PowerEstimate::isPrecisionReached);
            preciseWith = precise.map(reached -> new DyadicForest.Node<>(0, blocks, tallies));
        }
    }

    /** The number of the look at so many blocks, a power of 2; below the number of a last look at all. */
    private static int lookAt(long blocks) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, blocks));
    }

    private void requireAllNew(SampleRange range) {
        if (plan.precision().isPresent()) {
            throw new IllegalArgumentException("precision is "
                    + plan.precision().getAsDouble() + ", expected none where the values of all samples are wanted");
        }
        long done = range.to() - range.from() - missingIn(range);
        if (done > 0) {
            throw new IllegalArgumentException("number of samples that are done is " + done
                    + ", expected 0 where the values of all samples are wanted");
        }
    }

    /** How many blocks with their values fit into part of the memory; a few for each worker are enough. */
    private int mostBlocksAtATime(int threads) {
        long bytes = (long) BYTES_OF_VALUE * SampleRange.STEP * plan.discounts().size() * estimator.stateCount();
        long fitting = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / bytes;
        return (int) Math.max(1, Math.min(fitting, (long) BLOCKS_OF_WORKER * threads));
    }

    /** The blocks of a range, shared by workers. */
    private final class Work implements Runnable {
        private final Execution execution;
        private final AtomicLong nextBlock;
        private final long endBlock;
        private final AtomicBoolean failed = new AtomicBoolean();
        private final Optional<BlockOrder> order;

        Work(SampleRange range, Execution execution) {
            range.requireWithin(plan);
            if (execution.values().isPresent()) {
                requireAllNew(range);
            }
            this.execution = execution;
            order = execution
                    .values()
                    .map(wanted -> new BlockOrder(range.firstBlock(), mostBlocksAtATime(execution.threads())));
            nextBlock = new AtomicLong(range.firstBlock());
            endBlock = range.endBlock();
        }

        @Override
        public void run() {
            boolean completed = false;
            try {
                BlockEstimator blocks = estimator.blocks(analyses(), plan);
                while (!failed.get() && !isPrecise() && !execution.cancelled().getAsBoolean()) {
                    long block = nextBlock.getAndIncrement();
                    if (block >= endBlock) {
                        break;
                    }
                    if (!isDone(block)) {
                        work(block, blocks);
                        execution.keeper().offer(PowerRun.this::done);
                    }
                }
                completed = true;
            } catch (CancellationException inTheMiddleOfABlock) {
                completed = true; // the blocks before it are the result
            } finally {
                if (!completed) {
                    failed.set(true); // the other workers stop; the cause travels in the future
                    order.ifPresent(BlockOrder::close);
                }
            }
        }

        private void work(long block, BlockEstimator blocks) {
            if (order.isEmpty()) {
                add(block, blocks.estimate(block), execution.progress());
                return;
            }
            Execution.Values values = execution.values().orElseThrow();
            List<Runnable> output = new ArrayList<>();
            order.get().await(block);
            List<Tally> tallies = blocks.estimate(block, batch -> output.add(values.prepare(batch)));
            add(block, tallies, execution.progress());
            order.get().finish(block, output);
        }
    }
}
