package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.VarianceReduction;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Optional;

/** What control variates and the choice of points have saved, in words. */
final class VarianceSaved {

    private static final double WORTH_TELLING = 1.05;
    private static final double ALL = 1e9; // beyond, only rounding is left to vary

    private VarianceSaved() {}

    /** A sentence; nothing if they saved nothing. */
    static Optional<String> sentence(PowerEstimate estimate) {
        return factors(estimate)
                .map(range -> means(estimate) + ": a plain mean needs " + range + " times the reward functions.");
    }

    /** By what it was saved. */
    static String means(PowerEstimate estimate) {
        String controls = estimate.plan().reduction() == VarianceReduction.CONTROLS ? "control variates" : "";
        String points = SamplerWords.points(estimate.plan().sampling());
        String means = points + (points.isEmpty() || controls.isEmpty() ? "" : " and ") + controls;
        return means.substring(0, 1).toUpperCase(Locale.ROOT) + means.substring(1);
    }

    /** From the least to the greatest factor of all states and discounts where both vary; nothing if none is worth telling. */
    static Optional<String> factors(PowerEstimate estimate) {
        DoubleSummaryStatistics factors = estimate.discounts().stream()
                .flatMap(discount -> discount.varianceSaved().stream())
                .mapToDouble(Double::doubleValue)
                .filter(factor -> factor > 0 && factor < ALL)
                .summaryStatistics();
        if (!(factors.getMax() > WORTH_TELLING)) {
            return Optional.empty();
        }
        String least = Rounded.significant(factors.getMin(), 2);
        String most = Rounded.significant(factors.getMax(), 2);
        return Optional.of(least.equals(most) ? least : least + " to " + most);
    }
}
