package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;
import java.util.Arrays;

/**
 * Policy iteration for deterministic models, one reward function at a time ({@link io.github.leeway.Bibliography#HOWARD_1960}). Under
 * a policy every state has one successor, so its values follow exactly: around each cycle c_0 … c_(L−1) the scaled value of c_0 is
 * Σ γ^i R(c_i) / Σ γ^i, and what leads into a cycle is substituted back, in time linear in the states.
 *
 * <p>Starts from the policy that is greedy for the values it is given, so a few sweeps beforehand save most of the improvements.
 */
final class HowardIteration implements LaneMethod {

    private static final double IMPROVEMENT =
            1e-14; // relative; a smaller gain may be rounding, and could make policies cycle
    private static final int MOST_IMPROVEMENTS = 1000; // never seen to be near; what is then missing, sweeps will add

    private static final int OPERATIONS_OF_EVALUATION = 4; // for each state
    private static final int UNSEEN = -1;

    private final SparseMdp mdp;
    private final double discount;
    private final double complement;
    private final int[] policy; // [S], the successor
    private final int[] seenFrom; // [S], the state from which a walk first came here, or UNSEEN
    private final int[] path; // [S]

    HowardIteration(SparseMdp mdp, Discount discount) {
        this.mdp = mdp;
        this.discount = discount.value();
        complement = discount.complement();
        policy = new int[mdp.stateCount()];
        seenFrom = new int[mdp.stateCount()];
        path = new int[mdp.stateCount()];
    }

    @Override
    public double improve(double[] rewards, double[] values) {
        for (int s = 0; s < policy.length; s++) {
            policy[s] = mdp.onlySuccessor(mdp.firstChoice(s));
        }
        double operations = mdp.choiceCount();
        switchToBetter(values);
        for (int round = 0; round < MOST_IMPROVEMENTS; round++) {
            evaluate(rewards, values);
            operations += OPERATIONS_OF_EVALUATION * policy.length + mdp.choiceCount();
            if (!switchToBetter(values)) {
                break;
            }
        }
        return operations;
    }

    private boolean switchToBetter(double[] values) {
        boolean switched = false;
        for (int s = 0; s < policy.length; s++) {
            double now = values[policy[s]];
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                int successor = mdp.onlySuccessor(c);
                double then = values[successor];
                if (then > now && then - now > IMPROVEMENT * Math.max(Math.abs(now), Math.abs(then))) {
                    now = then;
                    policy[s] = successor;
                    switched = true;
                }
            }
        }
        return switched;
    }

    private void evaluate(double[] rewards, double[] values) {
        Arrays.fill(seenFrom, UNSEEN);
        for (int start = 0; start < policy.length; start++) {
            int length = 0;
            int s = start;
            while (seenFrom[s] == UNSEEN) {
                seenFrom[s] = start;
                path[length++] = s;
                s = policy[s];
            }
            int end = s;
            if (length > 0 && seenFrom[end] == start) {
                values[end] = cycleValue(rewards, end);
            }
            for (int i = length - 1; i >= 0; i--) {
                int state = path[i];
                if (state != end) {
                    values[state] = complement * rewards[state] + discount * values[policy[state]];
                }
            }
        }
    }

    /** Σ γ^i R(c_i) / Σ γ^i around the cycle from c_0 = s. */
    private double cycleValue(double[] rewards, int s) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        int state = s;
        do {
            sum += weight * rewards[state];
            weights += weight;
            weight *= discount;
            state = policy[state];
        } while (state != s);
        return sum / weights;
    }
}
