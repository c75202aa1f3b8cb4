package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the transitions of an explicit model of PRISM, in ascending order of states and choices. */
final class PrismTransitions {

    private static final String MDP = "MDP";
    private static final String DTMC = "DTMC";

    private final ModelDraft draft;
    private final Findings findings;
    private final ByteTable actionTable = new ByteTable();
    private final List<String> actions = new ArrayList<>();
    private boolean isChain;
    private int stateCount;
    private long choiceCount;
    private long transitionCount;
    private int state = -1;
    private long choice;
    private int actionOfChoice;
    private long choices;
    private long transitions;
    private boolean isSkipped;

    PrismTransitions(ModelDraft draft) {
        this.draft = draft;
        findings = draft.findings();
    }

    int stateCount() {
        return stateCount;
    }

    boolean isChain() {
        return isChain;
    }

    /** Reads up to the next section or the end. */
    void read(LineScanner lines) {
        head(lines);
        Spot begun = new Spot(lines.file());
        while (PrismSection.nextLine(lines)) {
            transitions++;
            if (transitions > transitionCount) {
                throw findings.fatal(
                        ErrorCode.FOREIGN_COUNT,
                        lines,
                        "there are more than the " + transitionCount + " transitions of the head",
                        "is the head wrong, or is this line of another file?");
            }
            line(lines, begun);
        }
        draft.rows().endChoice();
        if (!isSkipped) {
            count("choices", choices, choiceCount);
        }
        count("transitions", transitions, transitionCount);
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        draft.rows().end(stateCount);
    }

    private void head(LineScanner lines) {
        Optional<String> type = Optional.empty();
        boolean isFound = lines.nextLine();
        while (isFound && (lines.peek() == '#' || lines.isAtEnd())) {
            switch (PrismSection.of(lines)) {
                case TRANSITIONS -> type = type(lines);
                case COMMENT -> {}
                default ->
                    throw findings.fatal(
                            ErrorCode.FOREIGN_SYNTAX,
                            lines,
                            "this is the head of another file than one of transitions",
                            "name the .tra file; those beside it are found");
            }
            isFound = lines.nextLine();
        }
        if (!isFound) {
            throw findings.fatal(ErrorCode.EMPTY_DOCUMENT, "the file has no transitions", "");
        }
        size(lines, type);
    }

    private Optional<String> type(LineScanner lines) {
        if (!lines.take('(')) {
            return Optional.empty();
        }
        lines.textBefore(')');
        String type = lines.text();
        if (!type.equals(MDP) && !type.equals(DTMC)) {
            throw notRead(lines, type);
        }
        return Optional.of(type);
    }

    private RuntimeException notRead(LineScanner lines, String type) {
        return findings.fatal(
                ErrorCode.MODEL_TYPE,
                lines,
                "type of the model is " + Visible.quoted(type) + ", expected MDP or DTMC",
                "");
    }

    private void size(LineScanner lines, Optional<String> type) {
        List<Long> sizes = new ArrayList<>();
        for (lines.word(); !lines.isWordEmpty(); lines.word()) {
            if (lines.whole() < 0 || sizes.size() == 4) {
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        "head is " + Visible.quoted(lines.text())
                                + " here, expected the numbers of states, choices and transitions",
                        "");
            }
            sizes.add(lines.whole());
        }
        isChain = type.map(DTMC::equals).orElse(sizes.size() == 2);
        lines.restart();
        lines.word();
        if (sizes.size() == 4) {
            throw notRead(lines, "POMDP");
        }
        if (sizes.size() != (isChain ? 2 : 3)) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    "head has " + sizes.size() + " numbers, expected " + (isChain ? 2 : 3) + ": states, "
                            + (isChain ? "" : "choices, ") + "transitions",
                    "");
        }
        if (sizes.get(0) > Limits.FOREIGN_STATES) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    lines,
                    "number of states is " + sizes.get(0) + ", expected at most " + Limits.FOREIGN_STATES,
                    "");
        }
        stateCount = Math.toIntExact(sizes.get(0));
        choiceCount = isChain ? -1 : sizes.get(1);
        transitionCount = sizes.get(sizes.size() - 1);
    }

    private void line(LineScanner lines, Spot begun) {
        Rows rows = draft.rows();
        lines.word();
        int from = state(lines, "state");
        if (from < 0) {
            skip();
            return;
        }
        if (from < state) {
            findings.error(
                    ErrorCode.FOREIGN_ORDER,
                    lines,
                    "state " + from + " comes after state " + state + ", expected ascending order",
                    "sort the lines by state and choice");
            skip();
            return;
        }
        boolean isNew = isChain ? from != state : isNewChoice(lines, from);
        lines.word();
        int to = state(lines, "successor");
        lines.word();
        int probability = lines.isWordEmpty() ? missing(lines) : draft.numbers().probability(lines);
        lines.word();
        int action = action(lines);
        if (isNew) {
            rows.endChoice();
            choices++;
            lines.restart();
            lines.word();
            lines.mark(begun);
            rows.choice(from, isChain ? "" : actions.get(action), begun);
            actionOfChoice = action;
        } else if (action != actionOfChoice && !isChain) {
            findings.error(
                    ErrorCode.TWO_NAMES,
                    lines,
                    "action of choice " + choice + " in state " + from + " is " + Visible.quoted(actions.get(action))
                            + " here and " + Visible.quoted(actions.get(actionOfChoice)) + " above",
                    "give every line of a choice the same action, or give this one the next number");
        }
        state = from;
        if (to < 0 || probability < 0) {
            rows.spoil();
        } else {
            rows.outcome(to, probability);
        }
    }

    /** Gives up a line, so that nothing is said of sums and counts that it belongs to. */
    private void skip() {
        draft.rows().spoil();
        isSkipped = true;
    }

    private int missing(LineScanner lines) {
        findings.error(
                ErrorCode.FOREIGN_SYNTAX,
                lines,
                "line ends before the probability, expected " + (isChain ? "3" : "4") + " numbers",
                isChain
                        ? "state, successor, probability"
                        : "state, choice, successor, probability, and perhaps an action");
        return -1;
    }

    private int state(LineScanner lines, String what) {
        long index = lines.whole();
        if (index >= 0 && index < stateCount) {
            return (int) index;
        }
        findings.error(
                index < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.FOREIGN_INDEX,
                lines,
                what + " is " + Visible.quoted(lines.text()) + ", expected an index from 0 to " + (stateCount - 1),
                "");
        return -1;
    }

    private boolean isNewChoice(LineScanner lines, int from) {
        lines.word();
        long number = lines.whole();
        if (number < 0 && lines.text().contains(":")) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    "this line is a row of transitions, expected one transition",
                    "export from PRISM without the option 'rows'");
        }
        boolean isNewState = from != state;
        long next = isNewState ? 0 : choice + 1;
        boolean isSame = !isNewState && number == choice;
        if (number != next && !isSame) {
            boolean isBack = number >= 0 && number < next;
            findings.error(
                    number < 0 ? ErrorCode.FOREIGN_SYNTAX : isBack ? ErrorCode.FOREIGN_ORDER : ErrorCode.FOREIGN_INDEX,
                    lines,
                    "choice in state " + from + " is " + Visible.quoted(lines.text()) + ", expected "
                            + (isNewState ? "0" : choice + " or " + next),
                    "choices of a state are counted from 0, without gaps");
        }
        choice = number < 0 ? next : number;
        return !isSame;
    }

    private int action(LineScanner lines) {
        int action = lines.number(actionTable);
        if (action == actions.size()) {
            actions.add(lines.text());
        }
        lines.expectEnd();
        return action;
    }

    private void count(String what, long found, long stated) {
        if (stated >= 0 && found != stated) {
            findings.error(
                    ErrorCode.FOREIGN_COUNT,
                    "the head says " + stated + " " + what + ", and there are " + found,
                    "is the head wrong, or is the file cut off?");
        }
    }
}
