package io.github.leeway.claim;

import java.util.List;
import java.util.Optional;

/** A claim that cannot be understood. */
public final class ClaimSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final String help;
    private final transient Optional<UnknownName> unknownName;

    /**
     * A name that the model does not have, and those that could stand there: for whoever shows the complaint to suggest the nearest.
     *
     * @param name as it is written, without quotes; an unnamed action with the arrow that the model has
     * @param known all states of the model, or all actions of the state, in its order
     */
    public record UnknownName(String name, List<String> known) {

        /** Copies the list. */
        public UnknownName {
            known = List.copyOf(known);
        }
    }

    /**
     * A complaint.
     *
     * @param message what is there and what was expected
     * @param column of the text where it is, in code points from 1 on
     * @param help what to write instead; may be empty
     */
    public ClaimSyntaxException(String message, int column, String help) {
        this(message, column, help, Optional.empty());
    }

    /**
     * A complaint about a name that the model does not have.
     *
     * @param message what is there and what was expected
     * @param column of the text where it is, in code points from 1 on
     * @param help what to write instead; may be empty
     * @param unknownName the name, and those that the model has
     */
    public ClaimSyntaxException(String message, int column, String help, UnknownName unknownName) {
        this(message, column, help, Optional.of(unknownName));
    }

    private ClaimSyntaxException(String message, int column, String help, Optional<UnknownName> unknownName) {
        super(message);
        this.column = column;
        this.help = help;
        this.unknownName = unknownName;
    }

    /** Where it is in the text, in code points from 1 on. */
    public int column() {
        return column;
    }

    /** What to write instead; may be empty. */
    public String help() {
        return help;
    }

    /** The name that the model does not have, if that is what is wrong. */
    public Optional<UnknownName> unknownName() {
        return unknownName;
    }
}
