/**
 * What an environment lets an agent do: visit functions and recurrent distributions of small models, found completely and held
 * exactly, and the options that stay open for ever after an action. Works on the exact model and knows no samples.
 */
package io.github.leeway.options;
