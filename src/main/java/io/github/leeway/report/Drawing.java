package io.github.leeway.report;

/**
 * A figure, on a page or in a file of its own.
 *
 * @param key a name for a file and for identifiers, of lower-case letters
 * @param caption what is drawn and what is left out
 * @param svg the drawing
 */
record Drawing(String key, Phrase caption, Element svg) {}
