package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The start of a Cassandra file: a state, several of equal probability, or a probability for each. */
final class CassandraStart {

    private final CassandraTokens tokens;
    private final CassandraNames states;
    private final ModelDraft draft;
    private final List<Integer> possible = new ArrayList<>();
    private final List<Integer> probabilities = new ArrayList<>(); // of each state, by number
    private boolean isGiven;

    CassandraStart(CassandraTokens tokens, CassandraNames states, ModelDraft draft) {
        this.tokens = tokens;
        this.states = states;
        this.draft = draft;
    }

    /** Reads what comes after the word {@code start}. */
    void read() {
        isGiven = true;
        LineScanner lines = tokens.lines();
        boolean isIncluded = true;
        if (!tokens.takeColon()) {
            tokens.next();
            isIncluded = !lines.isWord("exclude");
            if (!tokens.takeColon()) {
                throw lines.findings()
                        .fatal(ErrorCode.FOREIGN_SYNTAX, lines, "a colon is missing after start", "start: 0");
            }
        }
        List<Integer> given = new ArrayList<>();
        while (!tokens.isAtSection()) {
            boolean isProbability = tokens.isAtNumber() && !(given.isEmpty() && isLast());
            if (isProbability && isIncluded && states.count() > 1) {
                tokens.next();
                int number = draft.numbers().probability(lines);
                probabilities.add(Math.max(0, number));
                if (probabilities.size() > states.count()) {
                    throw lines.findings()
                            .fatal(ErrorCode.FOREIGN_SYNTAX, lines, "start has more numbers than states", "");
                }
            } else if (lines.isNextWord("uniform", ":#")) {
                tokens.next();
                IntStream.range(0, states.count()).forEach(given::add);
            } else {
                given.add(states.reference(tokens));
            }
        }
        finish(given, isIncluded);
    }

    /** Whether the next word is the last before a section, so that a number is a state. */
    private boolean isLast() {
        return probabilities.isEmpty() && tokens.lines().isLastWord('#');
    }

    private void finish(List<Integer> given, boolean isIncluded) {
        for (int state = 0; state < states.count(); state++) {
            boolean isListed = given.contains(state);
            boolean isLikely = state < probabilities.size()
                    && draft.probabilities().value(probabilities.get(state)).signum() > 0;
            if (probabilities.isEmpty() ? isListed == isIncluded : isLikely) {
                possible.add(state);
            }
        }
    }

    /** Gives the draft its start, if it is one state. */
    void take() {
        if (possible.size() == 1) {
            draft.start(possible.get(0));
        } else if (isGiven) {
            draft.findings()
                    .warning(
                            ErrorCode.LEFT_OUT,
                            "the start is drawn from " + possible.size() + " states; none was made the start",
                            "");
        }
    }

    /** The number of the probability of each state to be the start; equal ones if nothing is said. */
    int probability(int state) {
        if (!probabilities.isEmpty()) {
            return state < probabilities.size()
                    ? probabilities.get(state)
                    : draft.probabilities().number(BigFraction.ZERO);
        }
        boolean isPossible = possible.isEmpty() || possible.contains(state);
        int count = possible.isEmpty() ? states.count() : possible.size();
        return draft.probabilities().number(isPossible ? BigFraction.of(1, count) : BigFraction.ZERO);
    }
}
