package io.github.leeway.reward;

/** Numbers as people write them in specifications. */
final class Numbers {

    private static final double LARGEST_PLAIN = 1e15;

    private Numbers() {}

    /** The same number, 0 for −0: rewards that compare equal are equal. */
    static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    /** The shortest text that reads back as the same number, whole numbers without a decimal point. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
