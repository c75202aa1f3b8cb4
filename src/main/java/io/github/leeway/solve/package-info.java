/**
 * The compiled sparse MDP and its solvers: optimal values for a batch of reward functions at once, each with a proven error. The only
 * package that indexes model arrays; knows nothing of where rewards come from.
 */
package io.github.leeway.solve;
