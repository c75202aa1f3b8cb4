package io.github.leeway.mdp;

/** A node of the bipartite graph of an MDP: states offer choices, choices lead to states. */
public sealed interface Node permits State, Choice {}
