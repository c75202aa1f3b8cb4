package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The strongly connected components of successor lists by Tarjan's algorithm ({@link io.github.leeway.Bibliography#TARJAN_1972}),
 * numbered so that what follows a component has a lower number.
 *
 * <p>On arrays, because JGraphT keeps some hundred bytes for each node, looked up by hashing (measured: eight times slower on a million
 * states).
 */
final class StrongComponents {

    private static final int NONE = -1;

    private final SuccessorLists lists;
    private final int[] component; // [S], or NONE so far
    private final int[] visit; // [S], 1 for the state visited first, 0 so far
    private final int[] low; // [S], the least visit of its component that was seen from a state
    private final int[] open; // visited states whose component is not known
    private int count;
    private int visits;
    private int openCount;

    private StrongComponents(SuccessorLists lists) {
        this.lists = lists;
        int states = lists.nodeCount();
        component = new int[states];
        Arrays.fill(component, NONE);
        visit = new int[states];
        low = new int[states];
        open = new int[states];
    }

    /** Finds them; time and memory linear in the successors. */
    static StrongComponents of(SuccessorLists lists) {
        StrongComponents found = new StrongComponents(lists);
        found.searchAll();
        return found;
    }

    private void searchAll() {
        int states = lists.nodeCount();
        int[] path = new int[states];
        int[] next = new int[states]; // of each state on the path, the successor to look at
        for (int root = 0; root < states; root++) {
            int depth = visit[root] == 0 ? enter(root, 0, path, next) : 0;
            while (depth > 0) {
                int s = path[depth - 1];
                if (next[s] < lists.first(s + 1)) {
                    int t = lists.successor(next[s]++);
                    if (visit[t] == 0) {
                        depth = enter(t, depth, path, next);
                    } else if (component[t] == NONE) {
                        low[s] = Math.min(low[s], low[t]);
                    }
                } else {
                    depth--;
                    leave(s);
                    if (depth > 0 && component[s] == NONE) {
                        low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[s]);
                    }
                }
            }
        }
    }

    private int enter(int s, int depth, int[] path, int[] next) {
        visit[s] = ++visits;
        low[s] = visits;
        next[s] = lists.first(s);
        path[depth] = s;
        open[openCount++] = s;
        return depth + 1;
    }

    private void leave(int s) {
        if (low[s] == visit[s]) {
            do {
                component[open[--openCount]] = count;
            } while (open[openCount] != s);
            count++;
        }
    }

    int count() {
        return count;
    }

    /** The component of a state. */
    int of(int s) {
        return component[s];
    }

    /** Some of the components, by their first state; the states of each by index. */
    List<List<State>> sets(BitSet components, List<State> states) {
        List<List<State>> sets = new ArrayList<>();
        int[] place = new int[count];
        Arrays.fill(place, NONE);
        for (int s = 0; s < component.length; s++) {
            int k = component[s];
            if (components.get(k)) {
                if (place[k] == NONE) {
                    place[k] = sets.size();
                    sets.add(new ArrayList<>(1));
                }
                sets.get(place[k]).add(states.get(s));
            }
        }
        sets.replaceAll(List::copyOf);
        return sets;
    }
}
