package io.github.leeway.power;

import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.RewardBisimulation;
import io.github.leeway.solve.SparseMdp;
import java.util.Optional;

/**
 * Decides which choices are optimal for each reward function of a batch. A choice that is worth less than the best by more than twice
 * the solver's error is not optimal. Where more than one is left, they tie if that can be proven, and are undecided if not.
 */
final class Decider {

    private final SparseMdp mdp;
    private final Optional<RewardBisimulation> ties;
    private final OptimalValues optimal;
    private final double[] worth; // [C × lanes], E[(1−γ) V*(s')]
    private final double[] rewards; // [S × lanes]
    private final int lanes;

    Decider(SparseMdp mdp, Optional<RewardBisimulation> ties, OptimalValues optimal, double[] worth, double[] rewards) {
        this.mdp = mdp;
        this.ties = ties;
        this.optimal = optimal;
        this.worth = worth;
        this.rewards = rewards;
        lanes = optimal.lanes();
    }

    /**
     * Decides all states.
     *
     * @param power filled with what the best choice is worth, [S × lanes]
     * @param decisions counted up
     */
    void decide(double[] power, Decisions decisions) {
        boolean[] hasContenders = new boolean[lanes];
        for (int s = 0; s < mdp.stateCount(); s++) {
            for (int lane = 0; lane < lanes; lane++) {
                int best = best(s, lane);
                power[s * lanes + lane] = worth[best * lanes + lane];
                if (contenderCount(s, lane, best) == 1) {
                    decisions.addUnique(best);
                } else {
                    hasContenders[lane] = true;
                }
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            if (hasContenders[lane]) {
                decideContenders(lane, decisions);
            }
        }
    }

    private void decideContenders(int lane, Decisions decisions) {
        ties.ifPresent(proof -> proof.partition(rewards, lanes, lane)); // once for all states of the lane
        for (int s = 0; s < mdp.stateCount(); s++) {
            int best = best(s, lane);
            if (contenderCount(s, lane, best) > 1) {
                decideAmong(s, lane, best, decisions);
            }
        }
    }

    private int best(int s, int lane) {
        int best = mdp.firstChoice(s);
        for (int c = best + 1; c < mdp.firstChoice(s + 1); c++) {
            if (worth[c * lanes + lane] > worth[best * lanes + lane]) {
                best = c;
            }
        }
        return best;
    }

    private int contenderCount(int s, int lane, int best) {
        int count = 0;
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (isContender(c, lane, best)) {
                count++;
            }
        }
        return count;
    }

    private boolean isContender(int c, int lane, int best) {
        return worth[c * lanes + lane] >= worth[best * lanes + lane] - 2 * optimal.error(lane);
    }

    private void decideAmong(int s, int lane, int best, Decisions decisions) {
        boolean proven = areTied(s, lane, best);
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (isContender(c, lane, best)) {
                if (proven) {
                    decisions.addTied(c);
                } else {
                    decisions.addUndecided(c);
                }
            }
        }
    }

    private boolean areTied(int s, int lane, int best) {
        if (ties.isEmpty()) {
            return false;
        }
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (isContender(c, lane, best) && !ties.get().areTied(mdp.actions(best), mdp.actions(c))) {
                return false;
            }
        }
        return true;
    }
}
