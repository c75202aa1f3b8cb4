package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The transitions of a Cassandra file. */
final class CassandraTransitions {

    private final CassandraTokens tokens;
    private final LineScanner lines;
    private final CassandraNames states;
    private final CassandraNames actions;
    private final ModelDraft draft;
    private final CassandraStart start;
    private final CassandraRows rows;

    CassandraTransitions(
            CassandraTokens tokens,
            CassandraNames states,
            CassandraNames actions,
            ModelDraft draft,
            CassandraStart start) {
        this.tokens = tokens;
        this.lines = tokens.lines();
        this.states = states;
        this.actions = actions;
        this.draft = draft;
        this.start = start;
        rows = new CassandraRows(draft.findings(), actions.count(), states.count(), states.count());
    }

    /** Reads what comes after {@code T:}. */
    void read() {
        int action = actions.reference(tokens);
        if (!tokens.takeColon()) {
            matrix(action);
            return;
        }
        int state = states.reference(tokens);
        if (!tokens.takeColon()) {
            row(action, state);
            return;
        }
        int successor = states.reference(tokens);
        tokens.takeColon(); // some writers have one before the number
        int first = successor == CassandraNames.ALL ? 0 : successor;
        int last = successor == CassandraNames.ALL ? states.count() - 1 : successor;
        int probability = number();
        if (successor != CassandraNames.NONE) {
            rows.set(action, state, first, last + 1, probability, lines.line());
        }
    }

    private void matrix(int action) {
        if (tokens.isAtNumber()) {
            for (int state = 0; state < states.count(); state++) {
                numbers(action, state);
            }
            return;
        }
        tokens.next();
        if (lines.isWord("uniform")) {
            uniform(action, CassandraNames.ALL);
        } else if (lines.isWord("identity")) {
            set(action, CassandraNames.ALL, 0, states.count(), BigFraction.ZERO);
            for (int state = 0; state < states.count(); state++) {
                set(action, state, state, state + 1, BigFraction.ONE);
            }
        } else {
            throw wrong("uniform, identity or a matrix");
        }
    }

    private void row(int action, int state) {
        if (tokens.isAtNumber()) {
            numbers(action, state);
            return;
        }
        tokens.next();
        if (lines.isWord("uniform")) {
            uniform(action, state);
        } else if (lines.isWord("reset")) {
            for (int successor = 0; successor < states.count(); successor++) {
                rows.set(action, state, successor, successor + 1, start.probability(successor), lines.line());
            }
        } else {
            throw wrong("uniform, reset or a row of numbers");
        }
    }

    private void numbers(int action, int state) {
        for (int successor = 0; successor < states.count(); successor++) {
            rows.set(action, state, successor, successor + 1, number(), lines.line());
        }
    }

    private int number() {
        if (!tokens.isAtNumber()) {
            tokens.next();
            throw wrong("a probability");
        }
        tokens.next();
        int number = draft.numbers().probability(lines);
        return number < 0 ? draft.probabilities().number(BigFraction.ZERO) : number; // an error was told
    }

    private void uniform(int action, int state) {
        set(action, state, 0, states.count(), BigFraction.of(1, states.count()));
    }

    private void set(int action, int state, int from, int to, BigFraction value) {
        rows.set(action, state, from, to, draft.probabilities().number(value), lines.line());
    }

    private RuntimeException wrong(String expected) {
        return draft.findings()
                .fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        Visible.quoted(lines.text()) + " stands here, expected " + expected,
                        "");
    }

    /**
     * Makes the choices of the draft, with what they are paid.
     *
     * @param factor of rewards: −1 for costs
     */
    void give(ModelDraft to, Optional<CassandraRewards> rewards, BigFraction factor) {
        for (int state = 0; state < states.count(); state++) {
            for (int action = 0; action < actions.count(); action++) {
                if (rows.isSet(action, state)) {
                    choice(to, state, action);
                    if (rewards.isPresent()) {
                        rewards.get().pay(state, action, factor, this);
                    }
                } else {
                    to.findings()
                            .repair(
                                    ErrorCode.LEFT_OUT,
                                    Where.file(lines.file()),
                                    "action " + actions.name(action) + " leads nowhere in state " + states.name(state)
                                            + ", and is taken not to be offered there",
                                    "actions",
                                    "");
                }
            }
        }
        rewards.ifPresent(CassandraRewards::keep);
    }

    private void choice(ModelDraft to, int state, int action) {
        to.rows().choice(state, actions.name(action), Where.at(lines.file(), rows.line(action, state), 1));
        for (int successor = 0; successor < states.count(); successor++) {
            if (isFollowed(state, action, successor)) {
                to.rows().outcome(successor, rows.value(action, state, successor));
            }
        }
        to.rows().endChoice();
    }

    /** Whether a state may follow. */
    boolean isFollowed(int state, int action, int successor) {
        int number = rows.value(action, state, successor);
        return number != CassandraRows.UNSET
                && draft.probabilities().value(number).signum() > 0;
    }
}
