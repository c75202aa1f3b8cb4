package io.github.leeway.mdp;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What an MDP consists of, without its states, in compressed rows: 8 bytes for each outcome and 12 for each choice. Immutable. */
final class MdpArrays {

    private final int[] choiceStart; // [S + 1], into choices
    private final int[] owner; // [C], the state that offers a choice
    private final int[] outcomeStart; // [C + 1], into outcomes
    private final int[] successor; // [E], indices of states
    private final int[] probability; // [E], indices of fractions
    private final List<BigFraction> fractions; // different, in (0, 1] where they are used
    private final String[] action; // [C]

    /** Takes the arrays, which nobody else may keep. */
    MdpArrays(
            int[] choiceStart,
            int[] owner,
            int[] outcomeStart,
            int[] successor,
            int[] probability,
            List<BigFraction> fractions,
            String[] action) {
        this.choiceStart = choiceStart;
        this.owner = owner;
        this.outcomeStart = outcomeStart;
        this.successor = successor;
        this.probability = probability;
        this.fractions = List.copyOf(fractions);
        this.action = action;
    }

    int stateCount() {
        return choiceStart.length - 1;
    }

    int choiceCount() {
        return owner.length;
    }

    int outcomeCount() {
        return successor.length;
    }

    /** The first choice of a state; its choices end before that of the next. */
    int firstChoice(int state) {
        return choiceStart[state];
    }

    int choiceCount(int state) {
        return choiceStart[state + 1] - choiceStart[state];
    }

    /** The state that offers a choice. */
    int owner(int choice) {
        return owner[choice];
    }

    String action(int choice) {
        return action[choice];
    }

    /** The first outcome of a choice; its outcomes end before that of the next. */
    int firstOutcome(int choice) {
        return outcomeStart[choice];
    }

    int outcomeCount(int choice) {
        return outcomeStart[choice + 1] - outcomeStart[choice];
    }

    int successor(int outcome) {
        return successor[outcome];
    }

    /** The number of a probability: equal for equal ones. */
    int probability(int outcome) {
        return probability[outcome];
    }

    BigFraction fraction(int outcome) {
        return fractions.get(probability[outcome]);
    }

    /** The probabilities by number, each rounded to the nearest double. */
    double[] roundedFractions() {
        return fractions.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }
}
