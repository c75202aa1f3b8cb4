package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import java.util.Arrays;
import java.util.Optional;

/**
 * Solves for the limit as the discount goes to 1: optimal gains with proven errors, and which choices are optimal there. Starts from
 * optimal values at a discount near 1, found for all reward functions at once, and goes on one by one with {@link
 * BlackwellIteration}, on {@link FunctionalGraph}s where the model is deterministic and on {@link MarkovChain}s where it is not. {@link
 * GainBound} proves the error of the gains; every comparison of two choices has a proof of its own or stays open. Immutable, shared by
 * threads.
 */
public final class LimitSolver {

    private static final Discount NEAR_ONE = Discount.of("0.999");
    private static final Solver START =
            new IterativeSolver(new Strategy.MixedGaussSeidel(SweepOrder.ALTERNATING, 2), 1e-6, 60); // roughly

    private final Mdp model;
    private final SparseMdp mdp;
    private final double precision;
    private final GainBound gainBound;

    /**
     * A solver for a model.
     *
     * @param precision largest error of the gains, in units of the largest absolute reward of the lane or of 1, whichever is more;
     *     positive
     */
    public LimitSolver(Mdp model, SparseMdp mdp, double precision) {
        if (!(precision > 0)) {
            throw new IllegalArgumentException("precision is " + precision + ", expected a value above 0");
        }
        this.model = model;
        this.mdp = mdp;
        this.precision = precision;
        gainBound = new GainBound(mdp, new QuotientWeights(model, mdp));
    }

    /**
     * Solves a batch. What comes out for a lane is a pure function of the model and the rewards of that lane.
     *
     * @param rewards the reward of state s in lane l at {@code s * lanes + l}; finite; not changed
     * @param lanes number of reward functions, at least 1
     * @param ties proves ties, of this thread alone; needed where rewards may be equal by chance
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws BoundNotReachedException if the gains cannot be proven to the precision
     */
    public LimitValues solve(double[] rewards, int lanes, Optional<RewardBisimulation> ties) {
        PolicyEvaluation evaluation = mdp.isDeterministic() ? new FunctionalGraph(mdp) : new MarkovChain(model, mdp);
        BlackwellIteration iteration = new BlackwellIteration(mdp, evaluation);
        OptimalValues start = START.solve(mdp, NEAR_ONE, rewards, lanes);
        double[] expectations = new double[mdp.choiceCount() * lanes];
        start.expectations(mdp, expectations);
        double[][] gains = Rows.zeros(mdp.stateCount(), lanes);
        double[] errors = new double[lanes];
        Membership[] blackwell = new Membership[mdp.choiceCount() * lanes];
        Membership[] average = new Membership[mdp.choiceCount() * lanes];
        for (int lane = 0; lane < lanes; lane++) {
            double[] reward = lane(rewards, lanes, lane);
            int[] policy = iteration.solve(reward, lane(expectations, lanes, lane));
            errors[lane] = provenError(evaluation, reward);
            for (int s = 0; s < mdp.stateCount(); s++) {
                gains[s][lane] = evaluation.gain(s);
            }
            int chosen = lane;
            OptimalChoices choices = new OptimalChoices(mdp, evaluation, policy, errors[lane], () -> {
                ties.ifPresent(proof -> proof.partition(rewards, lanes, chosen));
                return ties;
            });
            for (int c = 0; c < mdp.choiceCount(); c++) {
                blackwell[c * lanes + lane] = choices.blackwell(c);
                average[c * lanes + lane] = choices.average(c);
            }
        }
        return new LimitValues(new OptimalValues(lanes, gains, errors), blackwell, average);
    }

    private double provenError(PolicyEvaluation evaluation, double[] rewards) {
        double error = gainBound.error(evaluation, rewards);
        double magnitude = Arrays.stream(rewards).map(Math::abs).max().orElse(0);
        double asked = precision * Math.max(1, magnitude);
        if (!(error <= asked)) {
            throw new BoundNotReachedException(asked, error);
        }
        return error;
    }

    private static double[] lane(double[] batch, int lanes, int lane) {
        double[] own = new double[batch.length / lanes];
        Arrays.setAll(own, i -> batch[i * lanes + lane]);
        return own;
    }
}
