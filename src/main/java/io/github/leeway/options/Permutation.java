package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A permutation φ of the states of a model ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.1).
 *
 * @param images by index of the state, each state once
 */
public record Permutation(List<State> images) {

    /** Copies the list and checks that each state of the model is in it once. */
    public Permutation {
        images = List.copyOf(images);
        List<Integer> indices = images.stream().map(State::index).sorted().toList();
        if (!indices.equals(IntStream.range(0, images.size()).boxed().toList())) {
            throw new IllegalArgumentException("images are " + images + ", expected each state once");
        }
    }

    /** The permutation that leaves every state where it is. */
    public static Permutation identity(Mdp mdp) {
        return new Permutation(mdp.states());
    }

    /**
     * The permutation that exchanges the states of some pairs and leaves the others where they are; an involution.
     *
     * @param pairs each state at most once, on one side
     */
    public static Permutation swapping(Mdp mdp, Map<State, State> pairs) {
        List<State> images = new ArrayList<>(mdp.states());
        pairs.forEach((one, other) -> {
            images.set(one.index(), other);
            images.set(other.index(), one);
        });
        return new Permutation(images);
    }

    /** φ(s). */
    public State image(State state) {
        return images.get(state.index());
    }

    /** Whether φ is its own inverse. */
    public boolean isInvolution() {
        return images.stream().allMatch(state -> image(image(state)).equals(state));
    }

    /** The states that it moves. */
    List<State> moved() {
        return images.stream()
                .filter(state -> !image(state).equals(state))
                .sorted(StateVector.MODEL_ORDER)
                .toList();
    }

    /** Its cycles by names of states, as in {@code (ℓ↙ r↘)(ℓ↖ r↗)}, each from its first state in the model on; {@code ()} if it moves none. */
    public String cycles() {
        StringBuilder text = new StringBuilder();
        Set<State> written = new LinkedHashSet<>();
        for (State first : moved()) {
            if (!written.contains(first)) {
                List<String> names = new ArrayList<>();
                for (State next = first; written.add(next); next = image(next)) {
                    names.add(next.name());
                }
                text.append('(').append(String.join(" ", names)).append(')');
            }
        }
        return text.isEmpty() ? "()" : text.toString();
    }
}
