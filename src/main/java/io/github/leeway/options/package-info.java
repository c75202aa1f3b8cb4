/**
 * What an environment lets an agent do: visit functions and recurrent distributions of small models, found completely and held
 * exactly, the options that stay open for ever after an action, certificates of what theorems say of them, orbits of rewards, over
 * which answers are counted, and answers as fractions. Works on the exact model and knows no samples of rewards, only of permutations.
 */
package io.github.leeway.options;
