package io.github.leeway.report;

/**
 * Classes of the style sheet for colors of the viridis scale, which keeps its order in gray and for color-blind readers. The ink on a
 * cell is chosen by the luminance of its color.
 */
final class Viridis {

    /** How many classes of cells there are. */
    static final int CELL_STEPS = 16;

    private static final int LINE_STEPS = 13;

    private Viridis() {}

    /** The class of a cell; the lowest number is darkest. */
    static String cell(double value, double low, double high) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return "v" + clamped(share, CELL_STEPS);
    }

    /** The class of a line, one of some, drawn so that their colors are far apart. */
    static String line(int rank, int count) {
        return "c" + clamped(count > 1 ? (double) rank / (count - 1) : 0.5, LINE_STEPS);
    }

    private static long clamped(double share, int steps) {
        return Math.max(0, Math.min(steps - 1, Math.round(share * (steps - 1))));
    }
}
