package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The rewards of a Cassandra file, on states, actions, successors and observations. */
final class CassandraRewards {

    private final CassandraTokens tokens;
    private final LineScanner lines;
    private final CassandraNames states;
    private final CassandraNames actions;
    private final CassandraNames observations;
    private final ModelDraft draft;
    private final Probabilities values =
            new Probabilities(); // numbers of rewards are kept as those of probabilities are
    private final CassandraRows rows;
    private final int width; // rewards of a step: one for each observation
    private final RewardDraft reward = new RewardDraft("reward");
    private boolean isObserved;

    CassandraRewards(
            CassandraTokens tokens,
            CassandraNames states,
            CassandraNames actions,
            CassandraNames observations,
            ModelDraft draft) {
        this.tokens = tokens;
        this.lines = tokens.lines();
        this.states = states;
        this.actions = actions;
        this.observations = observations;
        this.draft = draft;
        width = Math.max(1, observations.count());
        rows = new CassandraRows(draft.findings(), actions.count(), states.count(), (long) states.count() * width);
        values.number(BigFraction.ZERO);
    }

    /** Reads what comes after {@code R:}. */
    void read() {
        int action = actions.reference(tokens);
        int state = CassandraNames.ALL;
        int successor = CassandraNames.ALL;
        boolean isOfState = tokens.takeColon();
        if (isOfState) {
            state = states.reference(tokens);
        }
        boolean isOfStep = isOfState && tokens.takeColon();
        if (isOfStep) {
            successor = states.reference(tokens);
        }
        if (isOfStep && observations.count() > 0 && tokens.takeColon()) {
            int observation = observations.reference(tokens);
            tokens.takeColon();
            one(action, state, successor, observation);
        } else if (isOfStep) {
            tokens.takeColon();
            if (observations.count() > 0) {
                each(action, state, successor);
            } else {
                one(action, state, successor, CassandraNames.ALL);
            }
        } else if (isOfState) {
            row(action, state);
        } else {
            for (int s = 0; s < states.count(); s++) {
                row(action, s);
            }
        }
    }

    private void row(int action, int state) {
        for (int successor = 0; successor < states.count(); successor++) {
            each(action, state, successor);
        }
    }

    /** A number for every observation. */
    private void each(int action, int state, int successor) {
        for (int observation = 0; observation < width; observation++) {
            one(action, state, successor, observation);
        }
    }

    private void one(int action, int state, int successor, int observation) {
        if (!tokens.isAtNumber()) {
            tokens.next();
            throw draft.findings()
                    .fatal(
                            ErrorCode.FOREIGN_SYNTAX,
                            lines,
                            Visible.quoted(lines.text()) + " stands here, expected a reward",
                            "");
        }
        tokens.next();
        Optional<BigFraction> value = draft.numbers().real(lines, "reward");
        if (value.isEmpty() || successor == CassandraNames.NONE || observation == CassandraNames.NONE) {
            return;
        }
        int number = values.number(value.get());
        int first = successor == CassandraNames.ALL ? 0 : successor;
        int last = successor == CassandraNames.ALL ? states.count() - 1 : successor;
        if (observation == CassandraNames.ALL) {
            rows.set(action, state, first * width, (last + 1) * width, number, lines.line());
            return;
        }
        for (int s = first; s <= last; s++) {
            int at = s * width + observation;
            rows.set(action, state, at, at + 1, number, lines.line());
        }
    }

    /** Pays the choice of the draft that was made last: on the choice if all its steps pay the same, else on steps. */
    void pay(int state, int action, BigFraction factor, CassandraTransitions transitions) {
        List<Integer> followed = new ArrayList<>();
        List<BigFraction> paid = new ArrayList<>();
        for (int successor = 0; successor < states.count(); successor++) {
            if (transitions.isFollowed(state, action, successor)) {
                followed.add(successor);
                paid.add(step(state, action, successor).multiply(factor));
            }
        }
        int choice = draft.rows().currentChoice();
        if (paid.stream().distinct().count() == 1) {
            reward.choice(choice, paid.get(0));
            return;
        }
        for (int i = 0; i < paid.size(); i++) {
            reward.step(choice, followed.get(i), paid.get(i));
        }
    }

    private BigFraction step(int state, int action, int successor) {
        int first = Math.max(0, rows.value(action, state, successor * width));
        for (int observation = 1; observation < width; observation++) {
            if (Math.max(0, rows.value(action, state, successor * width + observation)) != first) {
                isObserved = true;
                return BigFraction.ZERO;
            }
        }
        return values.value(first);
    }

    void keep() {
        draft.keep(reward);
    }

    /** Says what was left out. */
    void tell() {
        if (isObserved) {
            draft.findings().warning(ErrorCode.LEFT_OUT, "rewards that depend on the observation were left out", "");
        }
    }
}
