package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
