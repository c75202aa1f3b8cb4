package io.github.leeway.report;

/**
 * Text with the colors of a terminal, or just the text where it has none. No color says what the text does not.
 *
 * @param style which colors there are
 */
record Paint(TextTable.Style style) {

    private static final String ESCAPE = "\u001b[";
    private static final String END = "m";
    private static final double DARKEST_BAR = 0.2; // a darker one would not be seen where the background is black

    /** In red, which is kept for a tested preference. */
    String tested(String text) {
        return painted(text, "31");
    }

    String strong(String text) {
        return painted(text, "1");
    }

    String pale(String text) {
        return painted(text, "2");
    }

    /** A bar in the color of its value: a share of the way from the lowest to the highest, in [0, 1]. */
    String bar(String text, double share) {
        return hasScale()
                ? painted(text, "38;" + Shade.of(Math.max(DARKEST_BAR, share)).code(style))
                : text;
    }

    /** A text on the color of its value, in ink that can be read there. */
    String cell(String text, double share) {
        Shade shade = Shade.of(share);
        return hasScale()
                ? painted(
                        text,
                        "48;" + shade.code(style) + ";38;" + shade.ink(style).code(style))
                : text;
    }

    /** Whether there are enough colors for a scale. */
    boolean hasScale() {
        return style == TextTable.Style.COLORED_256 || style == TextTable.Style.TRUE_COLOR;
    }

    private String painted(String text, String code) {
        return style == TextTable.Style.PLAIN || text.isEmpty()
                ? text
                : ESCAPE + code + END + text + ESCAPE + "0" + END;
    }
}
