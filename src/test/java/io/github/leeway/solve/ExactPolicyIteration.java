package io.github.leeway.solve;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** Policy iteration in rational arithmetic, for models of a few states: the truth that solvers are held against. */
public final class ExactPolicyIteration {

    private ExactPolicyIteration() {}

    /** (1 − γ) V*, exactly, for rewards taken as the rational numbers that the doubles are. */
    public static BigFraction[] scaledOptimalValues(Mdp mdp, Discount discount, double[] rewards) {
        Choice[] policy =
                mdp.states().stream().map(state -> mdp.choices(state).get(0)).toArray(Choice[]::new);
        while (true) {
            BigFraction[] values = evaluate(mdp, discount.exact(), rewards, policy);
            boolean switched = false;
            for (State state : mdp.states()) {
                for (Choice choice : mdp.choices(state)) {
                    BigFraction gain = next(mdp, choice, values).subtract(next(mdp, policy[state.index()], values));
                    if (gain.signum() > 0) {
                        policy[state.index()] = choice;
                        switched = true;
                    }
                }
            }
            if (!switched) {
                return values;
            }
        }
    }

    /** The choices that are optimal, exactly, by index. */
    public static Set<Integer> optimalChoices(Mdp mdp, BigFraction[] scaledOptimalValues) {
        Set<Integer> optimal = new TreeSet<>();
        for (State state : mdp.states()) {
            BigFraction best = mdp.choices(state).stream()
                    .map(choice -> next(mdp, choice, scaledOptimalValues))
                    .max(BigFraction::compareTo)
                    .orElseThrow();
            mdp.choices(state).stream()
                    .filter(choice -> next(mdp, choice, scaledOptimalValues).compareTo(best) == 0)
                    .forEach(choice -> optimal.add(choice.index()));
        }
        return optimal;
    }

    private static BigFraction next(Mdp mdp, Choice choice, BigFraction[] values) {
        return mdp.outcomes(choice).stream()
                .map(outcome -> outcome.probability()
                        .multiply(values[outcome.successor().index()]))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** (1 − γ) V of a policy, a choice for each state, exactly. */
    static BigFraction[] evaluate(Mdp mdp, BigFraction discount, double[] rewards, Choice[] policy) {
        int n = policy.length;
        BigFraction[][] rows = new BigFraction[n][n + 1];
        for (int s = 0; s < n; s++) {
            Arrays.fill(rows[s], BigFraction.ZERO);
            rows[s][s] = BigFraction.ONE;
            for (Outcome outcome : mdp.outcomes(policy[s])) {
                int t = outcome.successor().index();
                rows[s][t] = rows[s][t].subtract(discount.multiply(outcome.probability()));
            }
            rows[s][n] = BigFraction.ONE.subtract(discount).multiply(BigFraction.from(rewards[s]));
        }
        return eliminate(rows);
    }

    private static BigFraction[] eliminate(BigFraction[][] rows) {
        int n = rows.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                if (i != k && rows[i][k].signum() != 0) {
                    BigFraction factor = rows[i][k].divide(rows[k][k]); // diagonally dominant: never zero
                    for (int j = k; j <= n; j++) {
                        rows[i][j] = rows[i][j].subtract(factor.multiply(rows[k][j]));
                    }
                }
            }
        }
        BigFraction[] solution = new BigFraction[n];
        Arrays.setAll(solution, k -> rows[k][n].divide(rows[k][k]));
        return solution;
    }
}
