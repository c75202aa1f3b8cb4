package io.github.leeway.sensitivity;

import java.util.List;
import java.util.OptionalInt;

/** Finds where a sequence of answers to one question turns round. */
final class Turn {

    private Turn() {}

    /**
     * The place of the last answer before the sample's difference changes its sign, between the first two answers next to each other
     * among the detected ones that contradict each other; nothing if none do.
     */
    static OptionalInt of(List<Answer> answers) {
        int last = -1; // the last detected answer so far
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isDetected()) {
                continue;
            }
            if (last >= 0 && answers.get(i).comparison() != answers.get(last).comparison()) {
                return OptionalInt.of(lastBeforeChange(answers, last));
            }
            last = i;
        }
        return OptionalInt.empty();
    }

    private static int lastBeforeChange(List<Answer> answers, int from) {
        int at = from;
        while (answers.get(at + 1).sign() == answers.get(from).sign()) {
            at++;
        }
        return at;
    }
}
