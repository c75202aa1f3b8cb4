package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses a solver for a model and a discount, since no strategy wins everywhere. Each is tried on a few reward functions, first with
 * little work and then with more until one is done, and the one with the least work is taken. Work is counted, never timed, so that the
 * choice, and with it every bit of the results, is a pure function of the model, the discount and those reward functions.
 *
 * @param method what to choose among
 * @param precision largest error at which solvers stop, in units of the largest absolute reward of the lane or of 1, whichever is more;
 *     positive
 */
public record Portfolio(Method method, double precision) implements SolverSelector {

    /** The default precision. */
    public static final double DEFAULT_PRECISION = 1e-9;

    private static final double FIRST_BUDGET = 20; // plain sweeps
    private static final double MORE = 4; // factor to the next budget
    private static final double LAST_BUDGET = 1e6;
    private static final double BUDGET_OF_DECOMPOSITIONS = 1000;
    private static final double BUDGET_OF_WIDE_WINDOWS = 256;
    private static final int NARROW = 2; // window of Anderson mixing
    private static final int WIDE = 5;
    private static final int PATIENCE = 4; // times what the slowest trial reward function took
    private static final int LEAST_PATIENCE = 60; // sweeps

    /** Checks the range. */
    public Portfolio {
        if (!(precision > 0)) {
            throw new IllegalArgumentException("precision is " + precision + ", expected a value above 0");
        }
    }

    /** All methods, to the default precision. */
    public static Portfolio standard() {
        return new Portfolio(Method.AUTO, DEFAULT_PRECISION);
    }

    @Override
    public Selection select(SparseMdp mdp, Discount discount, double[] rewards, int lanes) {
        if (method == Method.POLICY_ITERATION) {
            Strategy.Policies.requireFits(mdp);
        }
        List<Strategy> all = candidates(mdp, LAST_BUDGET);
        if (all.size() == 1 || discount.isZero()) {
            return only(all.get(0));
        }
        Workspace workspace = new Workspace();
        for (double budget = FIRST_BUDGET; budget < LAST_BUDGET; budget *= MORE) {
            Optional<Trial> best = Optional.empty();
            double least = budget;
            for (Strategy candidate : candidates(mdp, budget)) {
                Optional<Trial> trial = run(candidate, mdp, discount, rewards, lanes, least, workspace);
                if (trial.isPresent()) {
                    least = trial.get().work();
                    best = trial;
                }
            }
            if (best.isPresent()) {
                return selection(best.get(), lanes);
            }
        }
        return only(all.get(all.size() - 1));
    }

    /** What can be done with a budget; a decomposition may take more than all sweeps together, so it comes late. */
    private List<Strategy> candidates(SparseMdp mdp, double budget) {
        List<Strategy> candidates = new ArrayList<>();
        if (method == Method.AUTO || method == Method.GAUSS_SEIDEL) {
            for (SweepOrder order : SweepOrder.values()) {
                candidates.add(new Strategy.GaussSeidel(order));
                candidates.add(new Strategy.MixedGaussSeidel(order, NARROW));
                if (budget >= BUDGET_OF_WIDE_WINDOWS) {
                    candidates.add(new Strategy.MixedGaussSeidel(order, WIDE));
                }
            }
        }
        if (method == Method.AUTO || method == Method.VALUE_ITERATION) {
            candidates.add(new Strategy.Plain());
        }
        boolean isCheap = mdp.isDeterministic() || (budget >= BUDGET_OF_DECOMPOSITIONS && Strategy.Policies.fits(mdp));
        if (method == Method.POLICY_ITERATION || (method == Method.AUTO && isCheap)) {
            candidates.add(new Strategy.Policies());
        }
        return candidates;
    }

    private Selection only(Strategy strategy) {
        return new Selection(new IterativeSolver(strategy, precision, Long.MAX_VALUE), strategy.description());
    }

    private Selection selection(Trial trial, int lanes) {
        long patience = Math.max(LEAST_PATIENCE, PATIENCE * trial.sweeps());
        String text = String.format(
                Locale.ROOT,
                "%s: counted %.0f plain sweeps of work for each of %d trial reward functions",
                trial.strategy().description(),
                trial.work(),
                lanes);
        return new Selection(new IterativeSolver(trial.strategy(), precision, patience), text);
    }

    /** Runs a strategy until all lanes are done, or nothing if that takes as much work as allowed, or rounding is in the way. */
    private Optional<Trial> run(
            Strategy strategy,
            SparseMdp mdp,
            Discount discount,
            double[] rewards,
            int lanes,
            double budget,
            Workspace workspace) {
        LaneBatch batch = new LaneBatch(
                mdp,
                discount,
                precision,
                strategy.order(),
                new Results(mdp.stateCount(), lanes, workspace),
                rewards,
                workspace);
        while (!batch.isDone() && batch.work() < budget) {
            strategy.advance(mdp, discount, batch);
        }
        batch.release();
        return batch.isDone() && batch.work() < budget
                ? Optional.of(new Trial(strategy, batch.work(), batch.sweepCount()))
                : Optional.empty();
    }

    private record Trial(Strategy strategy, double work, long sweeps) {}
}
