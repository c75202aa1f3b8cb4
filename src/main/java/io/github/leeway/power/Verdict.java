package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import java.util.List;

/** Which actions optimal policies prefer in a state, for rewards drawn from the distribution at hand. */
public sealed interface Verdict {

    /** All actions are equivalent: there is nothing to prefer. */
    record Forced() implements Verdict {}

    /**
     * Each of some actions is optimal more often than each of the others, tested pair by pair with an error probability of 5 % over
     * all states and discounts together.
     *
     * @param preferred the smallest such group, most often optimal first, not empty
     * @param over the other actions, most often optimal first, not empty
     */
    record Preferred(List<ActionClass> preferred, List<ActionClass> over) implements Verdict {

        /** Copies the lists. */
        public Preferred {
            preferred = List.copyOf(preferred);
            over = List.copyOf(over);
        }
    }

    /** No group of actions passed the tests. */
    record NoDetectablePreference() implements Verdict {}
}
