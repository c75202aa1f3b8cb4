/**
 * Which conclusions survive other modeling choices: the same questions about one model, asked under many scenarios. Knows nothing of
 * files and of how results are shown.
 */
package io.github.leeway.sensitivity;
