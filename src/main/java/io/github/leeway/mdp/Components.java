package io.github.leeway.mdp;

import java.util.List;

/**
 * The strongly connected components of an MDP: sets of states that can reach each other, in reverse topological order, so that what
 * follows a component stands before it.
 */
public final class Components {

    private final List<State> states;
    private final int[] start; // of each component, into its members, and the end
    private final int[] member; // [S], the states of each component by index
    private final int[] order; // of the components

    private Components(List<State> states, int[] start, int[] member, int[] order) {
        this.states = states;
        this.start = start;
        this.member = member;
        this.order = order;
    }

    /** Finds the components; time and memory linear in the outcomes. */
    public static Components of(Mdp mdp) {
        SuccessorLists lists = SuccessorLists.of(mdp.arrays());
        StrongComponents found = StrongComponents.of(lists);
        int[] start = new int[found.count() + 1];
        for (int s = 0; s < lists.nodeCount(); s++) {
            start[found.of(s) + 1]++;
        }
        for (int k = 0; k < found.count(); k++) {
            start[k + 1] += start[k];
        }
        int[] place = start.clone();
        int[] member = new int[lists.nodeCount()];
        for (int s = 0; s < member.length; s++) {
            member[place[found.of(s)]++] = s;
        }
        SuccessorLists.Collector condensation = new SuccessorLists.Collector(found.count());
        for (int k = 0; k < found.count(); k++) {
            for (int i = start[k]; i < start[k + 1]; i++) {
                for (int e = lists.first(member[i]); e < lists.first(member[i] + 1); e++) {
                    condensation.add(found.of(lists.successor(e)));
                }
            }
            condensation.endNode();
        }
        return new Components(mdp.states(), start, member, solveOrder(condensation.lists()));
    }

    /**
     * Backwards: first the components that nothing leads to, those of high numbers first, and then each when the last that leads to it has
     * been there. So does JGraphT's {@code TopologicalOrderIterator} on a graph of objects; any such order would do, but estimates depend on
     * it in their last bits.
     */
    private static int[] solveOrder(SuccessorLists condensation) {
        int count = condensation.nodeCount();
        int[] predecessors = new int[count]; // that have not been there
        for (int k = 0; k < count; k++) {
            for (int e = condensation.first(k); e < condensation.first(k + 1); e++) {
                predecessors[condensation.successor(e)] += condensation.successor(e) == k ? 0 : 1;
            }
        }
        int[] order = new int[count]; // filled from its end
        int added = 0;
        for (int k = count - 1; k >= 0; k--) {
            if (predecessors[k] == 0) {
                order[count - ++added] = k;
            }
        }
        for (int done = 0; done < added; done++) {
            int k = order[count - 1 - done];
            for (int e = condensation.first(k); e < condensation.first(k + 1); e++) {
                int next = condensation.successor(e);
                if (next != k && --predecessors[next] == 0) {
                    order[count - ++added] = next;
                }
            }
        }
        return order;
    }

    /** The components, those reached last first; the states of each by index. */
    public List<List<State>> inSolveOrder() {
        return new OnDemand<>(order.length, i -> {
            int first = start[order[i]];
            return new OnDemand<>(start[order[i] + 1] - first, j -> states.get(member[first + j]));
        });
    }
}
