package io.github.leeway.sensitivity;

/**
 * A modeling choice that could not be made for a model.
 *
 * @param variation which one
 * @param reason why not, without a period
 */
public record Inapplicable(Variation variation, String reason) {}
