package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The head of a DRN file, up to {@code @model}. */
final class StormHead {

    private final LineScanner lines;
    private final Findings findings;
    private final List<String> rewards = new ArrayList<>();
    private Optional<Integer> stateCount = Optional.empty();
    private Optional<Long> choiceCount = Optional.empty();
    private boolean isTyped;

    StormHead(LineScanner lines) {
        this.lines = lines;
        findings = lines.findings();
    }

    /** The names of the reward models, in the order of their values. */
    List<String> rewards() {
        return rewards;
    }

    int stateCount() {
        return stateCount.orElseThrow();
    }

    Optional<Long> choiceCount() {
        return choiceCount;
    }

    void read() {
        while (lines.nextLine()) {
            if (lines.isAtEnd() || lines.isNext("//")) {
                continue;
            }
            lines.wordBefore(":");
            if (lines.isWord("@model")) {
                check();
                return;
            }
            key();
        }
        throw findings.fatal(
                ErrorCode.FOREIGN_SYNTAX, "the file has no line '@model'", "is it cut off, or of another format?");
    }

    private void key() {
        switch (lines.text()) {
            case "@type" -> type();
            case "@value_type" -> valueType();
            case "@parameters" -> parameters();
            case "@placeholders" -> {
                if (nextValue()) {
                    throw findings.fatal(
                            ErrorCode.MODEL_TYPE,
                            lines,
                            "placeholders are not read, expected numbers",
                            "export without them");
                }
            }
            case "@reward_models" -> rewardModels();
            case "@nr_states" -> {
                long count = whole("number of states", Limits.FOREIGN_STATES);
                stateCount = Optional.of((int) count);
            }
            case "@nr_choices" -> choiceCount = Optional.of(whole("number of choices", Integer.MAX_VALUE));
            default ->
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        "this is no key of the head: " + Visible.quoted(lines.text()),
                        "@type, @value_type, @parameters, @reward_models, @nr_states, @nr_choices, @model");
        }
    }

    private void type() {
        String type = afterColon();
        if (isTyped) {
            findings.error(ErrorCode.TWO_NAMES, lines, "type is given twice", "");
        }
        isTyped = true;
        if (!type.equals("MDP") && !type.equals("DTMC")) {
            throw findings.fatal(
                    ErrorCode.MODEL_TYPE,
                    lines,
                    "type of the model is " + Visible.quoted(type) + ", expected MDP or DTMC",
                    "");
        }
    }

    private void valueType() {
        String type = afterColon();
        if (!type.equals("double") && !type.equals("rational")) {
            throw findings.fatal(
                    ErrorCode.MODEL_TYPE,
                    lines,
                    "type of the values is " + Visible.quoted(type) + ", expected double or rational",
                    "");
        }
    }

    private String afterColon() {
        if (!lines.take(':')) {
            lines.word();
            findings.error(ErrorCode.FOREIGN_SYNTAX, lines, "':' is missing after the key", "@type: MDP");
        }
        lines.textBefore('\n');
        return lines.text();
    }

    private void parameters() {
        if (nextValue() && !lines.isAtEnd()) {
            lines.textBefore('\n');
            throw findings.fatal(
                    ErrorCode.MODEL_TYPE,
                    lines,
                    "the model has parameters, expected numbers alone",
                    "choose a number for each parameter before the export");
        }
    }

    private void rewardModels() {
        if (!nextValue()) {
            return;
        }
        for (lines.wordBefore(""); !lines.isWordEmpty(); lines.wordBefore("")) {
            String name = lines.unquoted();
            if (name.isEmpty() || rewards.contains(name)) {
                throw findings.fatal(
                        name.isEmpty() ? ErrorCode.EMPTY_NAME : ErrorCode.TWO_NAMES,
                        lines,
                        "reward model " + Visible.quoted(name) + " is given twice or has no name",
                        "");
            }
            if (rewards.size() >= 1_000) {
                throw findings.fatal(ErrorCode.MODEL_TOO_LARGE, lines, "there are more than 1000 reward models", "");
            }
            rewards.add(name);
        }
    }

    /** Goes to the line after a key, unless that is the next key. */
    private boolean nextValue() {
        if (!lines.nextLine()) {
            return false;
        }
        if (lines.peek() == '@' || lines.isNext("//")) {
            lines.again();
            return false;
        }
        return true;
    }

    private long whole(String what, long most) {
        if (!nextValue()) {
            throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, lines, what + " is missing", "");
        }
        lines.word();
        long value = lines.whole();
        if (value < 0 || value > most || !lines.isAtEnd()) {
            throw findings.fatal(
                    value > most ? ErrorCode.MODEL_TOO_LARGE : ErrorCode.FOREIGN_SYNTAX,
                    lines,
                    what + " is " + Visible.quoted(lines.text()) + ", expected a whole number of at most " + most,
                    "");
        }
        return value;
    }

    private void check() {
        if (!isTyped || stateCount.isEmpty()) {
            throw findings.fatal(
                    ErrorCode.MISSING_KEY,
                    lines,
                    "the head has no " + (isTyped ? "@nr_states" : "@type"),
                    isTyped ? "@nr_states" : "@type: MDP");
        }
    }
}
