package io.github.leeway.exchange;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Transitions that come in any order, to be taken in the order of states and actions. Those of one choice stay in the order of the
 * file.
 */
final class TransitionTable {

    private final String file;
    private int[] states = new int[64];
    private int[] actions = new int[64];
    private int[] models = new int[64];
    private int[] successors = new int[64];
    private int[] probabilities = new int[64];
    private int[] lines = new int[64];
    private BigFraction[] rewards = new BigFraction[64];
    private int count;

    /**
     * None yet.
     *
     * @param file that they come from
     */
    TransitionTable(String file) {
        this.file = file;
    }

    int count() {
        return count;
    }

    /**
     * Adds a transition.
     *
     * @param model number of the transition model, where a format has several, else 0
     * @param probability by number
     * @param line where it stands
     */
    void add(int state, int action, int model, int successor, int probability, BigFraction reward, int line) {
        if (count == states.length) {
            grow(2 * count);
        }
        states[count] = state;
        actions[count] = action;
        models[count] = model;
        successors[count] = successor;
        probabilities[count] = probability;
        rewards[count] = reward;
        lines[count] = line;
        count++;
    }

    /** Takes transitions in order. */
    interface Taker {

        /** A choice begins. */
        void choice(int state, int action, Where where);

        /** It has an outcome in a transition model, its probability by number. */
        void outcome(int model, int successor, int probability, BigFraction reward);

        /** There are no more. */
        void end();
    }

    /** Gives all transitions in the order of states and actions. */
    void give(Taker taker) {
        long[] order =
                new long[count]; // the place among all in the lower half, so that sorting keeps the order of equal ones
        int[] places = sorted(order);
        int state = -1;
        int action = -1;
        for (int place : places) {
            if (states[place] != state || actions[place] != action) {
                state = states[place];
                action = actions[place];
                taker.choice(state, action, Where.at(file, lines[place], 1));
            }
            taker.outcome(models[place], successors[place], probabilities[place], rewards[place]);
        }
        taker.end();
    }

    private int[] sorted(long[] keys) {
        int[] byAction = order(identity(), keys, place -> actions[(int) place]);
        return order(byAction, keys, place -> states[(int) place]);
    }

    /** Sorts places stably by a key. */
    private int[] order(int[] places, long[] keys, LongUnaryOperator key) {
        for (int i = 0; i < count; i++) {
            keys[i] = key.applyAsLong(places[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = places[(int) keys[i]];
        }
        return sorted;
    }

    private int[] identity() {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return places;
    }

    private void grow(int length) {
        states = Arrays.copyOf(states, length);
        actions = Arrays.copyOf(actions, length);
        models = Arrays.copyOf(models, length);
        successors = Arrays.copyOf(successors, length);
        probabilities = Arrays.copyOf(probabilities, length);
        lines = Arrays.copyOf(lines, length);
        rewards = Arrays.copyOf(rewards, length);
    }
}
