package io.github.leeway.mdp;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A directed graph as lists: for each node its successors, each once, in the order in which they come first. Takes 4 bytes for each node
 * and each successor.
 */
final class SuccessorLists {

    private static final int NONE = -1;

    private final int[] start; // [nodes + 1]
    private final int[] successor;

    private SuccessorLists(int[] start, int[] successor) {
        this.start = start;
        this.successor = successor;
    }

    /** The states and where all choices may lead. */
    static SuccessorLists of(MdpArrays arrays) {
        BitSet all = new BitSet();
        all.set(0, arrays.choiceCount());
        return of(arrays, all);
    }

    /** The states and where these choices may lead. */
    static SuccessorLists of(MdpArrays arrays, BitSet choices) {
        Collector collector = new Collector(arrays.stateCount());
        for (int s = 0; s < arrays.stateCount(); s++) {
            for (int c = arrays.firstChoice(s); c < arrays.firstChoice(s + 1); c++) {
                int end = choices.get(c) ? arrays.firstOutcome(c + 1) : arrays.firstOutcome(c);
                for (int e = arrays.firstOutcome(c); e < end; e++) {
                    collector.add(arrays.successor(e));
                }
            }
            collector.endNode();
        }
        return collector.lists();
    }

    int nodeCount() {
        return start.length - 1;
    }

    /** The number of successors of all nodes. */
    int size() {
        return successor.length;
    }

    /** Where the successors of a node begin; they end where those of the next begin. */
    int first(int node) {
        return start[node];
    }

    int successor(int place) {
        return successor[place];
    }

    /** Takes the successors of one node after the other. */
    static final class Collector {

        private final int[] start;
        private final Ints successor = new Ints();
        private final int[] seenFrom; // the last node that was seen to lead to each
        private int node;

        Collector(int nodes) {
            start = new int[nodes + 1];
            seenFrom = new int[nodes];
            Arrays.fill(seenFrom, NONE);
        }

        /** A successor of the node, which may have come before. */
        void add(int next) {
            if (seenFrom[next] != node) {
                seenFrom[next] = node;
                successor.add(next);
            }
        }

        /** Goes to the next node. */
        void endNode() {
            start[++node] = successor.size();
        }

        SuccessorLists lists() {
            return new SuccessorLists(start, successor.toArray());
        }
    }
}
