/**
 * Statements about a model, read from a line of text and judged: confirmed, refuted or undecided, and by which route. Knows nothing of
 * files and of how verdicts are shown.
 */
package io.github.leeway.claim;
