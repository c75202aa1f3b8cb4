package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSampler;
import io.github.leeway.solve.LimitSolver;
import io.github.leeway.solve.SolverSelector;
import io.github.leeway.solve.SolverSelector.Selection;
import io.github.leeway.solve.SparseMdp;
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
 * Estimates POWER and optimality probabilities by sampling reward functions. The bits of the result depend on the model, the reward
 * distribution, the solver and the plan, and not on the number of threads.
 */
public final class PowerEstimator {

    private static final int POLL_MILLIS = 50;
    private static final double PRECISION_OF_GAINS = 1e-9;
    private static final int PILOT = 128; // reward functions to find control variates by
    private static final long MOST_PILOT_VALUES = 1 << 24; // of all states and discounts together, 128 MB

    private final Mdp model;
    private final SparseMdp mdp;
    private final RewardDistribution rewards;
    private final SolverSelector selector;

    /** An estimator for a model and a distribution over its reward functions. */
    public PowerEstimator(Mdp model, RewardDistribution rewards, SolverSelector selector) {
        if (rewards.stateCount() != model.states().size()) {
            throw new IllegalArgumentException("number of rewards is " + rewards.stateCount() + ", expected "
                    + model.states().size() + ", one for each state");
        }
        if (!rewards.hasFiniteMeans()) {
            throw new IllegalArgumentException(
                    "mean of a reward is infinite, expected a finite one; POWER would not be a number");
        }
        this.model = model;
        this.rewards = rewards;
        this.selector = selector;
        mdp = SparseMdp.compile(model);
    }

    /**
     * Runs a plan.
     *
     * @return the estimate; partial if it was cancelled; nothing if it was cancelled before two reward functions were done
     */
    public Optional<PowerEstimate> estimate(PowerPlan plan, Execution execution) {
        Run run = new Run(plan, execution);
        ExecutorService workers = Executors.newFixedThreadPool(execution.threads());
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < execution.threads(); i++) {
                futures.add(workers.submit(run));
            }
            for (Future<?> future : futures) {
                await(future, execution, workers);
            }
        } finally {
            workers.shutdownNow();
        }
        return run.result();
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
                throw new IllegalStateException("run was interrupted", interrupted);
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

    /** The work of one plan, shared by its workers. */
    private final class Run implements Runnable {
        private final PowerPlan plan;
        private final Execution execution;
        private final long blockCount;
        private final AtomicLong nextBlock = new AtomicLong();
        private final AtomicBoolean failed = new AtomicBoolean();
        private final DyadicForest<List<Tally>> forest = new DyadicForest<>(BlockEstimator::join);
        private List<DiscountAnalysis> analyses = List.of(); // made by the first worker
        private Optional<PowerEstimate> precise = Optional.empty(); // the result, once the precision is reached
        private long samplesDone;

        Run(PowerPlan plan, Execution execution) {
            this.plan = plan;
            this.execution = execution;
            blockCount = (plan.samples() + BlockEstimator.BLOCK - 1) / BlockEstimator.BLOCK;
        }

        @Override
        public void run() {
            boolean completed = false;
            try {
                BlockEstimator estimator = new BlockEstimator(model, mdp, rewards, analyses(), plan);
                while (!failed.get() && !isPrecise() && !execution.cancelled().getAsBoolean()) {
                    long block = nextBlock.getAndIncrement();
                    if (block >= blockCount) {
                        break;
                    }
                    add(block, estimator.estimate(block));
                }
                completed = true;
            } catch (CancellationException inTheMiddleOfABlock) {
                completed = true; // the blocks before it are the result
            } finally {
                if (!completed) {
                    failed.set(true); // the other workers stop; the cause travels in the future
                }
            }
        }

        /** How to solve at each discount, and what to take off; found once by a pilot, by whoever comes first. */
        private synchronized List<DiscountAnalysis> analyses() {
            if (analyses.isEmpty()) {
                RewardSampler pilot = rewards.pilot(plan.seed());
                int lanes = Math.min(SolverSelector.PROBES, mdp.batchSize());
                double[] first = new double[mdp.stateCount() * lanes];
                pilot.fill(0, lanes, first);
                List<DiscountAnalysis> plain = plan.discounts().stream()
                        .map(discount -> analysis(discount, first, lanes))
                        .toList();
                analyses = adjusted(plain, pilot);
            }
            return analyses;
        }

        private List<DiscountAnalysis> adjusted(List<DiscountAnalysis> plain, RewardSampler pilot) {
            if (!usesControls(plan)) {
                return plain;
            }
            Controls controls = Controls.of(model, rewards);
            List<Adjustment> adjustments =
                    new BlockEstimator(model, mdp, rewards, plain, plan).adjustments(controls, pilot, PILOT);
            List<DiscountAnalysis> adjusted = new ArrayList<>();
            for (int d = 0; d < plain.size(); d++) {
                adjusted.add(plain.get(d).with(adjustments.get(d)));
            }
            return adjusted;
        }

        private synchronized boolean isPrecise() {
            return precise.isPresent();
        }

        private synchronized void add(long block, List<Tally> tallies) {
            forest.add(block, tallies, this::look);
            samplesDone += tallies.get(0).power().count();
            execution
                    .progress()
                    .update(
                            samplesDone,
                            () -> result().map(PowerEstimate::largestHalfWidth).orElse(Double.POSITIVE_INFINITY));
        }

        /** Looks at the first 2^k blocks: at the same ones in the same order, however many workers there are. */
        private void look(long blocks, List<Tally> tallies) {
            boolean canTell = tallies.get(0).power().count() >= 2;
            if (plan.precision().isPresent() && precise.isEmpty() && canTell) {
                precise = Optional.of(estimateOf(plan, analyses, tallies, lookAt(blocks)))
                        .filter(PowerEstimate::isPrecisionReached);
            }
        }

        synchronized Optional<PowerEstimate> result() {
            return precise.or(() -> forest.prefix()
                    .filter(tallies -> tallies.get(0).power().count() >= 2)
                    .map(tallies -> estimateOf(plan, analyses, tallies, lookAt(blockCount) + 1)));
        }
    }

    /** The number of the look at so many blocks, a power of 2; below the number of a last look at all. */
    private static int lookAt(long blocks) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, blocks));
    }

    private DiscountAnalysis analysis(Discount discount, double[] firstRewards, int lanes) {
        if (discount.isOne()) {
            return new DiscountAnalysis.AtOne(
                    new LimitSolver(model, mdp, PRECISION_OF_GAINS), Adjustment.none(mdp.stateCount()));
        }
        Selection selection = selector.select(mdp, discount, firstRewards, lanes);
        return new DiscountAnalysis.Below(
                discount, selection.solver(), selection.description(), Adjustment.none(mdp.stateCount()));
    }

    /**
     * Whether control variates can be used: a pilot has to fit into memory. It is of one size, however many samples are asked for, so
     * that a run can be cut short or made longer.
     */
    private boolean usesControls(PowerPlan plan) {
        long values = (long) PILOT * mdp.stateCount() * plan.discounts().size();
        return plan.reduction() == VarianceReduction.CONTROLS
                && rewards.hasFiniteVariances()
                && values <= MOST_PILOT_VALUES;
    }

    private PowerEstimate estimateOf(PowerPlan plan, List<DiscountAnalysis> analyses, List<Tally> tallies, int look) {
        long pairs = 0;
        for (int s = 0; s < mdp.stateCount(); s++) {
            long choices = mdp.firstChoice(s + 1) - (long) mdp.firstChoice(s);
            pairs += choices * (choices - 1) / 2;
        }
        Preferences preferences = new Preferences(
                pairs * plan.discounts().size(), plan.precision().isPresent() ? SequentialBound.share(look) : 1);
        SequentialBound bound = new SequentialBound(
                (mdp.stateCount() + (long) mdp.choiceCount()) * plan.discounts().size());
        List<DiscountEstimate> discounts = new ArrayList<>();
        for (int d = 0; d < tallies.size(); d++) {
            Tally tally = tallies.get(d);
            double[] ranges = ranges(analyses.get(d));
            double[] rangesNext = new double[mdp.choiceCount()];
            mdp.expectations(1, ranges, rangesNext);
            boolean isFixed = plan.precision().isEmpty();
            List<Mean> power = isFixed ? tally.power().means() : tally.power().means(bound, ranges, look);
            List<Mean> powerNext =
                    isFixed ? tally.powerNext().means() : tally.powerNext().means(bound, rangesNext, look);
            List<StateEstimate> states = new ArrayList<>();
            for (State state : model.states()) {
                List<ActionEstimate> actions = actionsOf(state, tally, powerNext);
                states.add(new StateEstimate(
                        state, power.get(state.index()), tally.solverError(), actions, preferences.judge(actions)));
            }
            discounts.add(new DiscountEstimate(
                    plan.discounts().get(d),
                    analyses.get(d).description(),
                    tally.plain().variancesOver(tally.power()),
                    states));
        }
        return new PowerEstimate(model, plan, tallies.get(0).power().count(), discounts);
    }

    /** Widths of the ranges in which samples of POWER lie, less what is taken off, [S]; infinite where rewards are not bounded. */
    private double[] ranges(DiscountAnalysis analysis) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < mdp.stateCount(); s++) {
            lower = Math.min(lower, rewards.marginal(s).lower());
            upper = Math.max(upper, rewards.marginal(s).upper());
        }
        double[] ranges = new double[mdp.stateCount()];
        for (int s = 0; s < ranges.length; s++) {
            ranges[s] = upper - lower + analysis.adjustment().range(s);
        }
        return ranges;
    }

    private List<ActionEstimate> actionsOf(State state, Tally tally, List<Mean> powerNext) {
        long samples = tally.power().count();
        List<ActionEstimate> actions = new ArrayList<>();
        for (int c = mdp.firstChoice(state.index()); c < mdp.firstChoice(state.index() + 1); c++) {
            int choice = c;
            actions.add(new ActionEstimate(
                    mdp.actions(c),
                    Optimality.of(tally.decisions(), c, samples),
                    tally.average().map(average -> Optimality.of(average, choice, samples)),
                    powerNext.get(c)));
        }
        return actions;
    }
}
