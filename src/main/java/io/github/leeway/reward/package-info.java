/**
 * Distributions over reward functions, and samplers whose draws are a pure function of seed and sample index. Knows names and
 * numbers of states, but no MDP.
 */
package io.github.leeway.reward;
