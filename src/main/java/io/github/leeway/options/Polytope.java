package io.github.leeway.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The part of the unit cube [0, 1]^n where some linear inequalities hold, and its exact volume ({@link
 * io.github.leeway.Bibliography#LASSERRE_1983}): by Euler's theorem on homogeneous functions, n times the volume of {x : a_i x ≤ b_i} is
 * the sum of b_i / |a_ij| times the volume of its facet where a_i x = b_i, projected along a coordinate j with a_ij ≠ 0. Facets through
 * the origin count for nothing. A face comes up along many ways, and is measured once: it is told by the equations that hold on it,
 * in reduced echelon form, and always projected along the same coordinates, those of the pivots ({@link
 * io.github.leeway.Bibliography#BUELER_2000}).
 */
final class Polytope {

    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;

    private final int dimension;
    private final List<List<BigFraction>> inequalities; // a_1, …, a_n, b of a x ≤ b
    private final StepCounter counter;
    private final Map<Set<List<BigFraction>>, BigFraction> known =
            new HashMap<>(); // by what holds on a face; never iterated

    /**
     * A part of the cube.
     *
     * @param dimension n, at least 1
     * @param inequalities a_1, …, a_n, b of each a x ≤ b; those of the cube go without saying
     * @param counter counts the inequalities of the faces
     */
    Polytope(int dimension, List<List<BigFraction>> inequalities, StepCounter counter) {
        this.dimension = dimension;
        this.counter = counter;
        this.inequalities = new ArrayList<>(inequalities);
        for (int j = 0; j < dimension; j++) {
            this.inequalities.add(bound(j, ONE, ONE));
            this.inequalities.add(bound(j, ONE.negate(), ZERO));
        }
    }

    private List<BigFraction> bound(int j, BigFraction sign, BigFraction most) {
        List<BigFraction> row = new ArrayList<>();
        for (int k = 0; k < dimension; k++) {
            row.add(k == j ? sign : ZERO);
        }
        row.add(most);
        return row;
    }

    /** The volume, in [0, 1]. */
    BigFraction volume() {
        return volume(inequalities, dimension);
    }

    /**
     * The volume of a face, projected along the coordinates that its inequalities do not name.
     *
     * @param rows what holds on it, of all coordinates; 0 at those that are projected along
     * @param free number of the others
     */
    private BigFraction volume(List<List<BigFraction>> rows, int free) {
        Set<List<BigFraction>> face = new LinkedHashSet<>();
        for (List<BigFraction> row : rows) {
            int lead = lead(row);
            if (lead < dimension) {
                BigFraction size = row.get(lead).abs();
                face.add(row.stream().map(entry -> entry.divide(size)).toList());
            } else if (row.get(dimension).signum() < 0) {
                return ZERO; // 0 ≤ b < 0
            }
        }
        if (free == 0) {
            return ONE;
        }
        Set<List<BigFraction>> tight = tightest(face);
        BigFraction before = known.get(tight);
        if (before != null) {
            return before;
        }
        counter.count(tight.size());
        BigFraction volume = isEmpty(tight) ? ZERO : sum(tight, free);
        known.put(tight, volume);
        return volume;
    }

    private BigFraction sum(Set<List<BigFraction>> face, int free) {
        BigFraction sum = ZERO;
        for (List<BigFraction> row : face) {
            BigFraction bound = row.get(dimension);
            if (bound.signum() != 0) {
                int pivot = lead(row);
                BigFraction facet = volume(on(row, pivot, face), free - 1);
                sum = sum.add(bound.divide(row.get(pivot).abs()).multiply(facet));
            }
        }
        return sum.divide(free);
    }

    /** The other inequalities where one holds with equality, freed of its pivot. */
    private List<List<BigFraction>> on(List<BigFraction> equation, int pivot, Set<List<BigFraction>> face) {
        List<List<BigFraction>> others = new ArrayList<>();
        for (List<BigFraction> row : face) {
            if (row == equation) {
                continue;
            }
            if (row.get(pivot).signum() == 0) {
                others.add(row);
                continue;
            }
            BigFraction factor = row.get(pivot).divide(equation.get(pivot));
            List<BigFraction> reduced = new ArrayList<>();
            for (int k = 0; k <= dimension; k++) {
                reduced.add(k == pivot ? ZERO : row.get(k).subtract(factor.multiply(equation.get(k))));
            }
            others.add(reduced);
        }
        return others;
    }

    /** Of parallel inequalities the one that says most. */
    private Set<List<BigFraction>> tightest(Set<List<BigFraction>> face) {
        Map<List<BigFraction>, BigFraction> least = new HashMap<>();
        face.forEach(row -> least.merge(
                row.subList(0, dimension), row.get(dimension), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Set<List<BigFraction>> tight = new LinkedHashSet<>();
        face.forEach(row -> {
            if (row.get(dimension).equals(least.get(row.subList(0, dimension)))) {
                tight.add(row);
            }
        });
        return tight;
    }

    /** Whether one inequality holds nowhere in the cube: a cheap test that spares most empty faces. */
    private boolean isEmpty(Set<List<BigFraction>> face) {
        for (List<BigFraction> row : face) {
            BigFraction least = ZERO;
            for (int k = 0; k < dimension; k++) {
                least = row.get(k).signum() < 0 ? least.add(row.get(k)) : least;
            }
            if (least.compareTo(row.get(dimension)) > 0) {
                return true;
            }
        }
        return false;
    }

    private int lead(List<BigFraction> row) {
        int lead = 0;
        while (lead < dimension && row.get(lead).signum() == 0) {
            lead++;
        }
        return lead;
    }
}
