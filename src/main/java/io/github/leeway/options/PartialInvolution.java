package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** An involution of which some images are decided: whenever that of x is y, that of y is x. Immutable. */
final class PartialInvolution {

    static final PartialInvolution UNDECIDED = new PartialInvolution(Map.of());

    private final Map<State, State> images;

    private PartialInvolution(Map<State, State> images) {
        this.images = images;
    }

    /** Nothing where it is not decided. */
    Optional<State> image(State state) {
        return Optional.ofNullable(images.get(state));
    }

    boolean decides(State state) {
        return images.containsKey(state);
    }

    /** With two states swapped, or one kept; nothing if something else was decided of them. */
    Optional<PartialInvolution> swapping(State one, State other) {
        boolean isFree = image(one).orElse(other).equals(other)
                && image(other).orElse(one).equals(one);
        if (!isFree) {
            return Optional.empty();
        }
        Map<State, State> longer = new LinkedHashMap<>(images);
        longer.put(one, other);
        longer.put(other, one);
        return Optional.of(new PartialInvolution(longer));
    }

    /** Whether what is decided leaves open that the image of one vector is another; exact once all its states are decided. */
    boolean mayMap(StateVector vector, StateVector target) {
        return vector.entries().size() == target.entries().size()
                && agrees(vector, target)
                && agrees(target, vector)
                && undecided(vector).equals(undecided(target));
    }

    private boolean agrees(StateVector vector, StateVector target) {
        return vector.entries().entrySet().stream()
                .allMatch(entry -> image(entry.getKey())
                        .map(image -> target.entry(image).equals(entry.getValue()))
                        .orElse(true));
    }

    private List<BigFraction> undecided(StateVector vector) {
        List<BigFraction> entries = new ArrayList<>();
        vector.entries().forEach((state, entry) -> {
            if (!decides(state)) {
                entries.add(entry);
            }
        });
        Collections.sort(entries);
        return entries;
    }

    /** The states that a permutation maps elsewhere than is decided. */
    List<State> misplacedBy(Permutation permutation) {
        return images.keySet().stream()
                .filter(state -> !permutation.image(state).equals(images.get(state)))
                .toList();
    }

    /** The involution that keeps all states of which nothing is decided. */
    Permutation completed(List<State> states) {
        return new Permutation(
                states.stream().map(state -> image(state).orElse(state)).toList());
    }
}
