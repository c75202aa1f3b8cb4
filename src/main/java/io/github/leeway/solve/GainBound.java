package io.github.leeway.solve;

import java.util.Arrays;

/**
 * Proves how far gains may be from the optimal ones. In an end component M, for any h, no policy that stays gains more than the largest
 * R(s) + P h − h(s) of its choices that stay ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, section 8.5). Outside, let u bound
 * the gain of staying, from above, and fall short of P u by at most ρ for the choices that leave: then the optimal gain is at most u + ρ w
 * with the {@link QuotientWeights} w. With the gain and the bias of an optimal policy as u and h both are tight.
 */
final class GainBound {

    private static final double UNIT_ROUNDOFF = 0x1.01p-53; // and a little for products of errors

    private final SparseMdp mdp;
    private final QuotientWeights quotient;

    GainBound(SparseMdp mdp, QuotientWeights quotient) {
        this.mdp = mdp;
        this.quotient = quotient;
    }

    /**
     * A bound on the distance of the gains under the policy from the optimal ones, rounding included; it also holds for their
     * expectations after a choice.
     *
     * @param rewards [S]
     */
    double error(PolicyEvaluation policy, double[] rewards) {
        double[] upper = new double[mdp.stateCount()]; // u, at the first state of each node
        Arrays.fill(upper, Double.NEGATIVE_INFINITY);
        double size = 0;
        for (int s = 0; s < upper.length; s++) {
            upper[quotient.node(s)] = Math.max(upper[quotient.node(s)], policy.gain(s));
            size = Math.max(size, Math.abs(policy.gain(s)));
        }
        double staying = 0;
        double leaving = 0;
        for (int s = 0; s < upper.length; s++) {
            double own = upper[quotient.node(s)];
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                if (quotient.leaves(c)) {
                    leaving = Math.max(leaving, after(c, upper) - own);
                } else {
                    staying = Math.max(staying, gainOfStaying(policy, c, s, rewards[s]) - own);
                }
            }
        }
        double below = 0;
        for (int s = 0; s < upper.length; s++) {
            double above = upper[quotient.node(s)] + staying + leaving * quotient.weight(s);
            below = Math.max(below, above - policy.gain(s));
        }
        return Math.max(below, policy.gainError()) + UNIT_ROUNDOFF * (mdp.mostOutcomes() + 4) * size;
    }

    /** R + P h − h, at most, for a choice that stays. */
    private double gainOfStaying(PolicyEvaluation policy, int c, int s, double reward) {
        double sum = reward;
        double size = Math.abs(reward) + Math.abs(policy.bias(s));
        int from = mdp.firstOutcome(c);
        int to = mdp.firstOutcome(c + 1);
        if (to - from == 1 && mdp.successor(from) == s) {
            return reward;
        }
        for (int e = from; e < to; e++) {
            double term = mdp.probability(e) * policy.bias(mdp.successor(e));
            sum += term;
            size += Math.abs(term);
        }
        return sum - policy.bias(s) + UNIT_ROUNDOFF * (to - from + 4) * size;
    }

    /** P u, at most, for a choice that leaves. */
    private double after(int c, double[] upper) {
        int from = mdp.firstOutcome(c);
        int to = mdp.firstOutcome(c + 1);
        if (to - from == 1) {
            return upper[quotient.node(mdp.successor(from))];
        }
        double sum = 0;
        double size = 0;
        for (int e = from; e < to; e++) {
            double term = mdp.probability(e) * upper[quotient.node(mdp.successor(e))];
            sum += term;
            size += Math.abs(term);
        }
        return sum + UNIT_ROUNDOFF * (to - from + 3) * size;
    }
}
