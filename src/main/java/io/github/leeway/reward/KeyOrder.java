package io.github.leeway.reward;

import java.util.Arrays;

/**
 * The order of uniform draws, by which they make a random arrangement: every one is equally likely. Equal draws, of which a pair is one in
 * 2^52, keep the order in which they stand. Scratch for one thread.
 */
final class KeyOrder {

    private final double[] keys;
    private final double[] sorted;

    /** For so many keys. */
    KeyOrder(int count) {
        keys = new double[count];
        sorted = new double[count];
    }

    /** Takes the keys of a lane: that of i stands at {@code (from + i) * lanes + lane}. */
    void take(double[] uniforms, int from, int lanes, int lane) {
        for (int i = 0; i < keys.length; i++) {
            keys[i] = uniforms[(from + i) * lanes + lane];
        }
        System.arraycopy(keys, 0, sorted, 0, keys.length);
        Arrays.sort(sorted);
    }

    /** How many keys come before that of i. */
    int rank(int i) {
        int found = Arrays.binarySearch(sorted, keys[i]);
        int first = found;
        while (first > 0 && sorted[first - 1] == keys[i]) {
            first--;
        }
        boolean isOnly = first == found && (found + 1 == sorted.length || sorted[found + 1] != keys[i]);
        return isOnly ? found : first + equalBefore(i);
    }

    private int equalBefore(int i) {
        int equal = 0;
        for (int j = 0; j < i; j++) {
            equal += keys[j] == keys[i] ? 1 : 0;
        }
        return equal;
    }
}
