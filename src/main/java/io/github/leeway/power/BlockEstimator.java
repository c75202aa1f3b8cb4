package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSampler;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.RewardBisimulation;
import io.github.leeway.solve.Solver;
import io.github.leeway.solve.SparseMdp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Samples and solves the blocks of one worker. A block's result is a pure function of model, reward distribution, plan and block.
 *
 * <p>POWER is computed as E[max_a E[(1−γ) V*(s')]], which equals Definition 5.2 of {@link
 * io.github.leeway.Bibliography#TURNER_2021} (their Lemma E.38) without a division by γ. At γ = 0 it is
 * E[max_a E[R(s')]], their limit; and the actions whose reward is larger by more than the error are the optimal ones for all γ that
 * are small enough.
 */
final class BlockEstimator {

    /** Reward functions in a block. */
    static final int BLOCK = 256;

    private static final int MOST_LANES = 128;
    private static final int FEWEST_LANES = 8;
    private static final int BATCH = 1 << 16; // values of a batch that still fit a second-level cache
    private static final int MOST_OUTCOMES_FOR_TIES = 10_000; // the exact proof of a tie takes milliseconds beyond

    private final SparseMdp mdp;
    private final Solver solver;
    private final PowerPlan plan;
    private final RewardSampler sampler;
    private final Optional<RewardBisimulation> ties;
    private final int mostLanes;

    BlockEstimator(Mdp model, SparseMdp mdp, RewardDistribution rewards, Solver solver, PowerPlan plan) {
        this.mdp = mdp;
        this.solver = solver;
        this.plan = plan;
        sampler = rewards.sampler(plan.seed());
        ties = rewards.mayTie() && mdp.outcomeCount() <= MOST_OUTCOMES_FOR_TIES
                ? Optional.of(new RewardBisimulation(model))
                : Optional.empty();
        int fitting = Integer.highestOneBit(Math.max(1, BATCH / mdp.stateCount()));
        mostLanes = Math.min(MOST_LANES, Math.max(FEWEST_LANES, fitting));
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
            for (Discount discount : plan.discounts()) {
                tallies.add(tally(solver.solve(mdp, discount, rewards, lanes), rewards));
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

    private Tally tally(OptimalValues optimal, double[] rewards) {
        int lanes = optimal.lanes();
        double[] worth = new double[mdp.choiceCount() * lanes]; // E[(1−γ) V*(s')]
        optimal.expectations(mdp, worth);
        double[] power = new double[mdp.stateCount() * lanes];
        Decisions decisions = new Decisions(mdp.choiceCount());
        double error = 0;
        for (int lane = 0; lane < lanes; lane++) {
            error = Math.max(error, optimal.error(lane));
        }
        new Decider(mdp, ties, optimal, worth, rewards).decide(power, decisions);
        double[] powerNext = new double[worth.length];
        mdp.expectations(lanes, power, powerNext);
        return new Tally(
                Moments.of(power, mdp.stateCount(), lanes),
                Moments.of(powerNext, mdp.choiceCount(), lanes),
                decisions,
                error);
    }
}
