package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The verdict on the actions of a state, out of the words of {@link VerdictWords#token} for each class.
 *
 * @param state which one
 * @param classes of its actions
 * @param rows an entry of each class
 */
record ResultVerdict(State state, List<ActionEstimate> classes, List<ResultAction> rows) {

    /** The verdict; a preference has its classes in the order in which they were tested, most often optimal first. */
    Verdict verdict() {
        boolean isForced = classes.size() == 1;
        List<ActionClass> preferred = with("preferred");
        List<ActionClass> over = with("not-preferred");
        int others = with(isForced ? "forced" : "no-detectable-preference").size();
        if (!preferred.isEmpty() && !over.isEmpty() && preferred.size() + over.size() == classes.size()) {
            return new Verdict.Preferred(preferred, over);
        }
        if (others < classes.size()) {
            throw rows.get(0)
                    .verdict()
                    .wrong(
                            isForced
                                    ? "forced, as nothing else can be done in '" + state + "'"
                                    : "no-detectable-preference for all actions of '" + state
                                            + "', or preferred for some and not-preferred for the others");
        }
        return isForced ? new Verdict.Forced() : new Verdict.NoDetectablePreference();
    }

    private List<ActionClass> with(String token) {
        return IntStream.range(0, classes.size())
                .filter(i -> rows.get(i).verdict().text().equals(token))
                .mapToObj(classes::get)
                .sorted(Comparator.comparingLong(
                                (ActionEstimate action) -> action.optimal().count())
                        .reversed())
                .map(ActionEstimate::actions)
                .toList();
    }
}
