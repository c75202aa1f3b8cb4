package io.github.leeway.mdp;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The maximal end components of an MDP: sets of states in which an agent can stay for ever and visit every state of the set for
 * certain ({@link io.github.leeway.Bibliography#DE_ALFARO_1997}). They do not overlap.
 */
public final class EndComponents {

    private final List<Set<State>> sets;

    private EndComponents(List<Set<State>> sets) {
        this.sets = List.copyOf(sets);
    }

    /** Finds them by taking strongly connected components and dropping the choices that may leave, until none may. */
    public static EndComponents of(Mdp mdp) {
        Remainder rest = new Remainder(mdp.arrays());
        StrongComponents components = rest.components();
        while (rest.dropLeaving(components)) {
            components = rest.components();
        }
        return new EndComponents(components.sets(rest.among(components), mdp.states()).stream()
                .map(states -> Collections.unmodifiableSet(new LinkedHashSet<>(states)))
                .toList());
    }

    /** The components, by their first state. */
    public List<Set<State>> sets() {
        return sets;
    }

    /** The choices that are not dropped yet. */
    private static final class Remainder {

        private final MdpArrays arrays;
        private final BitSet choices = new BitSet();
        private final int[] choicesLeft; // [S]
        private final int[] comingStart; // [S + 1], into the choices that may lead to a state
        private final int[] coming; // [E]
        private final Ints stuck = new Ints(); // states that have just lost their last choice

        Remainder(MdpArrays arrays) {
            this.arrays = arrays;
            choices.set(0, arrays.choiceCount());
            choicesLeft = new int[arrays.stateCount()];
            comingStart = new int[arrays.stateCount() + 1];
            coming = new int[arrays.outcomeCount()];
            for (int e = 0; e < coming.length; e++) {
                comingStart[arrays.successor(e) + 1]++;
            }
            for (int s = 0; s < choicesLeft.length; s++) {
                choicesLeft[s] = arrays.choiceCount(s);
                comingStart[s + 1] += comingStart[s];
            }
            int[] place = comingStart.clone();
            for (int c = 0; c < arrays.choiceCount(); c++) {
                for (int e = arrays.firstOutcome(c); e < arrays.firstOutcome(c + 1); e++) {
                    coming[place[arrays.successor(e)]++] = c;
                }
            }
        }

        StrongComponents components() {
            return StrongComponents.of(SuccessorLists.of(arrays, choices));
        }

        /** The components in which there are choices. */
        BitSet among(StrongComponents components) {
            BitSet kept = new BitSet();
            choices.stream().map(arrays::owner).map(components::of).forEach(kept::set);
            return kept;
        }

        /** Drops the choices that may leave their component, and those that may lead to a state without a choice; false if there are none. */
        boolean dropLeaving(StrongComponents components) {
            boolean some = false;
            for (int c = choices.nextSetBit(0); c >= 0; c = choices.nextSetBit(c + 1)) {
                if (mayLeave(c, components)) {
                    drop(c);
                    some = true;
                }
            }
            while (stuck.size() > 0) {
                int s = stuck.removeLast();
                for (int i = comingStart[s]; i < comingStart[s + 1]; i++) {
                    drop(coming[i]);
                }
            }
            return some;
        }

        private boolean mayLeave(int c, StrongComponents components) {
            int own = components.of(arrays.owner(c));
            for (int e = arrays.firstOutcome(c); e < arrays.firstOutcome(c + 1); e++) {
                if (components.of(arrays.successor(e)) != own) {
                    return true;
                }
            }
            return false;
        }

        private void drop(int c) {
            if (choices.get(c)) {
                choices.clear(c);
                int s = arrays.owner(c);
                if (--choicesLeft[s] == 0) {
                    stuck.add(s);
                }
            }
        }
    }
}
