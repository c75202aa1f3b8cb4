package io.github.leeway.environment;

import java.util.List;
import java.util.Optional;

/**
 * A process told by what can be done in each of its situations. Situations are records that are equal when nothing tells them apart.
 *
 * @param <S> a situation
 */
interface Dynamics<S> {

    /** Where to begin; what follows is found from there. At least one. */
    List<S> first();

    /** Where an episode begins, if that is one situation, and then one of the first. */
    Optional<S> start();

    /** What can be done; nothing where an episode has ended. */
    List<Act<S>> acts(S situation);

    /** The name of its state, different for different situations. */
    String name(S situation);
}
