package io.github.leeway.mdp;

/**
 * The edge from a state to one that some choice may lead to.
 *
 * @param from where a choice is offered
 * @param to what may follow
 */
public record Passage(State from, State to) {}
