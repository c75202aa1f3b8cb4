package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A visit function as rational functions of the discount γ. The distributions x_0, x_1, … of the state after so many steps obey a
 * recurrence, x_m = c_1 x_(m−1) + … + c_m x_0 and so on, since each is the one before times the same matrix; and with D(γ) = 1 − c_1 γ
 * − … − c_m γ^m, Σ_t γ^t x_t times D is a polynomial of lower degree than m.
 */
final class GeneratingFunction {

    private GeneratingFunction() {}

    /** The visits to each state as functions of γ; their only poles are outside of [0, 1). */
    static SortedMap<State, RationalFunction> of(VisitFunction function) {
        List<StateVector> steps = function.chain().steps();
        SortedSet<State> states = new TreeSet<>(StateVector.MODEL_ORDER);
        steps.forEach(step -> states.addAll(step.entries().keySet()));
        List<BigFraction> recurrence = recurrence(steps, states);
        SortedMap<State, RationalFunction> visits = new TreeMap<>(StateVector.MODEL_ORDER);
        for (State state : states) {
            List<BigFraction> numerator = new ArrayList<>();
            for (int power = 0; power < recurrence.size() - 1; power++) {
                BigFraction sum = BigFraction.ZERO;
                for (int i = 0; i <= power; i++) {
                    sum = sum.add(
                            recurrence.get(i).multiply(steps.get(power - i).entry(state)));
                }
                numerator.add(sum);
            }
            visits.put(state, quotient(numerator, recurrence));
        }
        return visits;
    }

    private static RationalFunction quotient(List<BigFraction> numerator, List<BigFraction> denominator) {
        List<BigFraction> both = new ArrayList<>(numerator);
        both.addAll(denominator);
        List<Polynomial> integral = new ArrayList<>();
        CommonDenominator common = CommonDenominator.of(both);
        for (List<BigFraction> each : List.of(numerator, denominator)) {
            integral.add(Polynomial.of(each.stream().map(common::numerator).toList()));
        }
        return RationalFunction.of(integral.get(0), integral.get(1));
    }

    /** D, by its coefficients: of the first distribution that is a combination of those before. */
    private static List<BigFraction> recurrence(List<StateVector> steps, SortedSet<State> states) {
        for (int order = 1; order < steps.size(); order++) {
            Dictionary equations = new Dictionary(order);
            for (State state : states) {
                List<BigFraction> form = new ArrayList<>();
                for (int i = 1; i <= order; i++) {
                    form.add(steps.get(order - i).entry(state));
                }
                form.add(steps.get(order).entry(state).negate());
                equations.add(Dictionary.integral(form));
            }
            equations.solve();
            if (isSolved(equations)) {
                List<BigFraction> recurrence = new ArrayList<>(List.of(BigFraction.ONE));
                equations.point().forEach(factor -> recurrence.add(factor.negate()));
                return recurrence;
            }
        }
        throw new IllegalStateException("number of steps is " + steps.size() + ", expected more than visited states");
    }

    private static boolean isSolved(Dictionary equations) {
        return IntStream.range(0, equations.rowCount())
                .filter(row -> !equations.isFree(equations.basic(row)))
                .allMatch(row -> equations.sign(row, equations.columnCount()) == 0);
    }
}
