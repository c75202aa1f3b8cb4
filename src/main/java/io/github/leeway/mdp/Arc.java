package io.github.leeway.mdp;

/** An edge of the bipartite graph of an MDP. */
public sealed interface Arc permits Offer, Outcome {}
