package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ExactNumbers;
import io.github.leeway.format.Limits;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.MdpAssembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Takes the choices of a model in order and hands them on, checked: probabilities sum to 1, states without choices are made
 * terminal, names are unique. What is repaired becomes a warning.
 */
final class Rows {

    private static final int FEW = 1_000;
    private static final int NONE = -1;
    private static final int SHORT = 16;
    private static final int SHOWN = 5;

    private final Findings findings;
    private final Probabilities probabilities;
    private final RowSums sums;
    private final MdpAssembler assembler = new MdpAssembler();
    private final ActionNames names = new ActionNames();
    private int[] handed = new int[64]; // of a probability: its number in the assembler + 1, or 0
    private int[] firstChoice = new int[64]; // [states so far]
    private int state = NONE;
    private int choices;
    private long outcomes;
    private int deadlocks;
    private final List<String> firstDeadlocks = new ArrayList<>();
    private String action = "";
    private Where where;
    private boolean isOpen;
    private boolean isSpoiled;
    private int[] successors = new int[SHORT];
    private int[] numbers = new int[SHORT];
    private int count; // outcomes of the open choice

    /** No choices yet. */
    Rows(Findings findings, Probabilities probabilities) {
        this.findings = findings;
        this.probabilities = probabilities;
        sums = new RowSums(probabilities);
        where = Where.file("");
    }

    /**
     * Begins a choice; the one before is ended.
     *
     * @param at index of its state, not below that of the choice before
     * @param name of the action; empty if it has none
     * @param place where complaints about the choice point to; asked for before the next choice begins
     */
    void choice(int at, String name, Where place) {
        endChoice();
        if (at != state) {
            checkStates(at);
            while (state < at - 1) {
                deadlock();
            }
            enter();
        }
        action = names.next(name);
        where = place;
        count = 0;
        isOpen = true;
        isSpoiled = false;
        if (!name.isEmpty() && !action.equals(name)) {
            findings.repair(
                    ErrorCode.SAME_ACTION,
                    place,
                    "state " + state + " has a choice " + Visible.quoted(name) + " already, so this one is called "
                            + Visible.quoted(action),
                    "choices",
                    "");
        }
    }

    /** Gives the choice that was begun an outcome, its probability by number. */
    void outcome(int successor, int probability) {
        if (count == successors.length) {
            successors = Arrays.copyOf(successors, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        successors[count] = successor;
        numbers[count] = probability;
        count++;
    }

    /** Says that an outcome of the choice that was begun could not be read, so that nothing is said about their sum. */
    void spoil() {
        isSpoiled = true;
    }

    /** Checks the choice that was begun, if there is one, and hands it on. */
    void endChoice() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        if (isSpoiled) {
            return;
        }
        noteRepeats();
        RowSums.Row row = sums.row(numbers, count);
        switch (row.verdict()) {
            case ONE -> {}
            case REPAIRED ->
                findings.repair(
                        ErrorCode.ROUNDED,
                        where,
                        "probabilities of " + choice() + " sum to " + ExactNumbers.shown(row.sum())
                                + " and were divided by that",
                        "choices",
                        "write thirds as 1/3, or with more digits");
            case WRONG -> {
                findings.error(
                        ErrorCode.PROBABILITY_SUM,
                        where,
                        "probabilities of " + choice() + " sum to " + ExactNumbers.shown(row.sum()) + ", expected 1",
                        help(row));
                return;
            }
        }
        assembler.choice(state, action);
        choices++;
        outcomes += count;
        if (outcomes > Limits.FOREIGN_OUTCOMES) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    where,
                    "number of outcomes is above " + Limits.FOREIGN_OUTCOMES + ", the most that is read",
                    "");
        }
        for (int i = 0; i < count; i++) {
            int number = row.numbers().get(i);
            if (probabilities.value(number).signum() == 0) {
                findings.repair(
                        ErrorCode.ZERO,
                        where,
                        "state " + successors[i] + " has probability 0 after " + choice() + " and was left out",
                        "outcomes",
                        "");
            } else {
                assembler.outcome(successors[i], handed(number));
            }
        }
    }

    /** Ends with the last state; those after the last with a choice are without any. Returns what was collected. */
    MdpAssembler end(int stateCount) {
        endChoice();
        checkStates(stateCount - 1);
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        while (state < stateCount - 1) {
            deadlock();
        }
        tellDeadlocks();
        return assembler;
    }

    /** Index of the first choice of a state, of one that was ended. */
    int firstChoice(int at) {
        return firstChoice[at];
    }

    /** The number of choices of a state, after the end. */
    int choiceCount(int at) {
        return (at == state ? choices : firstChoice[at + 1]) - firstChoice[at];
    }

    /** The number of choices that were ended, those of states without any among them. */
    int choices() {
        return choices;
    }

    /** Index of the choice that was begun last, among all. */
    int currentChoice() {
        return isOpen ? choices : choices - 1;
    }

    /** What is open, in words. */
    private String choice() {
        return "choice " + Visible.quoted(action) + " in state " + state;
    }

    private void enter() {
        state++;
        if (state == firstChoice.length) {
            firstChoice = Arrays.copyOf(firstChoice, 2 * state);
        }
        firstChoice[state] = choices;
        names.clear();
    }

    private void deadlock() {
        enter();
        deadlocks++;
        if (deadlocks <= SHOWN) {
            firstDeadlocks.add(Integer.toString(state));
        }
        assembler.choice(state, names.next(""));
        assembler.outcome(state, handed(probabilities.number(BigFraction.ONE)));
        choices++;
    }

    private void tellDeadlocks() {
        if (deadlocks > 0) {
            findings.warning(
                    ErrorCode.DEADLOCK,
                    (deadlocks == 1 ? "state " : deadlocks + " states ") + "without choices "
                            + (deadlocks == 1 ? "was" : "were") + " made terminal: "
                            + String.join(", ", firstDeadlocks) + (deadlocks > SHOWN ? ", …" : ""),
                    "");
        }
    }

    private void checkStates(int last) {
        if (last >= Limits.FOREIGN_STATES) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    where,
                    "number of states is above " + Limits.FOREIGN_STATES + ", the most that is read",
                    "");
        }
        long missing = (long) last - state + deadlocks;
        if (missing > FEW && missing > 9L * (state + 1 - deadlocks)) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_COUNT,
                    where,
                    "of " + (last + 1L) + " states " + missing + " have no choices",
                    "is a count in the head of the file wrong, or is the file cut off?");
        }
    }

    private int handed(int number) {
        if (number >= handed.length) {
            handed = Arrays.copyOf(handed, Math.max(number + 1, 2 * handed.length));
        }
        if (handed[number] == 0) {
            handed[number] = assembler.probability(probabilities.value(number)) + 1;
        }
        return handed[number] - 1;
    }

    private void noteRepeats() {
        if (count < 2) {
            return;
        }
        int[] sorted = successors;
        if (count > SHORT) {
            sorted = Arrays.copyOf(successors, count);
            Arrays.sort(sorted);
        }
        for (int i = 1; i < count; i++) {
            boolean isRepeated = false;
            if (count > SHORT) {
                isRepeated = sorted[i] == sorted[i - 1];
            } else {
                for (int j = 0; j < i && !isRepeated; j++) {
                    isRepeated = sorted[i] == sorted[j];
                }
            }
            if (isRepeated) {
                findings.repair(
                        ErrorCode.SUMMED,
                        where,
                        choice() + " leads to state " + sorted[i] + " more than once; the probabilities were added up",
                        "outcomes",
                        "");
            }
        }
    }

    private String help(RowSums.Row row) {
        boolean isBelow = row.sum().compareTo(BigFraction.ONE) < 0;
        return isBelow ? "is an outcome missing?" : "is a line given twice, or of another choice?";
    }
}
