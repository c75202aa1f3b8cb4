package io.github.leeway.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.core.NativeOperators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The part of the unit cube [0, 1]^n where some linear inequalities hold, and its exact volume ({@link
 * io.github.leeway.Bibliography#LASSERRE_1983}): by Euler's theorem on homogeneous functions, n times the volume of {x : a_i x ≤ b_i} is
 * the sum of b_i / |a_ij| times the volume of its facet where a_i x = b_i, projected along a coordinate j with a_ij ≠ 0. Facets through
 * the origin count for nothing. A face comes up along many ways, and is measured once: it is told by the equations that hold on it,
 * in reduced echelon form, and always projected along the same coordinates, those of the pivots ({@link
 * io.github.leeway.Bibliography#BUELER_2000}).
 */
final class Polytope<E extends NativeOperators<E>> {

    private final OrderedField<E> field;
    private final E zero;
    private final E one;
    private final int dimension;
    private final List<List<E>> inequalities; // a_1, …, a_n, b of a x ≤ b
    private final StepCounter counter;
    private final Map<Set<List<E>>, E> known = new HashMap<>(); // by what holds on a face; never iterated

    /**
     * A part of the cube.
     *
     * @param field of all numbers
     * @param dimension n, at least 1
     * @param inequalities a_1, …, a_n, b of each a x ≤ b; those of the cube go without saying
     * @param counter counts the inequalities of the faces
     */
    Polytope(OrderedField<E> field, int dimension, List<List<E>> inequalities, StepCounter counter) {
        this.field = field;
        zero = field.zero();
        one = field.one();
        this.dimension = dimension;
        this.counter = counter;
        this.inequalities = new ArrayList<>(inequalities);
        for (int j = 0; j < dimension; j++) {
            this.inequalities.add(bound(j, one, one));
            this.inequalities.add(bound(j, one.negate(), zero));
        }
    }

    private List<E> bound(int j, E sign, E most) {
        List<E> row = new ArrayList<>();
        for (int k = 0; k < dimension; k++) {
            row.add(k == j ? sign : zero);
        }
        row.add(most);
        return row;
    }

    /** The volume, in [0, 1]. */
    E volume() {
        return volume(inequalities, dimension);
    }

    /**
     * The volume of a face, projected along the coordinates that its inequalities do not name.
     *
     * @param rows what holds on it, of all coordinates; 0 at those that are projected along
     * @param free number of the others
     */
    private E volume(List<List<E>> rows, int free) {
        if (rows.stream().anyMatch(this::isBeyond)) {
            return zero;
        }
        Set<List<E>> face = new LinkedHashSet<>();
        for (List<E> row : rows) {
            int lead = lead(row);
            E size = field.abs(row.get(lead)); // also asks whether 0 ≤ b
            if (lead < dimension) {
                face.add(scaled(row, size));
            }
        }
        if (free == 0) {
            return one;
        }
        Set<List<E>> tight = tightest(face);
        E before = known.get(tight);
        if (before != null) {
            return before;
        }
        counter.count(tight.size());
        E volume = sum(tight, free);
        known.put(tight, volume);
        return volume;
    }

    private List<E> scaled(List<E> row, E size) {
        if (size.isOne()) {
            return row;
        }
        E inverse = size.reciprocal();
        return row.stream().map(entry -> entry.multiply(inverse)).toList();
    }

    private E sum(Set<List<E>> face, int free) {
        E sum = zero;
        for (List<E> row : face) {
            E bound = row.get(dimension);
            if (!bound.isZero()) {
                int pivot = lead(row);
                E facet = volume(on(row, pivot, face), free - 1);
                sum = sum.add(bound.multiply(facet)); // the pivot is 1 or −1
            }
        }
        return sum.divide(field.of(BigFraction.of(free)));
    }

    /** The other inequalities where one holds with equality, freed of its pivot. */
    private List<List<E>> on(List<E> equation, int pivot, Set<List<E>> face) {
        List<List<E>> others = new ArrayList<>();
        for (List<E> row : face) {
            if (row == equation) {
                continue;
            }
            if (row.get(pivot).isZero()) {
                others.add(row);
                continue;
            }
            E factor = row.get(pivot).multiply(equation.get(pivot)); // a quotient too, by 1 or −1
            List<E> reduced = new ArrayList<>();
            for (int k = 0; k <= dimension; k++) {
                reduced.add(k == pivot ? zero : row.get(k).subtract(factor.multiply(equation.get(k))));
            }
            others.add(reduced);
        }
        return others;
    }

    /** Of parallel inequalities the one that says most. */
    private Set<List<E>> tightest(Set<List<E>> face) {
        Map<List<E>, E> least = new HashMap<>();
        face.forEach(row -> least.merge(
                row.subList(0, dimension),
                row.get(dimension),
                (known, other) -> field.compare(known, other) < 0 ? known : other));
        Set<List<E>> tight = new LinkedHashSet<>();
        face.forEach(row -> {
            if (row.get(dimension).equals(least.get(row.subList(0, dimension)))) {
                tight.add(row);
            }
        });
        return tight;
    }

    /** Whether an inequality holds nowhere in the cube: a cheap test that spares most empty faces. */
    private boolean isBeyond(List<E> row) {
        return isBeyond(row, field.silent()) && isBeyond(row, field);
    }

    private boolean isBeyond(List<E> row, OrderedField<E> signs) {
        E least = zero;
        for (int k = 0; k < dimension; k++) {
            least = signs.sign(row.get(k)) < 0 ? least.add(row.get(k)) : least;
        }
        return signs.compare(least, row.get(dimension)) > 0;
    }

    private int lead(List<E> row) {
        int lead = 0;
        while (lead < dimension && row.get(lead).isZero()) {
            lead++;
        }
        return lead;
    }
}
