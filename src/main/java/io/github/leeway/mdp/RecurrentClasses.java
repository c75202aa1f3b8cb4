package io.github.leeway.mdp;

import java.util.BitSet;
import java.util.List;

/**
 * The recurrent classes of a policy: sets of states that are never left once they are reached, and in which each state is reached
 * from each. Every state leads into them for certain.
 */
public final class RecurrentClasses {

    private final List<List<State>> sets;

    private RecurrentClasses(List<List<State>> sets) {
        this.sets = List.copyOf(sets);
    }

    /**
     * Finds them.
     *
     * @param policy a choice of each state, by index of the state
     */
    public static RecurrentClasses of(Mdp mdp, List<Choice> policy) {
        BitSet choices = new BitSet();
        policy.forEach(choice -> choices.set(choice.index()));
        SuccessorLists lists = SuccessorLists.of(mdp.arrays(), choices);
        StrongComponents components = StrongComponents.of(lists);
        BitSet closed = new BitSet(); // of the components
        closed.set(0, components.count());
        for (int s = 0; s < lists.nodeCount(); s++) {
            for (int e = lists.first(s); e < lists.first(s + 1); e++) {
                if (components.of(lists.successor(e)) != components.of(s)) {
                    closed.clear(components.of(s));
                }
            }
        }
        return new RecurrentClasses(components.sets(closed, mdp.states()));
    }

    /** The classes, by their first state; the states of each by index. */
    public List<List<State>> sets() {
        return sets;
    }
}
