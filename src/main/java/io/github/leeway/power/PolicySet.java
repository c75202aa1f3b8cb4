package io.github.leeway.power;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.State;
import java.util.List;

/**
 * A set of stationary policies, told by what they do. For a reward function it is optimal if it holds an optimal policy ({@link
 * io.github.leeway.Bibliography#TURNER_2021}, Definition 4.3); its optimality is unique if no policy outside the set is optimal.
 */
public sealed interface PolicySet {

    /**
     * Those that take one of some choices in a state.
     *
     * @param choices of one state, at least one
     */
    record Taking(List<Choice> choices) implements PolicySet {

        /** Copies the list. */
        public Taking {
            choices = List.copyOf(choices);
            if (choices.stream().map(Choice::state).distinct().count() != 1) {
                throw new IllegalArgumentException("choices are " + choices + ", expected some of one state");
            }
        }
    }

    /** Those that from a state on never enter any of some states. */
    record Avoiding(State from, List<State> targets) implements PolicySet {

        /** Copies the list. */
        public Avoiding {
            targets = List.copyOf(targets);
        }
    }

    /** Those that from a state on enter one of some states with a positive probability. */
    record Reaching(State from, List<State> targets) implements PolicySet {

        /** Copies the list. */
        public Reaching {
            targets = List.copyOf(targets);
        }
    }
}
