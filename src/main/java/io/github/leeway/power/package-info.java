/**
 * The estimator: samples reward functions, has the model solved for each, and accumulates POWER, optimality probabilities and what
 * they prefer, with sampling error and solver error apart. Knows no files and prints nothing.
 */
package io.github.leeway.power;
