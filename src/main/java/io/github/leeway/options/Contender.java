package io.github.leeway.options;

import java.util.List;

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
}
