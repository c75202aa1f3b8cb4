package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;
import java.util.List;

/**
 * What a scenario says at one discount.
 *
 * @param discount which one
 * @param answers one for each question, in their order
 */
record Point(Discount discount, List<Answer> answers) {

    /** Copies the list. */
    Point {
        answers = List.copyOf(answers);
    }
}
