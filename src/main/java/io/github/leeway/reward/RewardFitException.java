package io.github.leeway.reward;

/** What is said of rewards does not fit the states or features that it turns out to be for. */
public final class RewardFitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String members;
    private final String pattern;

    RewardFitException(String message, String members, String pattern) {
        super(message);
        this.members = members;
        this.pattern = pattern;
    }

    /** What it is for: states or features. */
    public String members() {
        return members;
    }

    /** The pattern of the rule that says it; empty if the default does. */
    public String pattern() {
        return pattern;
    }
}
