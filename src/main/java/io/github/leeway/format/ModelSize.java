package io.github.leeway.format;

import java.util.Optional;

/**
 * How large a model will be as a graph.
 *
 * @param stateCount number of states
 * @param choiceCount number of choices
 * @param outcomeCount number of outcomes of all choices
 */
record ModelSize(int stateCount, int choiceCount, int outcomeCount) {

    /** While a graph of 1.5 million nodes and outcomes was built from its text, 780 bytes for each had to be there at once. */
    private static final long BYTES_EACH = 800;

    /** Why this is too large, if it is: above the limits, or above the memory that Java may use. */
    Optional<Reason> excess(long availableBytes) {
        if (stateCount > Limits.STATES) {
            return Optional.of(above("states", Limits.STATES));
        }
        if (outcomeCount > Limits.OUTCOMES) {
            return Optional.of(above("outcomes", Limits.OUTCOMES));
        }
        long needed = BYTES_EACH * ((long) stateCount + choiceCount + outcomeCount);
        return needed <= availableBytes
                ? Optional.empty()
                : Optional.of(new Reason(
                        "model of " + stateCount + " states and " + outcomeCount + " outcomes needs about "
                                + megabytes(needed) + " MB of memory, and Java may use " + megabytes(availableBytes),
                        "give Java more, as in 'java -Xmx" + (megabytes(needed) * 3 / 2) + "m'"));
    }

    private static Reason above(String what, int limit) {
        return new Reason("number of " + what + " is above " + limit + ", the most this form can hold", "");
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /** A message with its help. */
    record Reason(String message, String help) {}
}
