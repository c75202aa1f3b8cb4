package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Discount;
import java.util.BitSet;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the text files of the course CS 747 of IIT Bombay: a keyword begins each line, transitions come in any order. */
final class CourseReader {

    private static final String REWARD = "reward";

    private final LineScanner lines;
    private final Findings findings;
    private final ModelDraft draft;
    private final TransitionTable table;
    private final BitSet ends = new BitSet();
    private Optional<Integer> stateCount = Optional.empty();
    private Optional<Integer> actionCount = Optional.empty();

    private CourseReader(Source source) {
        lines = source.lines();
        findings = source.findings();
        draft = new ModelDraft(findings);
        table = new TransitionTable(lines.file());
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new CourseReader(source).file(name);
    }

    private ModelFile file(String name) {
        while (lines.nextLine()) {
            if (!lines.isAtEnd()) {
                lines.word();
                line();
            }
        }
        if (stateCount.isEmpty()) {
            throw findings.fatal(ErrorCode.MISSING_KEY, "the file has no line numStates", "numStates 2");
        }
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        Terminals terminals = new Terminals(draft, ends);
        RewardDraft rewards = new RewardDraft(REWARD);
        table.give(terminals.before(new TableChoices(draft, (state, number) -> Integer.toString(number), rewards)));
        draft.keep(rewards);
        terminals.tellDropped();
        return draft.file(name, stateCount.get());
    }

    private void line() {
        switch (lines.text()) {
            case "numStates" -> {
                lines.word();
                stateCount = Optional.of(number("number of states", Limits.FOREIGN_STATES + 1L));
            }
            case "numActions" -> {
                lines.word();
                actionCount = Optional.of(number("number of actions", Integer.MAX_VALUE));
            }
            case "start" -> {
                lines.word();
                int start = state("start");
                if (start >= 0) {
                    draft.start(start);
                }
            }
            case "end" -> ends();
            case "transition" -> transition();
            case "mdptype" -> {
                lines.word();
                if (!lines.isWord("episodic") && !lines.isWord("continuing")) {
                    wrong("type", "episodic or continuing");
                }
            }
            case "discount" -> discount();
            default ->
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        Visible.quoted(lines.text()) + " is no keyword",
                        "numStates, numActions, start, end, transition, mdptype, discount");
        }
        lines.expectEnd();
    }

    private void ends() {
        lines.word();
        if (lines.isWord("-1")) {
            return;
        }
        for (; !lines.isWordEmpty(); lines.word()) {
            int end = state("terminal state");
            if (end >= 0) {
                ends.set(end);
            }
        }
    }

    private void transition() {
        lines.word();
        int from = state("state");
        lines.word();
        int action = number("action", actionCount.orElse(Integer.MAX_VALUE));
        lines.word();
        int to = state("successor");
        lines.word();
        Optional<BigFraction> reward = draft.numbers().real(lines, REWARD);
        lines.word();
        int probability = draft.numbers().probability(lines);
        if (from >= 0 && action >= 0 && to >= 0 && reward.isPresent() && probability >= 0) {
            table.add(from, action, 0, to, probability, reward.get(), lines.line());
        }
    }

    private void discount() {
        lines.word();
        try {
            draft.discount(Discount.of(lines.text()));
        } catch (IllegalArgumentException fault) {
            findings.error(ErrorCode.DISCOUNT, lines, String.valueOf(fault.getMessage()), "");
        }
    }

    private int state(String what) {
        return number(
                what,
                stateCount.orElseThrow(() -> findings.fatal(
                        ErrorCode.MISSING_KEY,
                        lines,
                        "the line numStates comes before this, expected first",
                        "numStates 2")));
    }

    private int number(String what, long count) {
        long number = lines.whole();
        if (number >= 0 && number < count) {
            return (int) number;
        }
        wrong(what, "a number from 0 to " + (count - 1));
        return -1;
    }

    private void wrong(String what, String expected) {
        findings.error(
                lines.whole() < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.FOREIGN_INDEX,
                lines,
                what + " is " + Visible.quoted(lines.text()) + ", expected " + expected,
                "");
    }
}
