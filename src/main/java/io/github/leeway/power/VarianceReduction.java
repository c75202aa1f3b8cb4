package io.github.leeway.power;

/** What is done to make estimates of POWER vary less. Whatever it is, their mean stays the same. */
public enum VarianceReduction {
    /** Control variates: rewards within reach whose mean is known are taken off, as much of them as a pilot says. */
    CONTROLS,
    /** Nothing: POWER is a plain mean. */
    NONE
}
