package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads one reward structure of an explicit model of PRISM: rewards of states, or of choices (in a chain, of transitions). */
final class PrismRewards {

    private static final String UNNAMED = "reward";

    private final ModelDraft draft;
    private final Findings findings;
    private final PrismTransitions transitions;
    private final String otherwise;
    private final Optional<String> given;

    private PrismRewards(ModelDraft draft, PrismTransitions transitions, String otherwise, Optional<String> given) {
        this.draft = draft;
        this.findings = draft.findings();
        this.transitions = transitions;
        this.otherwise = otherwise;
        this.given = given;
    }

    /**
     * Of a file, which may say its name.
     *
     * @param number what tells it apart where it does not; may be empty
     */
    PrismRewards(ModelDraft draft, PrismTransitions transitions, String number) {
        this(draft, transitions, UNNAMED + number, Optional.empty());
    }

    /** Of a name. */
    static PrismRewards named(ModelDraft draft, PrismTransitions transitions, String name) {
        return new PrismRewards(draft, transitions, UNNAMED, Optional.of(name).filter(some -> !some.isEmpty()));
    }

    void readStates(LineScanner lines) {
        RewardDraft reward = begin(lines);
        long count = head(lines, 2);
        long found = 0;
        while (PrismSection.nextLine(lines)) {
            lines.word();
            long state = index(lines, "state", transitions.stateCount());
            lines.word();
            Optional<BigFraction> value = draft.numbers().real(lines, "reward");
            lines.expectEnd();
            found++;
            if (state >= 0 && value.isPresent()) {
                reward.state((int) state, value.get());
            }
        }
        check(lines, found, count);
    }

    void readTransitions(LineScanner lines) {
        RewardDraft reward = begin(lines);
        long count = head(lines, transitions.isChain() ? 2 : 3);
        long found = 0;
        long before = -1;
        Optional<BigFraction> paid = Optional.empty();
        while (PrismSection.nextLine(lines)) {
            found++;
            lines.word();
            long state = index(lines, "state", transitions.stateCount());
            long choice = state < 0 ? -1 : choice(lines, (int) state);
            lines.word();
            long successor = index(lines, "successor", transitions.stateCount());
            lines.word();
            Optional<BigFraction> value = draft.numbers().real(lines, "reward");
            if (choice < 0 || successor < 0 || value.isEmpty()) {
                continue;
            }
            if (transitions.isChain()) {
                reward.step((int) choice, (int) successor, value.get());
            } else if (choice == before && !value.equals(paid)) {
                findings.error(
                        ErrorCode.TWO_NAMES,
                        lines,
                        "reward is " + Visible.quoted(lines.text())
                                + " here and another for the same choice above, expected one reward for a choice",
                        "");
            } else {
                reward.choice((int) choice, value.get());
            }
            lines.expectEnd();
            before = choice;
            paid = value;
        }
        check(lines, found, count);
    }

    private long choice(LineScanner lines, int state) {
        if (transitions.isChain()) {
            return draft.rows().firstChoice(state);
        }
        lines.word();
        long choice = index(lines, "choice in state " + state, draft.rows().choiceCount(state));
        return choice < 0 ? -1 : draft.rows().firstChoice(state) + choice;
    }

    /** Reads the name, if there is one before the numbers. */
    private RewardDraft begin(LineScanner lines) {
        String name = given.orElse(otherwise);
        while (lines.nextLine()) {
            PrismSection section = PrismSection.of(lines);
            if (section == PrismSection.REWARD_NAME) {
                String stated = lines.unquoted();
                name = stated.isEmpty() ? name : stated;
            } else if (section == PrismSection.NONE) {
                lines.again();
                break;
            }
        }
        return draft.reward(name);
    }

    private long head(LineScanner lines, int numbers) {
        if (!lines.nextLine()) {
            throw findings.fatal(ErrorCode.EMPTY_DOCUMENT, Where.file(lines.file()), "the file has no rewards", "");
        }
        long last = 0;
        for (int i = 0; i < numbers; i++) {
            lines.word();
            last = lines.whole();
            if (last < 0) {
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        "head is not " + numbers + " numbers, of states and of rewards",
                        "");
            }
            if (i == 0 && last != transitions.stateCount()) {
                throw findings.fatal(
                        ErrorCode.FILES_DIFFER,
                        lines,
                        "number of states is " + last + ", and " + transitions.stateCount() + " in the transitions",
                        "is the file of another model?");
            }
        }
        lines.expectEnd();
        return last;
    }

    private long index(LineScanner lines, String what, int count) {
        long index = lines.whole();
        if (index >= 0 && index < count) {
            return index;
        }
        findings.error(
                index < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.FOREIGN_INDEX,
                lines,
                what + " is " + Visible.quoted(lines.text()) + ", expected an index from 0 to " + (count - 1),
                "");
        return -1;
    }

    private void check(LineScanner lines, long found, long count) {
        if (found != count) {
            findings.error(
                    ErrorCode.FOREIGN_COUNT,
                    Where.file(lines.file()),
                    "the head says " + count + " rewards, and there are " + found,
                    "is the head wrong, or is the file cut off?");
        }
    }
}
