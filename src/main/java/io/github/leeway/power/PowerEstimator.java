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
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Estimates POWER and optimality probabilities by sampling reward functions. The bits of the result depend on the model, the reward
 * distribution, the solver and the plan, and not on the number of threads.
 */
public final class PowerEstimator {

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

    /** A run of a plan of which nothing is done yet. */
    public PowerRun begin(PowerPlan plan) {
        return new PowerRun(this, plan);
    }

    /**
     * Runs a plan.
     *
     * @return the estimate; partial if it was cancelled; nothing if it was cancelled before two groups of reward functions were done
     */
    public Optional<PowerEstimate> estimate(PowerPlan plan, Execution execution) {
        PowerRun run = begin(plan);
        run.work(SampleRange.all(plan), execution);
        return run.estimate();
    }

    /** The number of states S. */
    int stateCount() {
        return mdp.stateCount();
    }

    /** The number of choices C, where equivalent actions count once. */
    int choiceCount() {
        return mdp.choiceCount();
    }

    /** An estimator of blocks for one worker. */
    BlockEstimator blocks(List<DiscountAnalysis> analyses, PowerPlan plan) {
        return new BlockEstimator(model, mdp, rewards, analyses, plan);
    }

    /** How to solve at each discount, and what to take off; found by a pilot. */
    List<DiscountAnalysis> analyses(PowerPlan plan) {
        RewardSampler pilot = rewards.pilot(plan.seed());
        int lanes = Math.min(SolverSelector.PROBES, mdp.batchSize());
        double[] first = new double[mdp.stateCount() * lanes];
        pilot.fill(0, lanes, first);
        List<DiscountAnalysis> plain = plan.discounts().stream()
                .map(discount -> analysis(discount, first, lanes))
                .toList();
        return usesControls(plan) ? adjusted(plain, plan, pilot) : plain;
    }

    private List<DiscountAnalysis> adjusted(List<DiscountAnalysis> plain, PowerPlan plan, RewardSampler pilot) {
        Controls controls = Controls.of(model, rewards);
        List<Adjustment> adjustments = blocks(plain, plan).adjustments(controls, pilot, PILOT);
        List<DiscountAnalysis> adjusted = new ArrayList<>();
        for (int d = 0; d < plain.size(); d++) {
            adjusted.add(plain.get(d).with(adjustments.get(d)));
        }
        return adjusted;
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
     * Whether control variates can be used: means have to be known, and a pilot has to fit into memory. It is of one size, however many samples are asked for, so
     * that a run can be cut short or made longer.
     */
    private boolean usesControls(PowerPlan plan) {
        long values = (long) PILOT * mdp.stateCount() * plan.discounts().size();
        return plan.reduction() == VarianceReduction.CONTROLS
                && rewards.hasKnownMeans()
                && rewards.hasFiniteVariances()
                && values <= MOST_PILOT_VALUES;
    }

    /** The result of what was sampled, as of a look at it. */
    PowerEstimate estimateOf(PowerPlan plan, List<DiscountAnalysis> analyses, List<Tally> tallies, int look) {
        long pairs = 0;
        for (int s = 0; s < mdp.stateCount(); s++) {
            long choices = mdp.firstChoice(s + 1) - (long) mdp.firstChoice(s);
            pairs += choices * (choices - 1) / 2;
        }
        Preferences preferences = new Preferences(
                pairs * plan.discounts().size(), plan.precision().isPresent() ? SequentialBound.share(look) : 1);
        SequentialBound bound =
                new SequentialBound(quantityCount() * plan.discounts().size());
        Differences differences = new Differences(mdp, plan);
        List<Ranges> ranges = analyses.stream()
                .map(analysis -> Ranges.of(mdp, rewards, analysis.adjustment()))
                .toList();
        boolean isFixed = plan.precision().isEmpty();
        List<DiscountEstimate> discounts = new ArrayList<>();
        for (int d = 0; d < tallies.size(); d++) {
            Tally tally = tallies.get(d);
            Ranges own = ranges.get(d);
            List<Mean> power = isFixed ? tally.power().means() : own.meansOfPower(tally.power(), bound, look);
            List<Mean> powerNext =
                    isFixed ? tally.powerNext().means() : own.meansOfPowerNext(tally.powerNext(), bound, look);
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
                    states,
                    differences.estimates(d, tallies, ranges, isFixed ? OptionalInt.empty() : OptionalInt.of(look)),
                    sets(plan, tally)));
        }
        return new PowerEstimate(model, plan, tallies.get(0).sampleCount(), discounts);
    }

    private List<PolicySetEstimate> sets(PowerPlan plan, Tally tally) {
        return IntStream.range(0, plan.sets().size())
                .mapToObj(i -> new PolicySetEstimate(plan.sets().get(i), tally.optimality(mdp.choiceCount() + i)))
                .toList();
    }

    /** How many quantities have samples of their own: after a choice that is certain comes the POWER of its successor. */
    private long quantityCount() {
        long count = mdp.stateCount();
        for (int c = 0; c < mdp.choiceCount(); c++) {
            count += mdp.certainSuccessor(c) == SparseMdp.NONE ? 1 : 0;
        }
        return count;
    }

    private List<ActionEstimate> actionsOf(State state, Tally tally, List<Mean> powerNext) {
        List<ActionEstimate> actions = new ArrayList<>();
        for (int c = mdp.firstChoice(state.index()); c < mdp.firstChoice(state.index() + 1); c++) {
            actions.add(new ActionEstimate(
                    mdp.actions(c), tally.optimality(c), tally.averageOptimality(c), powerNext.get(c)));
        }
        return actions;
    }
}
