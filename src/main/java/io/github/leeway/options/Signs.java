package io.github.leeway.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The signs of an exact function on a range of discounts, both ends included, found from the roots of its numerators and from where
 * pieces meet. For each sign that it has somewhere there is a witness, a discount where it has it: the simplest fraction in the middle
 * half of the first interval between changes in which it does; else one at which it does, a fraction if any is.
 *
 * @param positive where it is positive, if anywhere
 * @param zero where it is 0, if anywhere
 * @param negative where it is negative, if anywhere
 * @param changes in order, all of them; between two that follow each other, and before the first and after the last, the sign is the
 *     same
 */
public record Signs(
        Optional<AlgebraicNumber> positive,
        Optional<AlgebraicNumber> zero,
        Optional<AlgebraicNumber> negative,
        List<Change> changes) {

    /** Copies the list. */
    public Signs {
        changes = List.copyOf(changes);
    }

    /**
     * A discount close to which the sign is not everywhere the same. Signs are −1, 0 and 1.
     *
     * @param at which discount
     * @param before it, close by; at the start of the range, what it is there
     * @param there the sign of the value
     * @param after it, close by; at the end of the range, what it is there
     */
    public record Change(AlgebraicNumber at, int before, int there, int after) {}

    /** Where a function has which sign. */
    private record Seen(AlgebraicNumber at, int sign) {}

    /** Whether it is positive everywhere in the range. */
    public boolean isPositive() {
        return zero.isEmpty() && negative.isEmpty();
    }

    /** Whether it is 0 everywhere in the range. */
    public boolean isZero() {
        return positive.isEmpty() && negative.isEmpty();
    }

    /** Whether it is negative everywhere in the range. */
    public boolean isNegative() {
        return positive.isEmpty() && zero.isEmpty();
    }

    /**
     * The signs of a function.
     *
     * @param from not less than 0
     * @param to not less than {@code from}, at most 1
     */
    static Signs of(PiecewiseFunction function, BigFraction from, BigFraction to) {
        TreeSet<AlgebraicNumber> bounds = new TreeSet<>(List.of(AlgebraicNumber.of(from), AlgebraicNumber.of(to)));
        List<Change> changes = changes(function, points(function, bounds.first(), bounds.last()));
        changes.forEach(change -> bounds.add(change.at()));
        List<Seen> there = at(function, List.copyOf(bounds));
        List<Seen> preferred = Stream.of(
                        between(function, List.copyOf(bounds)).stream(),
                        there.stream().filter(seen -> seen.at().isFraction()),
                        there.stream().filter(seen -> !seen.at().isFraction()))
                .flatMap(seen -> seen)
                .toList();
        return new Signs(first(preferred, 1), first(preferred, 0), first(preferred, -1), changes);
    }

    /** Numbers between which the sign is the same: both ends of the range, and in it where pieces meet and where they are 0. */
    private static List<AlgebraicNumber> points(PiecewiseFunction function, AlgebraicNumber from, AlgebraicNumber to) {
        TreeSet<AlgebraicNumber> points = new TreeSet<>(List.of(from, to));
        for (PiecewiseFunction.Piece piece : function.pieces()) {
            AlgebraicNumber low =
                    piece.from().compareTo(from) > 0 ? piece.from().simplified() : from;
            AlgebraicNumber high = piece.to().compareTo(to) < 0 ? piece.to().simplified() : to;
            if (low.compareTo(high) < 0) {
                points.addAll(List.of(low, high));
                points.addAll(RootIsolation.within(piece.function().numerator(), low, high));
            }
        }
        return List.copyOf(points);
    }

    private static List<Change> changes(PiecewiseFunction function, List<AlgebraicNumber> points) {
        List<Seen> there = at(function, points);
        List<Seen> between = between(function, points);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            int sign = there.get(i).sign();
            int before = i == 0 ? sign : between.get(i - 1).sign();
            int after = i == between.size() ? sign : between.get(i).sign();
            if (before != sign || sign != after) {
                changes.add(new Change(there.get(i).at(), before, sign, after));
            }
        }
        return changes;
    }

    private static List<Seen> at(PiecewiseFunction function, List<AlgebraicNumber> points) {
        return points.stream()
                .map(point -> new Seen(point, function.signAt(point)))
                .toList();
    }

    private static List<Seen> between(PiecewiseFunction function, List<AlgebraicNumber> points) {
        return at(
                function,
                IntStream.range(1, points.size())
                        .mapToObj(i -> SimplestFraction.between(points.get(i - 1), points.get(i)))
                        .map(AlgebraicNumber::of)
                        .toList());
    }

    private static Optional<AlgebraicNumber> first(List<Seen> all, int sign) {
        return all.stream().filter(seen -> seen.sign() == sign).map(Seen::at).findFirst();
    }
}
