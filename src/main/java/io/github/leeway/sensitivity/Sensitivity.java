package io.github.leeway.sensitivity;

import java.util.List;

/**
 * What was found.
 *
 * @param plan what was examined
 * @param conclusions one for each question, first those about targets; empty if the run was cut short before the model as it is was done
 * @param inapplicable modeling choices that could not be made
 * @param tests between how many tests the 5 % were divided
 * @param missing number of scenarios that were not looked at because the run was cut short
 */
public record Sensitivity(
        SensitivityPlan plan, List<Conclusion> conclusions, List<Inapplicable> inapplicable, long tests, int missing) {

    /** Copies the lists. */
    public Sensitivity {
        conclusions = List.copyOf(conclusions);
        inapplicable = List.copyOf(inapplicable);
    }
}
