package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.mdp.Mdp;
import java.util.List;

/**
 * How two models differ, and from what that was found.
 *
 * @param tool what computed it
 * @param first the first model, A
 * @param second the second model, B
 * @param found the result
 * @param warnings what the reader should know first, a sentence each; may be empty
 */
public record ComparisonRun(Run.Tool tool, Side first, Side second, Compared found, List<String> warnings) {

    /** Copies the list. */
    public ComparisonRun {
        warnings = List.copyOf(warnings);
    }

    /**
     * One of the models.
     *
     * @param source where it is from
     * @param mdp the model by itself
     * @param reward the distribution of its rewards, as people read it
     */
    public record Side(Run.Model source, Mdp mdp, String reward) {}
}
