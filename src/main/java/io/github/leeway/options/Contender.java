package io.github.leeway.options;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Something that gains more or less than others by its first vector, and where that is level by the next: at one discount there is one
 * vector, in a limit there are the terms of an expansion.
 *
 * @param vectors at least one; as many as those it is compared with
 */
record Contender(List<StateVector> vectors) {

    Contender {
        vectors = List.copyOf(vectors);
    }

    /** A visit function at a discount in [0, 1]; at 0 and 1, which stand for limits, by the first terms of its expansion. */
    static Contender of(VisitFunction function, Discount discount, int terms) {
        if (discount.isZero()) {
            return new Contender(function.steps(terms));
        }
        return new Contender(discount.isOne() ? function.expansion(terms) : List.of(function.at(discount)));
    }

    /** The entries of each vector. */
    List<Map<State, BigFraction>> entries() {
        List<Map<State, BigFraction>> entries = new ArrayList<>();
        vectors.forEach(vector -> entries.add(vector.entries()));
        return entries;
    }
}
