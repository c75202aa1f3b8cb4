package io.github.leeway.solve;

import java.util.Arrays;

/** All states in some order, each at its place. Immutable. */
final class StateOrder {

    private final int[] states; // [S], by place
    private final int[] places; // [S], by state

    private StateOrder(int[] states, int[] places) {
        this.states = states;
        this.places = places;
    }

    /** An order; the array is kept, not copied. */
    static StateOrder of(int[] states) {
        int[] places = new int[states.length];
        for (int i = 0; i < states.length; i++) {
            places[states[i]] = i;
        }
        return new StateOrder(states, places);
    }

    /** Each state at its own number. */
    static StateOrder natural(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, s -> s);
        return new StateOrder(numbers, numbers);
    }

    int size() {
        return states.length;
    }

    int state(int place) {
        return states[place];
    }

    int place(int state) {
        return places[state];
    }

    /** The states by place, copied. */
    int[] toArray() {
        return states.clone();
    }
}
