package io.github.leeway.solve;

import io.github.leeway.mdp.EndComponents;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.Set;

/**
 * The maximal end components of a model, each taken as one node, and for each node a bound w on how many choices that leave a node can
 * be taken from there, in expectation and whatever the policy: w ≥ 1 + P w for each such choice. Finite, because a policy that leaves
 * nodes for ever would stay in an end component. Depends on the model alone.
 */
final class QuotientWeights {

    private static final int MOST_SWEEPS = 100_000;
    private static final double PROGRESS = 0.5; // of the 1 that is aimed at

    private final int[] node; // [S], the first state of its end component, or the state itself
    private final boolean[] isInEndComponent; // [S]
    private final boolean[] leaves; // [C]
    private final double[] weight; // [S]

    QuotientWeights(Mdp model, SparseMdp mdp) {
        int states = mdp.stateCount();
        node = new int[states];
        Arrays.setAll(node, s -> s);
        isInEndComponent = new boolean[states];
        for (Set<State> component : EndComponents.of(model).sets()) {
            int first = component.iterator().next().index();
            for (State state : component) {
                node[state.index()] = first;
                isInEndComponent[state.index()] = true;
            }
        }
        leaves = new boolean[mdp.choiceCount()];
        for (int c = 0; c < leaves.length; c++) {
            int s = mdp.stateOf(c);
            leaves[c] = !isInEndComponent[s];
            for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
                leaves[c] |= node[mdp.successor(e)] != node[s];
            }
        }
        weight = weights(mdp);
    }

    private double[] weights(SparseMdp mdp) {
        double[] weights = new double[node.length];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double least = Double.POSITIVE_INFINITY; // of w − P w
            double[] raised = weights.clone();
            for (int s : mdp.solveOrder()) {
                for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                    if (leaves[c]) {
                        least = Math.min(least, weights[node[s]] - expected(mdp, c, weights));
                        raised[node[s]] = Math.max(raised[node[s]], 1 + expected(mdp, c, raised));
                    }
                }
            }
            if (least >= PROGRESS) {
                double progress = least;
                return Arrays.stream(weights).map(w -> w / progress).toArray();
            }
            weights = raised;
        }
        throw new IllegalStateException("expected number of steps between end components is beyond "
                + Arrays.stream(weights).max().orElse(0) + ", too many to bound the gain");
    }

    private double expected(SparseMdp mdp, int c, double[] weights) {
        double sum = 0;
        for (int e = mdp.firstOutcome(c); e < mdp.firstOutcome(c + 1); e++) {
            sum += mdp.probability(e) * weights[node[mdp.successor(e)]];
        }
        return sum;
    }

    /** The node of a state: the first state of its end component, or the state itself. */
    int node(int s) {
        return node[s];
    }

    boolean isInEndComponent(int s) {
        return isInEndComponent[s];
    }

    /** Whether a choice may lead to another node, or is offered outside of all end components. */
    boolean leaves(int c) {
        return leaves[c];
    }

    /** The bound of a state's node on the number of choices that leave. */
    double weight(int s) {
        return weight[node[s]];
    }
}
