package io.github.leeway.solve;

import java.util.BitSet;

/**
 * The cycles of one or two states in which an agent can stay for certain: self-loops, and pairs of states that lead to each other, but
 * not those pairs of which both have a self-loop, since resting in the better of the two is as good. Depends on the model alone.
 */
final class ShortCycles {

    private final int[] choiceStart; // [S + 1]
    private final int[] outcomeStart; // [C + 1]
    private final int[] successor; // [E]
    private final int[] owner; // [C]

    ShortCycles(int[] choiceStart, int[] outcomeStart, int[] successor, int[] owner) {
        this.choiceStart = choiceStart;
        this.outcomeStart = outcomeStart;
        this.successor = successor;
        this.owner = owner;
    }

    /** The choices that begin such a cycle, [C]. */
    BitSet first() {
        int states = choiceStart.length - 1;
        BitSet canRest = new BitSet(states);
        int[] before = new int[states + 1]; // ends of the lists of choices that lead to a state for certain
        for (int c = 0; c < owner.length; c++) {
            if (isCertain(c)) {
                before[successor[outcomeStart[c]] + 1]++;
                if (successor[outcomeStart[c]] == owner[c]) {
                    canRest.set(owner[c]);
                }
            }
        }
        for (int s = 0; s < states; s++) {
            before[s + 1] += before[s];
        }
        int[] from = new int[before[states]]; // the states that offer them
        int[] place = before.clone();
        for (int c = 0; c < owner.length; c++) {
            if (isCertain(c)) {
                from[place[successor[outcomeStart[c]]]++] = owner[c];
            }
        }
        BitSet found = new BitSet(owner.length);
        int[] leadsTo = new int[states]; // the last state, plus 1, to which this one was seen to lead for certain
        for (int s = 0; s < states; s++) {
            for (int i = before[s]; i < before[s + 1]; i++) {
                leadsTo[from[i]] = s + 1;
            }
            for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
                int t = successor[outcomeStart[c]];
                boolean returns = isCertain(c) && leadsTo[t] == s + 1;
                found.set(c, returns && (t == s || !canRest.get(s) || !canRest.get(t)));
            }
        }
        return found;
    }

    private boolean isCertain(int c) {
        return outcomeStart[c + 1] - outcomeStart[c] == 1;
    }
}
