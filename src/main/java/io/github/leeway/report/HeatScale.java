package io.github.leeway.report;

import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the values of a map are written in a few characters and where they lie between the lowest and the highest.
 *
 * @param low the lowest value
 * @param high the highest
 * @param noise largest half-width of an interval
 * @param exponent the unit is ten to this; 0 unless all values are small or some are large
 */
record HeatScale(double low, double high, double noise, int exponent) {

    private static final int STEPS = 20; // that the last digit should tell apart, between low and high
    private static final int FEWEST_STEPS = 5;
    private static final int MOST_DECIMALS = 3;
    private static final double SMALL = 0.01;
    private static final double LARGE = 1000;
    private static final double MIDDLE = 0.5;

    static HeatScale over(DiscountEstimate discount) {
        List<Mean> means = discount.states().stream()
                .map(StateEstimate::power)
                .filter(mean -> Double.isFinite(mean.value()))
                .toList();
        double low = means.stream().mapToDouble(Mean::value).min().orElse(0);
        double high = means.stream().mapToDouble(Mean::value).max().orElse(0);
        double noise = means.stream()
                .mapToDouble(Mean::halfWidth)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double size = Math.max(Math.abs(low), Math.abs(high));
        boolean isPlain = size == 0 || (size >= SMALL && size < LARGE);
        return new HeatScale(low, high, noise, isPlain ? 0 : (int) Math.floor(Math.log10(size)));
    }

    /** Whether values differ by more than a sampling error. */
    boolean isUseful() {
        return high - low > noise && Double.isFinite(high - low);
    }

    /** How far up a value lies, in [0, 1]; in the middle if the values do not differ. */
    double share(double value) {
        return isUseful() ? (value - low) / (high - low) : MIDDLE;
    }

    /** Decimals that tell the values apart, as far as the sampling error allows. */
    int decimals() {
        double unit = Math.pow(10, exponent);
        int needed = isUseful() ? decimals(STEPS * unit / (high - low)) : MOST_DECIMALS;
        int known = noise > 0 ? decimals(unit / noise) : MOST_DECIMALS;
        return Math.max(0, Math.min(Math.min(needed, known), 2 * MOST_DECIMALS));
    }

    /** Whether so many decimals tell some of the values apart, if any do. */
    boolean isTold(int decimals) {
        return !isUseful() || (high - low) * Math.pow(10, decimals - exponent) >= FEWEST_STEPS;
    }

    /** A value in so many decimals, without a zero before the point, as in ".91". */
    String text(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Rounded.NOT_AVAILABLE;
        }
        String text = new BigDecimal(value)
                .movePointLeft(exponent)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        return decimals == 0 ? text : text.replaceFirst("^(-?)0\\.", "$1.");
    }

    /** Of the longest number of so many decimals, which is the lowest or the highest. */
    int columns(int decimals) {
        return Math.max(text(low, decimals).length(), text(high, decimals).length());
    }

    /** A value as a digit from 0, the lowest, to 9, the highest; a point if the values do not differ. */
    String digit(double value) {
        String digit = isUseful() ? Long.toString(Math.round(9 * share(value))) : ".";
        return Double.isFinite(value) ? digit : "?";
    }

    private static int decimals(double steps) {
        return (int) Math.ceil(Math.log10(steps));
    }
}
