package io.github.leeway.reward;

/** Numbers as people write them in specifications. */
public final class Numbers {

    private static final double LARGEST_PLAIN = 1e15;

    /** The largest size of a reward: no sum or product over such overflows. */
    public static final double LARGEST = 1e100;

    private Numbers() {}

    /** Refuses what is not a number of sensible size, at most 1e100. */
    public static double requireSensible(double value, String name) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(
                    name + " is " + text(value) + ", expected a finite number within ±" + text(LARGEST));
        }
        return value;
    }

    /** The same number, 0 for −0: rewards that compare equal are equal. */
    static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    /** The shortest text that reads back as the same number, whole numbers without a decimal point. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
