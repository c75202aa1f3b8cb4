package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The start of a Cassandra file: a state, several of equal probability, or a probability for each. */
final class CassandraStart {

    private final CassandraTokens tokens;
    private final CassandraNames states;
    private final ModelDraft draft;
    private final BitSet possible = new BitSet();
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
        possible.clear();
        probabilities.clear();
        LineScanner lines = tokens.lines();
        if (tokens.takeColon()) {
            readOneOrProbabilities();
            return;
        }
        tokens.next();
        boolean isExcluded = lines.isWord("exclude");
        if (!tokens.takeColon()) {
            throw lines.findings().fatal(ErrorCode.FOREIGN_SYNTAX, lines, "a colon is missing after start", "start: 0");
        }
        while (!tokens.isAtSection()) {
            include(states.reference(tokens));
        }
        if (isExcluded) {
            possible.flip(0, states.count());
        }
    }

    private void readOneOrProbabilities() {
        LineScanner lines = tokens.lines();
        while (!tokens.isAtSection()) {
            boolean isState = !tokens.isAtNumber() || (probabilities.isEmpty() && lines.isLastWord('#'));
            if (lines.isNextWord("uniform", ":#")) {
                tokens.next();
                possible.set(0, states.count());
            } else if (isState) {
                include(states.reference(tokens));
            } else {
                tokens.next();
                int number = draft.numbers().probability(lines);
                probabilities.add(number < 0 ? draft.probabilities().number(BigFraction.ZERO) : number);
            }
        }
        if (!probabilities.isEmpty() && probabilities.size() != states.count()) {
            throw lines.findings()
                    .fatal(
                            ErrorCode.FOREIGN_SYNTAX,
                            lines,
                            "start has " + probabilities.size() + " probabilities, expected " + states.count(),
                            "");
        }
        for (int state = 0; state < probabilities.size(); state++) {
            if (draft.probabilities().value(probabilities.get(state)).signum() > 0) {
                possible.set(state);
            }
        }
    }

    private void include(int state) {
        if (state == CassandraNames.ALL) {
            possible.set(0, states.count());
        } else if (state >= 0) {
            possible.set(state);
        }
    }

    /** Gives the draft its start, if it is one state. */
    void take() {
        if (possible.cardinality() == 1) {
            draft.start(possible.nextSetBit(0));
        } else if (isGiven) {
            draft.findings()
                    .warning(
                            ErrorCode.LEFT_OUT,
                            "the start is drawn from " + possible.cardinality() + " states; none was made the start",
                            "");
        }
    }

    /** The number of the probability of each state to be the start; equal ones if nothing is said. */
    int probability(int state) {
        if (!probabilities.isEmpty()) {
            return probabilities.get(state);
        }
        boolean isPossible = possible.isEmpty() || possible.get(state);
        int count = possible.isEmpty() ? states.count() : possible.cardinality();
        return draft.probabilities().number(isPossible ? BigFraction.of(1, count) : BigFraction.ZERO);
    }
}
