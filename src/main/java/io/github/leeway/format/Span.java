package io.github.leeway.format;

/**
 * Where something stands in a text.
 *
 * @param start offset of its first code point, from 0
 * @param end offset after its last
 */
record Span(int start, int end) {

    /** So many code points from an offset. */
    static Span of(int start, int length) {
        return new Span(start, start + length);
    }
}
