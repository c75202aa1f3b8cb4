package io.github.leeway.solve;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Decides, exactly, which actions are optimal for all discounts near enough to 0, for one reward function. The optimal value is a power
 * series Σ γ^k v_k(s) there: v_0 is the reward, and v_(k+1)(s) is the greatest expectation of v_k among the actions that are still
 * level after k terms. Two actions that are level in 2 S terms are level in all, because values of policies are rational functions of γ
 * of degree at most S.
 */
public final class MyopicOrder {

    private static final int MOST_TERMS = 64;
    private static final int MOST_SUMS = 10_000; // for each reward function; beyond, it would take seconds

    private final Mdp model;
    private final double[] rewards; // [S]
    private final List<List<ActionClass>> actions; // [S]
    private final Map<Step, BigFraction> terms = new HashMap<>(); // v_k(s)
    private final Map<Step, List<ActionClass>> level = new HashMap<>(); // actions of s that are best in v_1 … v_k
    private int sumCount;

    /** An order for one reward function, [S]. */
    public MyopicOrder(Mdp model, double[] rewards) {
        this.model = model;
        this.rewards = rewards.clone();
        actions = model.states().stream().map(model::actionClasses).toList();
    }

    /**
     * The best of some actions of a state.
     *
     * @return nothing if that takes too long to tell
     */
    public Optional<List<ActionClass>> best(State state, List<ActionClass> candidates) {
        int enough = 2 * rewards.length;
        List<ActionClass> best = candidates;
        for (int k = 0; k < enough && best.size() > 1; k++) {
            if (k >= MOST_TERMS || sumCount > MOST_SUMS) {
                return Optional.empty();
            }
            best = best(best, k);
        }
        return Optional.of(best);
    }

    /** Those with the greatest expectation of v_k. */
    private List<ActionClass> best(List<ActionClass> candidates, int k) {
        List<ActionClass> best = new ArrayList<>();
        BigFraction most = BigFraction.ZERO;
        for (ActionClass candidate : candidates) {
            BigFraction expected = expected(candidate, k);
            int sign = best.isEmpty() ? 1 : expected.compareTo(most);
            if (sign > 0) {
                best.clear();
                most = expected;
            }
            if (sign >= 0) {
                best.add(candidate);
            }
        }
        return best;
    }

    private BigFraction expected(ActionClass action, int k) {
        sumCount++;
        BigFraction sum = BigFraction.ZERO;
        for (Outcome outcome : model.outcomes(action.representative())) {
            sum = sum.add(outcome.probability().multiply(term(outcome.successor(), k)));
        }
        return sum;
    }

    private BigFraction term(State state, int k) {
        if (k == 0) {
            return BigFraction.from(rewards[state.index()]);
        }
        Step step = new Step(state, k);
        BigFraction known = terms.get(step);
        if (known != null) {
            return known;
        }
        BigFraction term = expected(levelAfter(state, k).get(0), k - 1);
        terms.put(step, term);
        return term;
    }

    private List<ActionClass> levelAfter(State state, int k) {
        if (k == 0) {
            return actions.get(state.index());
        }
        Step step = new Step(state, k);
        List<ActionClass> known = level.get(step);
        if (known != null) {
            return known;
        }
        List<ActionClass> before = levelAfter(state, k - 1);
        List<ActionClass> best = before.size() == 1 ? before : best(before, k - 1);
        level.put(step, best);
        return best;
    }

    /** A state after so many terms. */
    private record Step(State state, int k) {}
}
