package io.github.leeway.report;

import java.util.List;

/**
 * A color of the viridis scale as terminals have it. The scale keeps its order in gray and for color-blind readers, and so does its
 * version for terminals of 256 colors: a darker color there is never followed by one that is darker still.
 *
 * @param rgb red, green and blue, a byte each
 * @param index of a color that is close, among the 240 that are the same on all terminals of 256 colors, in [16, 255]
 */
record Shade(int rgb, int index) {

    // 16 even steps of viridis; of the colors near them, those in the order of their luminance that are nearest in all
    // (CIE 1976)
    private static final List<Shade> SCALE = List.of(
            new Shade(0x440154, 53),
            new Shade(0x481a6c, 53),
            new Shade(0x472f7d, 53),
            new Shade(0x414487, 25),
            new Shade(0x39568c, 60),
            new Shade(0x31688e, 60),
            new Shade(0x2a788e, 30),
            new Shade(0x23888e, 30),
            new Shade(0x1f988b, 30),
            new Shade(0x22a884, 36),
            new Shade(0x35b779, 36),
            new Shade(0x54c568, 78),
            new Shade(0x7ad151, 113),
            new Shade(0xa5db36, 148),
            new Shade(0xd2e21b, 184),
            new Shade(0xfde725, 220));
    private static final Shade BLACK = new Shade(0x000000, 16);
    private static final Shade WHITE = new Shade(0xffffff, 231);
    private static final double LIGHT =
            0.179; // luminance from which black is the better ink: (L + 0.05)² = 1.05 · 0.05

    /** The color for a share of the way from the lowest value to the highest, in [0, 1]. */
    static Shade of(double share) {
        return SCALE.get((int) Math.round(Math.max(0, Math.min(1, share)) * (SCALE.size() - 1)));
    }

    /** Black or white, whichever is easier to read on this color as a terminal draws it. */
    Shade ink(TextTable.Style style) {
        return luminance(style == TextTable.Style.TRUE_COLOR ? rgb : cube(index)) > LIGHT ? BLACK : WHITE;
    }

    /** What a terminal is told after 38 for a color of text, or 48 for one of the background. */
    String code(TextTable.Style style) {
        return style == TextTable.Style.TRUE_COLOR
                ? "2;" + (rgb >> 16) + ";" + ((rgb >> 8) & 0xff) + ";" + (rgb & 0xff)
                : "5;" + index;
    }

    /** Relative luminance of an sRGB color, in [0, 1] (WCAG 2.2). */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    /** The color with an index of the cube of 6 by 6 by 6 colors that begins at 16. */
    static int cube(int index) {
        int place = index - 16;
        return (level(place / 36) << 16) | (level(place / 6 % 6) << 8) | level(place % 6);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
