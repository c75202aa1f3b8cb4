package io.github.leeway.mdp;

/**
 * The edge from a state to one of its choices.
 *
 * @param choice what is offered
 */
public record Offer(Choice choice) implements Arc {}
