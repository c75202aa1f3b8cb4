package io.github.leeway.claim;

/** How the two sides of a claim are compared. */
public enum Relation {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    AT_LEAST(">="),
    MORE(">"),
    /** Equal within a tolerance. */
    ABOUT("~=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** As it is written in a claim. */
    public String sign() {
        return sign;
    }
}
