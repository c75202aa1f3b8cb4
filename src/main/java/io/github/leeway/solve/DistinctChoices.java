package io.github.leeway.solve;

import io.github.leeway.mdp.Transitions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks transitions as they come and passes on those that say something new: of each choice every successor once, and of each state
 * the choices that differ from those before. Probabilities are divided by their sum.
 */
final class DistinctChoices implements Transitions.Listener {

    private static final int NONE = -1;
    private static final double TOLERANCE = 1e-9; // of the sum of the probabilities of a choice

    private final int stateCount;
    private final Transitions.Listener next;
    private final Set<Outcomes> seen = new HashSet<>(); // of this state; looked up only, never iterated
    private int state = NONE;
    private Outcome[] outcomes = new Outcome[8];
    private int count;

    DistinctChoices(int stateCount, Transitions.Listener next) {
        this.stateCount = stateCount;
        this.next = next;
    }

    @Override
    public void choice(int ofState) {
        flush();
        if (ofState != state) {
            seen.clear();
        }
        state = ofState;
    }

    @Override
    public void outcome(int successor, double probability) {
        if (!(successor >= 0 && successor < stateCount)) {
            throw new IllegalArgumentException("successor of state " + state + " is " + successor
                    + ", expected one from 0 to " + (stateCount - 1));
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability of going from state " + state + " to " + successor + " is "
                    + probability + ", expected a value above 0 and at most 1");
        }
        if (count == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * count);
        }
        outcomes[count++] = new Outcome(successor, probability);
    }

    /** Passes on the last choice; to be called when all have come. */
    void flush() {
        if (state == NONE) {
            return;
        }
        Outcomes merged = merged();
        count = 0;
        if (seen.add(merged)) {
            next.choice(state);
            merged.tell(next);
        }
    }

    private Outcomes merged() {
        Arrays.sort(outcomes, 0, count);
        int[] successor = new int[count];
        double[] probability = new double[count];
        int size = 0;
        double sum = 0;
        double lost = 0; // by rounding of the sum, exactly (Neumaier's summation)
        for (int i = 0; i < count; i++) {
            if (size == 0 || successor[size - 1] != outcomes[i].successor()) {
                successor[size++] = outcomes[i].successor();
            }
            probability[size - 1] += outcomes[i].probability();
            double p = outcomes[i].probability();
            double more = sum + p;
            lost += sum >= p ? (sum - more) + p : (p - more) + sum;
            sum = more;
        }
        sum += lost;
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "probabilities of a choice of state " + state + " sum to " + sum + ", expected 1");
        }
        if (sum != 1) {
            for (int i = 0; i < size; i++) {
                probability[i] /= sum;
            }
        }
        if (size == 1) {
            probability[0] = 1;
        }
        return new Outcomes(Arrays.copyOf(successor, size), Arrays.copyOf(probability, size));
    }

    private record Outcome(int successor, double probability) implements Comparable<Outcome> {
        @Override
        public int compareTo(Outcome other) {
            return Integer.compare(successor, other.successor);
        }
    }

    /** The outcomes of a choice by successor. */
    private static final class Outcomes {
        private final int[] successor;
        private final double[] probability;

        Outcomes(int[] successor, double[] probability) {
            this.successor = successor;
            this.probability = probability;
        }

        void tell(Transitions.Listener listener) {
            for (int i = 0; i < successor.length; i++) {
                listener.outcome(successor[i], probability[i]);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Outcomes outcomes
                    && Arrays.equals(successor, outcomes.successor)
                    && Arrays.equals(probability, outcomes.probability);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(successor) + Arrays.hashCode(probability);
        }
    }
}
