package io.github.leeway.mdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that was made from another.
 *
 * @param mdp the new model
 * @param states for each of its states the state of the old model that it stands for; nothing for one that was added and pays nothing
 * @param choices for each of its choices the choice of the old model that it was; nothing for one that was added
 */
public record Derived(Mdp mdp, List<Optional<State>> states, List<Optional<Choice>> choices) {

    /** Copies the lists and checks their lengths. */
    public Derived {
        states = List.copyOf(states);
        choices = List.copyOf(choices);
        if (states.size() != mdp.states().size()
                || choices.size() != mdp.choices().size()) {
            throw new IllegalArgumentException("number of sources is " + states.size() + " for states and "
                    + choices.size() + " for choices, expected " + mdp.states().size() + " and "
                    + mdp.choices().size());
        }
    }

    /** A model of which a state was cut into copies: those are the old state. */
    public static Derived of(Mdp old, Copies cut) {
        State terminal = old.states().get(cut.copies().get(0).index());
        Stream<State> states = Stream.concat(
                old.states().stream(), cut.copies().stream().skip(1).map(copy -> terminal));
        return new Derived(
                cut.mdp(),
                states.map(Optional::of).toList(),
                cut.origins().stream().map(Optional::of).toList());
    }

    /** The states that stand for an old one, in the order of the new model. */
    public List<State> standingFor(State old) {
        return mdp.states().stream()
                .filter(state -> states.get(state.index()).filter(old::equals).isPresent())
                .toList();
    }
}
