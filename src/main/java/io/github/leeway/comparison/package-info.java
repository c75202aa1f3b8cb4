/**
 * Two models on the same reward functions: what an agent has in one and not in the other. Knows nothing of files and of how results are
 * shown.
 */
package io.github.leeway.comparison;
