/**
 * What a Markov decision process is: states, the choices an agent has in them, and where each choice leads, as an immutable
 * bipartite graph. Knows no rewards, no files and no solvers.
 */
package io.github.leeway.mdp;
