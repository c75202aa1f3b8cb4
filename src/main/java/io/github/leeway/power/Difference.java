package io.github.leeway.power;

/**
 * The estimate of a contrast at one discount, with a paired error: that of the differences of the samples.
 *
 * @param contrast what minus what
 * @param mean the difference and its sampling error. Its interval is Student's, for this difference alone; where a precision was asked
 *     for, intervals of all differences of the run hold together with 95 %, whenever the run stopped
 * @param solverError bound on what the solver's error makes of the difference: the sum of both proven errors, or of both undecided
 *     shares
 */
public record Difference(Contrast contrast, Mean mean, double solverError) {}
