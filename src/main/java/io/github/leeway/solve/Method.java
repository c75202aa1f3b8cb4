package io.github.leeway.solve;

/** What a user can ask of a solver. */
public enum Method {
    /** Whatever counts least work on trial reward functions. */
    AUTO,
    /** Gauss-Seidel sweeps; of their orders and accelerations, what counts least work on trial reward functions. */
    GAUSS_SEIDEL,
    /** Plain sweeps with bounds. */
    VALUE_ITERATION,
    /** Policy iteration, with each policy evaluated exactly. */
    POLICY_ITERATION
}
