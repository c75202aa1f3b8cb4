package io.github.leeway.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Answers in rational functions of γ, each with the interval in which it is proven. An answer is found close to one point, with all
 * decisions as they are there, and holds between the nearest roots of the polynomials whose signs were the decisions.
 *
 * @param <T> an answer
 */
final class Cells<T> {

    private final Function<FunctionsNear, T> question;
    private final StepCounter counter;
    private final Map<Polynomial, List<AlgebraicNumber>> roots = new LinkedHashMap<>(); // in (0, 1), of those asked for

    /** Answers to a question that is answered with functions close to some point. */
    Cells(Function<FunctionsNear, T> question, StepCounter counter) {
        this.question = question;
        this.counter = counter;
    }

    /**
     * An answer.
     *
     * @param from where it begins to hold
     * @param to where it ends to
     */
    record Cell<T>(AlgebraicNumber from, AlgebraicNumber to, T answer) {}

    /** Cells that cover (0, 1) but for their ends, in order. */
    List<Cell<T>> all() {
        List<Cell<T>> cells = new ArrayList<>();
        cover(AlgebraicNumber.of(BigFraction.ZERO), AlgebraicNumber.of(BigFraction.ONE), cells);
        return cells;
    }

    private void cover(AlgebraicNumber from, AlgebraicNumber to, List<Cell<T>> cells) {
        BigFraction point = SimplestFraction.between(from, to);
        FunctionsNear functions = new FunctionsNear(point, counter);
        T answer = question.apply(functions);
        AlgebraicNumber low = from;
        AlgebraicNumber high = to;
        AlgebraicNumber middle = AlgebraicNumber.of(point);
        for (AlgebraicNumber root : changes(functions)) {
            if (root.compareTo(middle) <= 0) {
                low = root.compareTo(low) > 0 ? root : low;
            } else {
                high = root.compareTo(high) < 0 ? root : high;
            }
        }
        if (!low.equals(from)) {
            cover(from, low, cells);
        }
        cells.add(new Cell<>(low, high, answer));
        if (!high.equals(to)) {
            cover(high, to, cells);
        }
    }

    /** The answer where functions tie that have the same value at a number; as functions that hold to the right of it. */
    T withTiesAt(AlgebraicNumber number, AlgebraicNumber next) {
        BigFraction point = SimplestFraction.between(number, next);
        while (true) {
            FunctionsNear functions = new FunctionsNear(point, counter).withTiesAt(number);
            T answer = question.apply(functions);
            AlgebraicNumber middle = AlgebraicNumber.of(point);
            Optional<AlgebraicNumber> nearest = changes(functions).stream()
                    .filter(change -> change.compareTo(number) > 0 && change.compareTo(middle) <= 0)
                    .min(AlgebraicNumber::compareTo);
            if (nearest.isEmpty()) {
                return answer;
            }
            point = SimplestFraction.between(number, nearest.get());
        }
    }

    private List<AlgebraicNumber> changes(FunctionsNear functions) {
        List<AlgebraicNumber> found = new ArrayList<>(functions.bounds());
        for (Polynomial polynomial : functions.asked()) {
            found.addAll(roots.computeIfAbsent(
                    polynomial.primitive(),
                    primitive -> RootIsolation.roots(primitive, BigFraction.ZERO, BigFraction.ONE)));
        }
        return found;
    }
}
