package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSampler;
import io.github.leeway.solve.LimitValues;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.RewardBisimulation;
import io.github.leeway.solve.SparseMdp;
import io.github.leeway.solve.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Samples and solves the blocks of one worker. A block's result is a pure function of model, reward distribution, plan and block.
 *
 * <p>POWER is computed as E[max_a E[(1−γ) V*(s')]], which equals Definition 5.2 of {@link
 * io.github.leeway.Bibliography#TURNER_2021} (their Lemma E.38) without a division by γ. At γ = 0 it is
 * E[max_a E[R(s')]] and at γ = 1 the mean optimal gain, the limits there; and the optimal actions are those that are optimal for all
 * γ near enough.
 */
final class BlockEstimator {

    /** Reward functions in a block. */
    static final int BLOCK = 256;

    private static final int MOST_OUTCOMES_FOR_TIES = 10_000; // the exact proof of a tie takes milliseconds beyond

    private final Mdp model;
    private final SparseMdp mdp;
    private final List<DiscountAnalysis> analyses;
    private final PowerPlan plan;
    private final RewardSampler sampler;
    private final Optional<RewardBisimulation> ties;
    private final int mostLanes;
    private final Workspace workspace = new Workspace();

    /**
     * An estimator for one worker.
     *
     * @param analyses one for each discount of the plan
     */
    BlockEstimator(
            Mdp model, SparseMdp mdp, RewardDistribution rewards, List<DiscountAnalysis> analyses, PowerPlan plan) {
        this.model = model;
        this.mdp = mdp;
        this.analyses = List.copyOf(analyses);
        this.plan = plan;
        sampler = rewards.sampler(plan.seed());
        ties = rewards.mayTie() && mdp.outcomeCount() <= MOST_OUTCOMES_FOR_TIES
                ? Optional.of(new RewardBisimulation(model))
                : Optional.empty();
        mostLanes = mdp.batchSize();
    }

    /** One tally for each discount of the plan. */
    List<Tally> estimate(long block) {
        long first = block * BLOCK;
        long end = Math.min(first + BLOCK, plan.samples());
        DyadicForest<List<Tally>> batches = new DyadicForest<>(BlockEstimator::join);
        for (long sample = first; sample < end; sample += mostLanes) {
            int lanes = (int) Math.min(mostLanes, end - sample);
            double[] rewards = new double[mdp.stateCount() * lanes];
            sampler.fill(sample, lanes, rewards);
            List<Tally> tallies = new ArrayList<>();
            for (DiscountAnalysis analysis : analyses) {
                tallies.add(tally(analysis, rewards, lanes));
            }
            batches.add((sample - first) / mostLanes, tallies);
        }
        return batches.prefix().orElseThrow();
    }

    /** Two ranges together, discount by discount. */
    static List<Tally> join(List<Tally> one, List<Tally> other) {
        List<Tally> joined = new ArrayList<>();
        for (int d = 0; d < one.size(); d++) {
            joined.add(one.get(d).plus(other.get(d)));
        }
        return joined;
    }

    private Tally tally(DiscountAnalysis analysis, double[] rewards, int lanes) {
        if (analysis instanceof DiscountAnalysis.Below below) {
            return tally(
                    below.discount(), below.solver().solve(mdp, below.discount(), rewards, lanes, workspace), rewards);
        }
        return limitTally(((DiscountAnalysis.AtOne) analysis).solver().solve(rewards, lanes, ties), lanes);
    }

    private Tally tally(Discount discount, OptimalValues optimal, double[] rewards) {
        double[] worth = worth(optimal);
        Decider decider = Decider.of(mdp, ties, optimal, worth, rewards);
        double[] power = new double[mdp.stateCount() * optimal.lanes()];
        Decisions decisions = new Decisions(mdp.choiceCount());
        (discount.isZero() ? decider.inMyopicLimit(model) : decider).decide(power, decisions);
        return tally(optimal, power, decisions, Optional.empty());
    }

    private Tally limitTally(LimitValues values, int lanes) {
        Decisions blackwell = new Decisions(mdp.choiceCount());
        Decisions average = new Decisions(mdp.choiceCount());
        LimitDecider decider = new LimitDecider(mdp);
        for (int lane = 0; lane < lanes; lane++) {
            int own = lane;
            decider.count(c -> values.blackwell(c, own), blackwell);
            decider.count(c -> values.average(c, own), average);
        }
        return tally(values.gains(), mostWorth(worth(values.gains()), lanes), blackwell, Optional.of(average));
    }

    /** What each choice leads to, E[(1−γ) V*(s')] or its limit, [C × lanes]. */
    private double[] worth(OptimalValues optimal) {
        double[] worth = new double[mdp.choiceCount() * optimal.lanes()];
        optimal.expectations(mdp, worth);
        return worth;
    }

    private double[] mostWorth(double[] worth, int lanes) {
        double[] most = new double[mdp.stateCount() * lanes];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int s = 0; s < mdp.stateCount(); s++) {
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                for (int lane = 0; lane < lanes; lane++) {
                    most[s * lanes + lane] = Math.max(most[s * lanes + lane], worth[c * lanes + lane]);
                }
            }
        }
        return most;
    }

    private Tally tally(OptimalValues optimal, double[] power, Decisions decisions, Optional<Decisions> average) {
        int lanes = optimal.lanes();
        double error = 0;
        for (int lane = 0; lane < lanes; lane++) {
            error = Math.max(error, optimal.error(lane));
        }
        double[] powerNext = new double[mdp.choiceCount() * lanes];
        mdp.expectations(lanes, power, powerNext);
        return new Tally(
                Moments.of(power, mdp.stateCount(), lanes),
                Moments.of(powerNext, mdp.choiceCount(), lanes),
                decisions,
                average,
                error);
    }
}
