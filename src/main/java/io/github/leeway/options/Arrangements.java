package io.github.leeway.options;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct ways to give things to states, one to each, when several things may be equal. Things are told apart by their kind.
 *
 * @param kinds how many things there are of each kind, each at least 1; as many things as states
 */
record Arrangements(List<Integer> kinds) {

    Arrangements {
        kinds = List.copyOf(kinds);
    }

    /** What some of the states get. */
    interface Visitor {

        /**
         * Takes a way to give things to them.
         *
         * @param given the kind that each of them gets, [states asked for]; the next call overwrites it
         * @param ways how many arrangements of all states agree with that, at least 1
         */
        void visit(int[] given, BigInteger ways);
    }

    /** How many things, and so states, there are. */
    int size() {
        return kinds.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many arrangements there are. */
    BigInteger count() {
        return waysToGive(kinds.stream().mapToInt(Integer::intValue).toArray());
    }

    /** n! / ∏ m_k!, for n things of which m_k are of the kind k. */
    private static BigInteger waysToGive(int[] left) {
        BigInteger ways = BigInteger.ONE;
        int given = 0;
        for (int multiplicity : left) {
            for (int i = 1; i <= multiplicity; i++) { // times C(given + multiplicity, multiplicity)
                given++;
                ways = ways.multiply(BigInteger.valueOf(given)).divide(BigInteger.valueOf(i));
            }
        }
        return ways;
    }

    /** How many different ways there are to give things to some of the states. */
    BigInteger countOn(int states) {
        BigInteger[] ways = new BigInteger[states + 1]; // to give things of the kinds so far to so many of them
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        for (int multiplicity : kinds) {
            for (int given = states; given >= 1; given--) {
                BigInteger choices = BigInteger.ONE; // C(given, i): which of the states given to get the i of this kind
                for (int i = 1; i <= Math.min(multiplicity, given); i++) {
                    choices =
                            choices.multiply(BigInteger.valueOf(given - i + 1L)).divide(BigInteger.valueOf(i));
                    ways[given] = ways[given].add(choices.multiply(ways[given - i]));
                }
            }
        }
        return ways[states];
    }

    /**
     * Visits every way to give things to some of the states.
     *
     * @param states how many, at most {@link #size}
     */
    void forEachOn(int states, Visitor visitor) {
        give(0, new int[states], kinds.stream().mapToInt(Integer::intValue).toArray(), visitor);
    }

    private static void give(int at, int[] given, int[] left, Visitor visitor) {
        if (at == given.length) {
            visitor.visit(given, waysToGive(left));
            return;
        }
        for (int kind = 0; kind < left.length; kind++) {
            if (left[kind] > 0) {
                left[kind]--;
                given[at] = kind;
                give(at + 1, given, left, visitor);
                left[kind]++;
            }
        }
    }
}
