package io.github.leeway.options;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The definitions, taken literally: every policy on every state is listed and evaluated by the exact elimination of Commons Math, and
 * what is dominated is decided by its linear programs. For models of a few states.
 */
final class EveryPolicy {

    private static final double CLEAR = 1e-7; // the least distance of a vector from the others' convex hull
    private static final double ROUNDING = 1e-9;

    private EveryPolicy() {}

    /** All of A^S: a choice for each state. */
    static List<List<Choice>> policies(Mdp mdp) {
        List<List<Choice>> policies = new ArrayList<>(List.of(List.of()));
        for (State state : mdp.states()) {
            policies = policies.stream()
                    .flatMap(policy -> mdp.choices(state).stream().map(choice -> {
                        List<Choice> longer = new ArrayList<>(policy);
                        longer.add(choice);
                        return longer;
                    }))
                    .map(List::copyOf)
                    .toList();
        }
        return policies;
    }

    /** (1 − γ) f(γ), exactly, by index of the state; γ = numerator / denominator. */
    static List<BigFraction> scaledVisits(Mdp mdp, List<Choice> policy, State start, BigFraction discount) {
        int n = policy.size();
        FieldMatrix<BigFraction> system = new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), n, n);
        for (int s = 0; s < n; s++) {
            system.addToEntry(s, s, BigFraction.ONE);
            for (Outcome outcome : mdp.outcomes(policy.get(s))) {
                BigFraction probability = new BigFraction(
                        outcome.probability().getNumerator(),
                        outcome.probability().getDenominator());
                system.addToEntry(
                        outcome.successor().index(),
                        s,
                        discount.multiply(probability).negate());
            }
        }
        ArrayFieldVector<BigFraction> source = new ArrayFieldVector<>(BigFractionField.getInstance(), n);
        source.setEntry(start.index(), BigFraction.ONE.subtract(discount));
        return List.of(
                new FieldLUDecomposition<>(system).getSolver().solve(source).toArray());
    }

    /** The different (1 − γ) f(γ) of some policies at several discounts, one after the other: with 2 |S| + 1 of them, the functions. */
    static Set<List<BigFraction>> scaledVisits(
            Mdp mdp, List<List<Choice>> policies, State start, List<BigFraction> discounts) {
        Set<List<BigFraction>> all = new LinkedHashSet<>();
        for (List<Choice> policy : policies) {
            all.add(discounts.stream()
                    .flatMap(discount -> scaledVisits(mdp, policy, start, discount).stream())
                    .toList());
        }
        return all;
    }

    /** Discounts in (0, 1), as many as tell visit functions apart. */
    static List<BigFraction> discounts(Mdp mdp) {
        int count = 2 * mdp.states().size() + 1;
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new BigFraction(i, count + 1))
                .toList();
    }

    /** Those vectors that are not in the convex hull of the others. */
    static Set<List<BigFraction>> nonDominated(Set<List<BigFraction>> vectors) {
        Set<List<BigFraction>> kept = new LinkedHashSet<>();
        for (List<BigFraction> vector : vectors) {
            List<List<BigFraction>> others =
                    vectors.stream().filter(other -> !other.equals(vector)).toList();
            double distance = others.isEmpty() ? 1 : distance(vector, others);
            if (distance > CLEAR) {
                kept.add(vector);
            } else if (distance > ROUNDING) {
                throw new IllegalStateException("distance is " + distance + ", expected one that is clear");
            }
        }
        return kept;
    }

    /** The distance of a vector from the convex hull of others, in the sum of absolute values: by weights, excess and lack. */
    private static double distance(List<BigFraction> vector, List<List<BigFraction>> others) {
        int n = vector.size();
        int k = others.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] sum = new double[k + 2 * n];
        double[] goal = new double[k + 2 * n];
        Arrays.fill(sum, 0, k, 1);
        Arrays.fill(goal, k, k + 2 * n, 1);
        constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
        for (int i = 0; i < n; i++) {
            double[] row = new double[k + 2 * n];
            for (int j = 0; j < k; j++) {
                row[j] = others.get(j).get(i).doubleValue();
            }
            row[k + i] = 1;
            row[k + n + i] = -1;
            constraints.add(
                    new LinearConstraint(row, Relationship.EQ, vector.get(i).doubleValue()));
        }
        return new SimplexSolver(1e-12)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        new NonNegativeConstraint(true),
                        GoalType.MINIMIZE,
                        PivotSelectionRule.BLAND) // with its other rule the simplex method may go round in circles
                .getValue();
    }
}
