package io.github.leeway.solve;

/** A solver could not prove the bound it was asked for. */
public final class BoundNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final double reached;

    BoundNotReachedException(double asked, double reached, long sweepCount) {
        super("error bound is " + reached + " after " + sweepCount + " sweeps, expected at most " + asked);
        this.reached = reached;
    }

    BoundNotReachedException(double asked, double reached) {
        super("error bound of the gain is " + reached + ", expected at most " + asked);
        this.reached = reached;
    }

    /** The best bound that was proven, in units of reward. */
    public double reached() {
        return reached;
    }
}
