package io.github.leeway.reward;

/** A text that should say how a reward is distributed, and does not. */
public final class RewardSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final String help;

    RewardSyntaxException(String message, int offset, String help) {
        super(message);
        this.offset = offset;
        this.help = help;
    }

    /** Where in the text the fault is, in UTF-16 units from 0. */
    public int offset() {
        return offset;
    }

    /** What to write instead, in the imperative; empty if there is nothing to say. */
    public String help() {
        return help;
    }
}
