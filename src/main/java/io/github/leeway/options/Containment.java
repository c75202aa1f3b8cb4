package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hypothesis of a theorem about a model: that one set of futures contains copies of another, and what is asked besides.
 *
 * @param <E> a future: a visit function or a recurrent distribution
 */
interface Containment<E> {

    /** What follows. */
    Statement statement();

    /** What fails whatever the involution. */
    Optional<Counterexample> obstacle();

    /** The smaller set. */
    List<E> copied();

    /** Whether a future is in the larger set. */
    boolean contains(E future);

    /** P_φ f. */
    E image(E future, Permutation permutation);

    /** The states that a future visits, those first whose images tell most about those of others. */
    Set<State> visited(E future);

    /** Where each state that some futures visit can be mapped to, at most: what cannot be told apart from a possible image. */
    Map<State, Set<State>> targets(List<E> futures);

    /** What every involution decides. */
    PartialInvolution forced();

    /** What an involution must satisfy to map a future into the larger set: enough once the future's states are decided. */
    List<Constraint> constraints(E future);

    /** The inequality is strict if one of these is no image. */
    List<E> extras();

    /** A future as it stands in messages. */
    String text(E future);

    /** The images of the smaller set. */
    default Set<E> images(Permutation permutation) {
        Set<E> images = new LinkedHashSet<>();
        copied().forEach(future -> images.add(image(future, permutation)));
        return images;
    }

    /** Whether neither of two involutions changes the copy that the other makes. */
    default boolean areApart(Permutation one, Permutation other) {
        return keeps(one, images(other)) && keeps(other, images(one));
    }

    private boolean keeps(Permutation permutation, Set<E> futures) {
        return futures.stream().allMatch(future -> futures.contains(image(future, permutation)));
    }

    /** The strength of the inequality with this involution, if it is one copy. */
    default Statement.Strength strength(Permutation permutation) {
        return images(permutation).containsAll(extras()) ? Statement.Strength.WEAK : Statement.Strength.STRICT;
    }

    /** A condition on an involution. */
    interface Constraint {
        /** Whether what is decided leaves open that it is satisfied. */
        boolean mayHold(PartialInvolution involution);
    }
}
