package io.github.leeway.sensitivity;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PolicySet;
import java.util.ArrayList;
import java.util.List;

/**
 * Is one set of policies optimal more often than another?
 *
 * @param first of the model
 * @param second of the model
 */
public record Question(PolicySet first, PolicySet second) {

    /** Most classes of equivalent actions of a state of which each two are compared. */
    public static final int MOST_CLASSES = 8;

    /** Is it optimal more often to avoid a state, or a group of states, than to reach it? */
    public static Question avoiding(State from, List<State> targets) {
        return new Question(new PolicySet.Avoiding(from, targets), new PolicySet.Reaching(from, targets));
    }

    /** For each two actions of a state that are not equivalent: which is optimal more often? None where there are too many. */
    public static List<Question> betweenActions(Mdp model, State state) {
        List<ActionClass> classes = model.actionClasses(state);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; classes.size() <= MOST_CLASSES && i < classes.size(); i++) {
            for (int j = i + 1; j < classes.size(); j++) {
                questions.add(new Question(taking(classes.get(i)), taking(classes.get(j))));
            }
        }
        return questions;
    }

    private static PolicySet taking(ActionClass actions) {
        return new PolicySet.Taking(actions.choices());
    }

    /** The same asked the other way round. */
    public Question reversed() {
        return new Question(second, first);
    }
}
