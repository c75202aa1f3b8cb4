package io.github.leeway.power;

/** What the value of a state in a {@link PowerEstimate} is. */
public enum Quantity {
    /**
     * POWER: what an optimal policy collects per step from the next step on, discounted, on average ({@link
     * io.github.leeway.Bibliography#TURNER_2021}, Definition 5.2). For rewards on states.
     */
    POWER("POWER"),
    /**
     * The mean of (1−γ) V*(s). It takes the place of POWER where rewards are on actions: nothing is received before the first action,
     * so that no reward of the state itself has to be taken away.
     */
    NORMALIZED_OPTIMAL_VALUE("normalized optimal value");

    private final String words;

    Quantity(String words) {
        this.words = words;
    }

    /** What it is called in text. */
    @Override
    public String toString() {
        return words;
    }
}
