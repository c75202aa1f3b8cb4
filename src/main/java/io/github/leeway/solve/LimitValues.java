package io.github.leeway.solve;

/**
 * What holds as the discount goes to 1, for a batch of reward functions. Two notions of optimality differ there: a choice is
 * Blackwell-optimal if it is optimal for all discounts near enough to 1, and average-optimal if a stationary policy that takes it
 * earns the optimal gain from there. The first implies the second.
 */
public final class LimitValues {

    private final OptimalValues gains;
    private final Membership[] blackwell; // [C × lanes]
    private final Membership[] average; // [C × lanes]

    LimitValues(OptimalValues gains, Membership[] blackwell, Membership[] average) {
        this.gains = gains;
        this.blackwell = blackwell;
        this.average = average;
    }

    /** The optimal gains, which are the limits of (1 − γ) V*, with their proven errors. */
    public OptimalValues gains() {
        return gains;
    }

    /** Whether a choice is optimal for all discounts near enough to 1. */
    public Membership blackwell(int c, int lane) {
        return blackwell[c * gains.lanes() + lane];
    }

    /** Whether a stationary policy that takes a choice has the optimal gain in its state. */
    public Membership average(int c, int lane) {
        return average[c * gains.lanes() + lane];
    }
}
