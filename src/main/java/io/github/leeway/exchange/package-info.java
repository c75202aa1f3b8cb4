/**
 * Model files of other tools to {@link io.github.leeway.format.ModelFile} and back: a reader and a writer for each format, one list of
 * the formats, and what they share: scanning, exact numbers, complaints with their places. Knows nothing of solving or sampling.
 */
package io.github.leeway.exchange;
