package io.github.leeway.power;

/** What a test of two shares says. */
public enum Comparison {
    /** The first is larger. */
    MORE_OFTEN,
    /** The first is smaller. */
    LESS_OFTEN,
    /** Neither can be said. */
    NOT_DETECTABLE;

    /** With the shares the other way round. */
    public Comparison reversed() {
        return switch (this) {
            case MORE_OFTEN -> LESS_OFTEN;
            case LESS_OFTEN -> MORE_OFTEN;
            case NOT_DETECTABLE -> NOT_DETECTABLE;
        };
    }
}
