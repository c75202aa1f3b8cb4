package io.github.leeway.comparison;

import io.github.leeway.power.Mean;

/**
 * The second model minus the first, on the same reward functions.
 *
 * @param difference with its paired sampling error; 0 where it is proven to be
 * @param solverError bound on what the solver's error makes of it
 * @param finding what a test says of it, or a proof
 */
public record Gap(Mean difference, double solverError, Finding finding) {}
