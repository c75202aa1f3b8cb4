/**
 * What an environment lets an agent do for ever: the options that optimal policies keep open, and why they prefer some actions. Works
 * on the exact model and knows no samples.
 */
package io.github.leeway.options;
