package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Contrasts of a plan in terms of the model in which every choice has a state, and back. A class of equivalent actions is there no
 * more; its first action stands for it. What follows an action is what follows its state. A difference between discounts is left out:
 * its two sides are on different scales there, so that its paired error is not known.
 */
final class LiftedContrasts {

    private final Mdp lifted;
    private final List<Contrast> kept = new ArrayList<>(); // in terms of the old model
    private final List<Contrast> solved = new ArrayList<>(); // the same in terms of the lifted model

    LiftedContrasts(Mdp lifted, List<Contrast> asked) {
        this.lifted = lifted;
        for (Contrast contrast : asked) {
            lift(contrast).ifPresent(own -> {
                kept.add(restated(contrast));
                solved.add(own);
            });
        }
    }

    /** What to ask of the lifted model. */
    List<Contrast> solved() {
        return List.copyOf(solved);
    }

    /**
     * What was found.
     *
     * @param factor by which values of the lifted model are to be multiplied
     */
    List<Difference> restated(List<Difference> found, double factor) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            double own = kept.get(i) instanceof Contrast.BetweenShares ? 1 : factor;
            differences.add(new Difference(
                    kept.get(i),
                    found.get(i).mean().times(own),
                    own * RewardProblem.WIDENING * found.get(i).solverError()));
        }
        return differences;
    }

    private Optional<Contrast> lift(Contrast contrast) {
        if (contrast instanceof Contrast.BetweenStates) {
            return Optional.of(contrast); // states keep their indices
        }
        if (contrast instanceof Contrast.BetweenActions actions) {
            return Optional.of(new Contrast.BetweenActions(after(actions.first()), after(actions.second())));
        }
        if (contrast instanceof Contrast.BetweenShares) {
            return Optional.of(restated(contrast)); // so do choices
        }
        return Optional.empty();
    }

    private static Contrast restated(Contrast contrast) {
        if (contrast instanceof Contrast.BetweenActions actions) {
            return new Contrast.BetweenActions(alone(actions.first()), alone(actions.second()));
        }
        if (contrast instanceof Contrast.BetweenShares shares) {
            return new Contrast.BetweenShares(alone(shares.first()), alone(shares.second()));
        }
        return contrast;
    }

    private static ActionClass alone(ActionClass actions) {
        return new ActionClass(List.of(actions.representative()));
    }

    /** The one choice of the state of an action. */
    private ActionClass after(ActionClass actions) {
        Choice choice = actions.representative();
        State own = lifted.outcomes(choice).get(0).successor();
        return new ActionClass(lifted.choices(own));
    }
}
