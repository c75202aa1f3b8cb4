package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.sensitivity.Sensitivity;
import java.util.List;

/**
 * Which conclusions survive, and from what that was found.
 *
 * @param tool what computed it
 * @param model what it was computed from
 * @param mdp the model itself
 * @param reward the distribution of rewards of the model as it is, as people read it
 * @param found the result
 * @param warnings what the reader should know first, a sentence each; may be empty
 */
public record SensitivityRun(
        Run.Tool tool, Run.Model model, Mdp mdp, String reward, Sensitivity found, List<String> warnings) {

    /** Copies the list. */
    public SensitivityRun {
        warnings = List.copyOf(warnings);
    }
}
