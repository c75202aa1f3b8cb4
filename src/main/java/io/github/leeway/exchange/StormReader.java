package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads DRN, the explicit models of Storm. */
final class StormReader {

    private static final String NO_LABEL = "__NOLABEL__";

    private final LineScanner lines;
    private final Findings findings;
    private final ModelDraft draft;
    private final StormHead head;
    private final ByteTable actionTable = new ByteTable();
    private final List<String> actions = new ArrayList<>();
    private final List<RewardDraft> rewards = new ArrayList<>();
    private final Spot begun;
    private int state = -1;
    private boolean isInChoice;
    private long choices;

    private StormReader(Source source) {
        lines = source.lines();
        findings = source.findings();
        draft = new ModelDraft(findings);
        head = new StormHead(lines);
        begun = new Spot(lines.file());
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new StormReader(source).file(name);
    }

    private ModelFile file(String name) {
        head.read();
        head.rewards().forEach(reward -> rewards.add(draft.reward(reward)));
        while (nextLine()) {
            lines.wordBefore("[{!");
            if (lines.isWord("state")) {
                state();
            } else if (lines.isWord("action")) {
                action();
            } else {
                outcome();
            }
        }
        draft.rows().endChoice();
        count("states", state + 1L, Optional.of((long) head.stateCount()));
        count("choices", choices, head.choiceCount());
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        return draft.file(name, head.stateCount());
    }

    private boolean nextLine() {
        while (lines.nextLine()) {
            if (!lines.isAtEnd() && !lines.isNext("//")) {
                return true;
            }
        }
        return false;
    }

    private void state() {
        isInChoice = false;
        lines.word();
        if (lines.whole() != state + 1L || lines.whole() >= head.stateCount()) {
            throw findings.fatal(
                    lines.whole() <= state ? ErrorCode.FOREIGN_ORDER : ErrorCode.FOREIGN_INDEX,
                    lines,
                    "state is " + Visible.quoted(lines.text()) + ", expected "
                            + (state + 1 < head.stateCount()
                                    ? Integer.toString(state + 1)
                                    : "the end after " + head.stateCount() + " states"),
                    "states are listed in order, without gaps");
        }
        state++;
        if (lines.take('!')) {
            throw findings.fatal(
                    ErrorCode.MODEL_TYPE, lines, "state has a rate, which only models in continuous time have", "");
        }
        if (lines.take('{')) {
            lines.textBefore('}');
            findings.repair(ErrorCode.LEFT_OUT, lines, "observation of state " + state + " was left out", "states", "");
            close('}');
        }
        int paid = state;
        rewards((reward, value) -> reward.state(paid, value));
        for (lines.wordBefore(""); !lines.isWordEmpty(); lines.wordBefore("")) {
            String label = lines.unquoted();
            if (!label.isEmpty()) {
                draft.label(label).set(state);
            }
        }
    }

    private void action() {
        if (state < 0) {
            throw findings.fatal(ErrorCode.FOREIGN_ORDER, lines, "action comes before the first state", "");
        }
        draft.rows().endChoice();
        isInChoice = true;
        choices++;
        lines.wordBefore("");
        lines.mark(begun);
        draft.rows().choice(state, actionName(), begun);
        int paid = draft.rows().currentChoice();
        rewards((reward, value) -> reward.choice(paid, value));
        if (!lines.isAtEnd()) {
            lines.word();
            findings.error(
                    ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    "line goes on with " + Visible.quoted(lines.text()) + ", expected rewards in brackets or its end",
                    "put a name with blanks in double quotes");
        }
    }

    private String actionName() {
        int action = lines.number(actionTable);
        if (action == actions.size()) {
            String name = lines.unquoted();
            actions.add(name.equals(NO_LABEL) ? "" : name);
        }
        return actions.get(action);
    }

    private void outcome() {
        if (!isInChoice) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    "this is no state, no action, and no outcome after an action",
                    "a line 'action' comes before its outcomes");
        }
        lines.restart();
        lines.wordBefore(":");
        long successor = lines.whole();
        if (successor < 0 || successor >= head.stateCount()) {
            findings.error(
                    successor < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.FOREIGN_INDEX,
                    lines,
                    "successor is " + Visible.quoted(lines.text()) + ", expected an index from 0 to "
                            + (head.stateCount() - 1),
                    "");
            draft.rows().spoil();
            return;
        }
        if (!lines.take(':')) {
            lines.word();
            findings.error(ErrorCode.FOREIGN_SYNTAX, lines, "':' is missing after the successor", successor + " : 1");
            draft.rows().spoil();
            return;
        }
        lines.textBefore('\n');
        int probability = draft.numbers().probability(lines);
        if (probability < 0) {
            draft.rows().spoil();
        } else {
            draft.rows().outcome((int) successor, probability);
        }
    }

    private interface Payment {
        void pay(RewardDraft reward, BigFraction value);
    }

    private void rewards(Payment payment) {
        if (!lines.take('[')) {
            return;
        }
        int count = 0;
        do {
            lines.wordBefore(",]");
            Optional<BigFraction> value = draft.numbers().real(lines, "reward");
            if (count < rewards.size() && value.isPresent()) {
                payment.pay(rewards.get(count), value.get());
            }
            count++;
        } while (lines.take(','));
        if (count != rewards.size()) {
            findings.error(
                    ErrorCode.FOREIGN_COUNT,
                    lines,
                    "there are " + count + " rewards, expected "
                            + head.rewards().size() + " as in @reward_models",
                    "");
        }
        close(']');
    }

    private void close(char bracket) {
        if (!lines.take(bracket)) {
            lines.word();
            findings.error(
                    ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    "'" + bracket + "' is missing before " + Visible.quoted(lines.text()),
                    "");
        }
    }

    private void count(String what, long found, Optional<Long> stated) {
        if (stated.isPresent() && stated.get() != found) {
            findings.error(
                    ErrorCode.FOREIGN_COUNT,
                    "the head says " + stated.get() + " " + what + ", and there are " + found,
                    "is the head wrong, or is the file cut off?");
        }
    }
}
