package io.github.leeway.claim;

/** A claim that cannot be understood. */
public final class ClaimSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final String help;

    /**
     * A complaint.
     *
     * @param message what is there and what was expected
     * @param column of the text where it is, in code points from 1 on
     * @param help what to write instead; may be empty
     */
    public ClaimSyntaxException(String message, int column, String help) {
        super(message);
        this.column = column;
        this.help = help;
    }

    /** Where it is in the text, in code points from 1 on. */
    public int column() {
        return column;
    }

    /** What to write instead; may be empty. */
    public String help() {
        return help;
    }
}
