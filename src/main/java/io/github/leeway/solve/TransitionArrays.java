package io.github.leeway.solve;

import io.github.leeway.mdp.Transitions;
import java.util.Arrays;

/** Collects transitions into arrays that grow as they come; of each choice a self-loop stands first. */
final class TransitionArrays implements Transitions.Listener {

    private static final int FIRST_SIZE = 1024;

    private final int[] choiceStart; // [S + 1], so far up to the current state
    private int[] outcomeStart = new int[FIRST_SIZE]; // of each choice so far
    private int[] successor = new int[FIRST_SIZE];
    private double[] probability = new double[FIRST_SIZE];
    private int state;
    private int choiceCount;
    private int outcomeCount;

    TransitionArrays(int stateCount) {
        choiceStart = new int[stateCount + 1];
    }

    @Override
    public void choice(int ofState) {
        if (ofState < state || ofState >= choiceStart.length - 1) {
            throw new IllegalArgumentException("state of a choice is " + ofState + ", expected one from " + state
                    + " to " + (choiceStart.length - 2) + ", in order");
        }
        endStates(ofState);
        outcomeStart = grown(outcomeStart, choiceCount);
        outcomeStart[choiceCount++] = outcomeCount;
    }

    @Override
    public void outcome(int next, double p) {
        successor = grown(successor, outcomeCount);
        probability = grown(probability, outcomeCount);
        int place = outcomeCount++;
        if (next == state) {
            int first = outcomeStart[choiceCount - 1];
            System.arraycopy(successor, first, successor, first + 1, place - first);
            System.arraycopy(probability, first, probability, first + 1, place - first);
            place = first;
        }
        successor[place] = next;
        probability[place] = p;
    }

    private void endStates(int before) {
        while (state < before) {
            if (choiceCount == choiceStart[state]) {
                throw new IllegalArgumentException(
                        "number of choices of state " + state + " is 0, expected at least 1");
            }
            choiceStart[++state] = choiceCount;
        }
    }

    /** Where the choices of each state start, [S + 1]; ends the collection. */
    int[] choiceStart() {
        endStates(choiceStart.length - 1);
        return choiceStart;
    }

    /** Where the outcomes of each choice start, [C + 1]. */
    int[] outcomeStart() {
        int[] starts = Arrays.copyOf(outcomeStart, choiceCount + 1);
        starts[choiceCount] = outcomeCount;
        return starts;
    }

    /** The successors, [E]. */
    int[] successor() {
        return Arrays.copyOf(successor, outcomeCount);
    }

    /** The probabilities, [E]. */
    double[] probability() {
        return Arrays.copyOf(probability, outcomeCount);
    }

    private static int[] grown(int[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, larger(used));
    }

    private static double[] grown(double[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, larger(used));
    }

    private static int larger(int size) {
        if (size > Integer.MAX_VALUE - 8 - size / 2) {
            throw new IllegalArgumentException("number of transitions is above " + size + ", too many for an array");
        }
        return size + size / 2;
    }
}
