package io.github.leeway.sensitivity;

import io.github.leeway.power.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * What one scenario says to a conclusion.
 *
 * @param variation the modeling choice
 * @param base the answer at the discount where conclusions are drawn; nothing where the solver could not prove its precision
 * @param answers one for each discount of the plan, in its order; likewise
 * @param flip the first turn over those discounts, if the answer was detected both ways
 */
public record Outcome(Variation variation, Optional<Answer> base, List<Optional<Answer>> answers, Optional<Flip> flip) {

    /** Copies the list. */
    public Outcome {
        answers = List.copyOf(answers);
    }

    /** Whether the conclusion holds here, at the discount where it was drawn. */
    public boolean holds() {
        return base.filter(answer -> answer.comparison() == Comparison.MORE_OFTEN)
                .isPresent();
    }

    /** Whether the opposite holds here. */
    public boolean isReversed() {
        return base.filter(answer -> answer.comparison() == Comparison.LESS_OFTEN)
                .isPresent();
    }
}
