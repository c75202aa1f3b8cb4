package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The vectors v with d·v &gt; 0 for some directions d, in exact arithmetic. They are a cone, so asking for d·v ≥ 1 makes no difference
 * to whether there are any; that is a linear program without a goal, which the dual simplex method decides with the pivoting rule of
 * {@link io.github.leeway.Bibliography#BLAND_1977}. Either way there is a proof: a point of the cone, or weights y ≥ 0, not all 0, with
 * which the directions sum to 0 (Gordan's theorem). Immutable.
 */
final class StrictCone implements Preference {

    private final Kernel kernel;
    private final List<BigInteger[]> forms; // d·v − 1 for all directions, times a positive number each, [states + 1]
    private final Dictionary dictionary; // of entries of v, then some of the forms; its point meets all of them

    private StrictCone(Kernel kernel, List<BigInteger[]> forms, Dictionary dictionary) {
        this.kernel = kernel;
        this.forms = forms;
        this.dictionary = dictionary;
    }

    /** All vectors on the states of a model. */
    static StrictCone on(Kernel kernel) {
        return new StrictCone(
                kernel, List.of(), new Dictionary(kernel.mdp().states().size()));
    }

    @Override
    public Optional<Preference> choosing(ActionClass chosen, List<ActionClass> offered) {
        List<StateVector> directions = new ArrayList<>();
        for (ActionClass other : offered) {
            if (!other.equals(chosen)) {
                directions.add(kernel.after(chosen).minus(kernel.after(other)));
            }
        }
        return within(directions).map(cone -> cone);
    }

    /**
     * The part of this cone in which d·v &gt; 0 for these directions as well; nothing if there is none. Asks first for those directions
     * that are furthest from it, because most follow from a few.
     */
    Optional<StrictCone> within(List<StateVector> directions) {
        List<BigInteger[]> all = new ArrayList<>(forms);
        for (StateVector direction : directions) {
            List<BigFraction> form = new ArrayList<>();
            kernel.mdp().states().forEach(state -> form.add(direction.entry(state)));
            form.add(BigFraction.ONE.negate());
            all.add(Dictionary.integral(form));
        }
        Dictionary narrowed = dictionary.copy();
        for (Optional<BigInteger[]> missed = mostMissed(narrowed, all);
                missed.isPresent();
                missed = mostMissed(narrowed, all)) {
            narrowed.add(missed.get());
            if (!makeFeasible(narrowed)) {
                return Optional.empty();
            }
        }
        return Optional.of(new StrictCone(kernel, all, narrowed));
    }

    /** Of the forms that are negative at the point of a dictionary one that is so by much; nothing if there is none. */
    private static Optional<BigInteger[]> mostMissed(Dictionary dictionary, List<BigInteger[]> forms) {
        Optional<BigInteger[]> most = Optional.empty();
        double least = 0;
        for (BigInteger[] form : forms) {
            BigInteger value = dictionary.value(form);
            if (value.signum() < 0) {
                double scale = Arrays.stream(form)
                        .map(BigInteger::abs)
                        .reduce(BigInteger.ONE, BigInteger::max)
                        .doubleValue();
                double missing = value.doubleValue() / scale; // only to choose among them
                if (most.isEmpty() || missing < least) {
                    most = Optional.of(form);
                    least = missing;
                }
            }
        }
        return most;
    }

    /** A vector of the cone. */
    StateVector point() {
        List<BigFraction> point = dictionary.point();
        SortedMap<State, BigFraction> entries = new TreeMap<>(StateVector.MODEL_ORDER);
        kernel.mdp().states().forEach(state -> entries.put(state, point.get(state.index())));
        return StateVector.of(entries);
    }

    private static boolean makeFeasible(Dictionary dictionary) {
        while (true) {
            int row = firstNegative(dictionary);
            if (row < 0) {
                return true;
            }
            int column = firstThatHelps(dictionary, row);
            if (column < 0) {
                return false; // the row writes what must be at least 0 as a sum of what is at most 0, and not 0
            }
            dictionary.exchange(row, column);
        }
    }

    /** The row of the first variable, in the order of variables, that is negative and must not be; −1 if there is none. */
    private static int firstNegative(Dictionary dictionary) {
        int first = -1;
        for (int row = 0; row < dictionary.rowCount(); row++) {
            boolean isWrong =
                    !dictionary.isFree(dictionary.basic(row)) && dictionary.sign(row, dictionary.columnCount()) < 0;
            if (isWrong && (first < 0 || dictionary.basic(row) < dictionary.basic(first))) {
                first = row;
            }
        }
        return first;
    }

    /** The column of the first variable that can raise that of a row: any free one, or one whose growth does; −1 if there is none. */
    private static int firstThatHelps(Dictionary dictionary, int row) {
        int first = -1;
        for (int column = 0; column < dictionary.columnCount(); column++) {
            int variable = dictionary.nonbasic(column);
            int sign = dictionary.sign(row, column);
            boolean helps = dictionary.isFree(variable) ? sign != 0 : sign > 0;
            if (helps && (first < 0 || variable < dictionary.nonbasic(first))) {
                first = column;
            }
        }
        return first;
    }
}
