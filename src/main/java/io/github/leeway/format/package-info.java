/**
 * Model files to {@link io.github.leeway.mdp.Mdp} and back, and files of reward functions. Every complaint has a place in the file, the numbers and names, and a
 * fix. Knows nothing of solving, sampling or what claims mean.
 */
package io.github.leeway.format;
