package io.github.leeway.claim;

/**
 * What was found of a claim.
 *
 * @param claim which one
 * @param verdict on it
 * @param route by which it was reached, or by which it was sought last
 * @param detail the evidence, in a sentence or two without a period at the end
 */
public record Judgement(Claim claim, Verdict verdict, Route route, String detail) {}
