package io.github.leeway.solve;

import java.util.Arrays;

/**
 * Orders of the states of a compiled model, for sweeps. On arrays, unlike all other algorithms on graphs here: JGraphT's iterators would
 * keep some hundred bytes for each state of models that have millions.
 */
final class StateOrders {

    private static final int UNSEEN = -1;

    private final int[] start; // [S + 1], into successors
    private final int[] successor; // [E]

    /**
     * For successor lists.
     *
     * @param start where those of each state begin, [S + 1]; neither array is copied
     */
    StateOrders(int[] start, int[] successor) {
        this.start = start;
        this.successor = successor;
    }

    /** All states by depth-first search, each after all that was found from it: successors first where there are no cycles. */
    StateOrder depthFirst() {
        int states = start.length - 1;
        int[] order = new int[states];
        int[] path = new int[states];
        int[] next = new int[states]; // place in the successor list, or UNSEEN
        Arrays.fill(next, UNSEEN);
        int found = 0;
        for (int root = 0; root < states; root++) {
            if (next[root] != UNSEEN) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            next[root] = start[root];
            while (depth >= 0) {
                int s = path[depth];
                if (next[s] == start[s + 1]) {
                    order[found++] = s;
                    depth--;
                } else {
                    int t = successor[next[s]++];
                    if (next[t] == UNSEEN) {
                        next[t] = start[t];
                        path[++depth] = t;
                    }
                }
            }
        }
        return StateOrder.of(order);
    }

    /** All states, those found last by breadth-first search from the first state first. */
    StateOrder breadthFirst() {
        int states = start.length - 1;
        int[] order = new int[states]; // filled from its end
        boolean[] isFound = new boolean[states];
        int found = 0;
        int looked = 0;
        for (int root = 0; root < states; root++) {
            if (isFound[root]) {
                continue;
            }
            isFound[root] = true;
            order[states - 1 - found++] = root;
            while (looked < found) {
                int s = order[states - 1 - looked++];
                for (int e = start[s]; e < start[s + 1]; e++) {
                    int t = successor[e];
                    if (!isFound[t]) {
                        isFound[t] = true;
                        order[states - 1 - found++] = t;
                    }
                }
            }
        }
        return StateOrder.of(order);
    }
}
