package io.github.leeway.comparison;

/**
 * An action that a state of both models has in one of them only.
 *
 * @param state the name of the state
 * @param action its label
 */
public record LoneAction(String state, String action) {}
