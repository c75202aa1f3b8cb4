package io.github.leeway.solve;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Proves that gains under a policy are equal, whatever rounding does to them: states carry the same label only if their gains are the
 * same. A state that ends in one recurrent class for certain has the label of that class; one that leads with certain exact
 * probabilities to states with labels shares a label with all states that do the same.
 */
final class GainClasses {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Mdp model;
    private final SparseMdp mdp;
    private final int[] label; // [S]
    private final Map<Map<Integer, BigFraction>, Integer> labelOf = new HashMap<>(); // of mixtures
    private int nextLabel;

    private GainClasses(Mdp model, SparseMdp mdp) {
        this.model = model;
        this.mdp = mdp;
        label = new int[mdp.stateCount()];
    }

    static GainClasses of(Mdp model, SparseMdp mdp, int[] policy, List<List<State>> classes, double[] rewards) {
        GainClasses gains = new GainClasses(model, mdp);
        gains.labelClasses(classes, rewards);
        gains.spread(policy);
        gains.labelMixtures(policy);
        return gains;
    }

    /** Whether two choices, followed by the policy, have the same gain for certain. */
    boolean areEqual(int c, int other) {
        return mixture(c).equals(mixture(other));
    }

    /** Classes of one state have its reward as their gain, so equal rewards make equal gains. */
    private void labelClasses(List<List<State>> classes, double[] rewards) {
        Map<Double, Integer> labelOfReward = new HashMap<>();
        Arrays.fill(label, NONE);
        for (List<State> states : classes) {
            int own = states.size() == 1
                    ? labelOfReward.computeIfAbsent(rewards[states.get(0).index()] + 0.0, reward -> nextLabel++)
                    : nextLabel++;
            states.forEach(state -> label[state.index()] = own);
        }
    }

    /** What leads to one class only gets its label; what leads to several, SEVERAL. */
    private void spread(int[] policy) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s = 0; s < policy.length; s++) {
                int joined = label[s];
                for (int e = mdp.firstOutcome(policy[s]); e < mdp.firstOutcome(policy[s] + 1); e++) {
                    joined = join(joined, label[mdp.successor(e)]);
                }
                changed |= joined != label[s];
                label[s] = joined;
            }
        }
    }

    private static int join(int one, int other) {
        if (one == NONE || one == other) {
            return other;
        }
        return other == NONE ? one : SEVERAL;
    }

    private void labelMixtures(int[] policy) {
        labelWhatFollowsFromLabels(policy);
        for (int s = 0; s < label.length; s++) {
            if (label[s] == SEVERAL) { // on a cycle of states, each of which may leave it for several classes
                label[s] = nextLabel++;
            }
        }
    }

    private void labelWhatFollowsFromLabels(int[] policy) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s = 0; s < label.length; s++) {
                if (label[s] == SEVERAL && isLabelled(policy[s])) {
                    Map<Integer, BigFraction> mixture = mixture(policy[s]);
                    label[s] = mixture.size() == 1
                            ? mixture.keySet().iterator().next()
                            : labelOf.computeIfAbsent(mixture, own -> nextLabel++);
                    changed = true;
                }
            }
        }
    }

    private boolean isLabelled(int c) {
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            if (label[mdp.successor(e)] == SEVERAL) {
                return false;
            }
        }
        return true;
    }

    /** The probability of each label after a choice; exact only where there is more than one. */
    private Map<Integer, BigFraction> mixture(int c) {
        int from = mdp.firstOutcome(c);
        int only = label[mdp.successor(from)];
        boolean isOne = true;
        for (int e = from + 1; e < mdp.firstOutcome(c + 1); e++) {
            isOne &= label[mdp.successor(e)] == only;
        }
        if (isOne) {
            return Map.of(only, BigFraction.ONE);
        }
        Map<Integer, BigFraction> mixture = new TreeMap<>();
        for (Outcome outcome : model.outcomes(mdp.actions(c).representative())) {
            mixture.merge(label[outcome.successor().index()], outcome.probability(), BigFraction::add);
        }
        return mixture;
    }
}
