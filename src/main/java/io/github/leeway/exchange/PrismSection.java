package io.github.leeway.exchange;

/** What a line that begins with # opens in an explicit file of PRISM. */
enum PrismSection {
    TRANSITIONS,
    STATES,
    LABELS,
    REWARD_NAME,
    STATE_REWARDS,
    TRANSITION_REWARDS,
    /** Something that is not read, such as observations. */
    OTHER,
    /** A remark, or a blank line. */
    COMMENT,
    /** No such line. */
    NONE;

    /** Of the line that a scanner is on; of {@link #REWARD_NAME}, the last word is then the name. */
    static PrismSection of(LineScanner lines) {
        if (lines.isAtEnd()) {
            return COMMENT;
        }
        if (!lines.take('#')) {
            return NONE;
        }
        if (lines.isNext("Reward structure \"")) {
            lines.word();
            lines.word();
            lines.textBefore('\n');
            return REWARD_NAME;
        }
        if (lines.isNext("State rewards")) {
            return STATE_REWARDS;
        }
        if (lines.isNext("Transition rewards")) {
            return TRANSITION_REWARDS;
        }
        if (lines.isNext("Transitions")) {
            lines.word();
            return TRANSITIONS;
        }
        if (lines.isNext("States")) {
            return STATES;
        }
        if (lines.isNext("Labels")) {
            return LABELS;
        }
        return lines.isNext("Observ") ? OTHER : COMMENT;
    }

    /**
     * Goes to the next line that is neither blank nor a remark; false at the end and before the head of a section, which is given
     * again.
     */
    static boolean nextLine(LineScanner lines) {
        while (lines.nextLine()) {
            int first = lines.peek();
            if (first == '#') {
                if (of(lines) != COMMENT) {
                    lines.again();
                    return false;
                }
            } else if (first >= 0) {
                return true;
            }
        }
        return false;
    }
}
