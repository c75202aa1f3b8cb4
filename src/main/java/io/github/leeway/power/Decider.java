package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.solve.MyopicOrder;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.RewardBisimulation;
import io.github.leeway.solve.SparseMdp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides which choices are optimal for each reward function of a batch. A choice that is worth less than the best by more than twice
 * the solver's error is not optimal. Where more than one is left, they tie if that can be proven, and are undecided if not.
 */
final class Decider {

    private final SparseMdp mdp;
    private final Optional<RewardBisimulation> ties;
    private final OptimalValues optimal;
    private final double[][] worth; // [C][lanes], E[(1−γ) V*(s')]
    private final double[] rewards; // [S × lanes]
    private final Optional<Mdp> myopic; // the model, for the limit as the discount goes to 0
    private final int lanes;

    private Decider(
            SparseMdp mdp,
            Optional<RewardBisimulation> ties,
            OptimalValues optimal,
            double[][] worth,
            double[] rewards,
            Optional<Mdp> myopic) {
        this.mdp = mdp;
        this.ties = ties;
        this.myopic = myopic;
        this.optimal = optimal;
        this.worth = worth;
        this.rewards = rewards;
        lanes = optimal.lanes();
    }

    /** At a discount between 0 and 1. */
    static Decider of(
            SparseMdp mdp,
            Optional<RewardBisimulation> ties,
            OptimalValues optimal,
            double[][] worth,
            double[] rewards) {
        return new Decider(mdp, ties, optimal, worth, rewards, Optional.empty());
    }

    /** In the limit as the discount goes to 0: what is level in the next reward may differ in later ones. */
    Decider inMyopicLimit(Mdp model) {
        return new Decider(mdp, ties, optimal, worth, rewards, Optional.of(model));
    }

    /**
     * Decides all states.
     *
     * @param power filled with what the best choice is worth, [S][lanes]
     * @param decisions counted up; each for as many of the lanes, in their order
     * @param marks of what is optimal, added to where they are kept
     */
    void decide(double[][] power, List<Decisions> decisions, Marks marks) {
        int each = lanes / decisions.size();
        boolean[] hasContenders = new boolean[lanes];
        double[] second = new double[lanes]; // what the second-best choice is worth
        double[] margin = new double[lanes]; // by which the best must be better than the others
        Arrays.setAll(margin, lane -> 2 * optimal.error(lane));
        for (int s = 0; s < mdp.stateCount(); s++) {
            int first = mdp.firstChoice(s);
            int end = mdp.firstChoice(s + 1);
            double[] best = power[s];
            System.arraycopy(worth[first], 0, best, 0, lanes);
            Arrays.fill(second, Double.NEGATIVE_INFINITY);
            for (int c = first + 1; c < end; c++) {
                takeBestTwo(best, second, worth[c]);
            }
            int clear = markContenders(best, second, margin, hasContenders);
            for (int c = first; c < end; c++) {
                for (int i = 0; i < decisions.size(); i++) {
                    int from = i * each;
                    int to = from + each;
                    decisions
                            .get(i)
                            .addUnique(
                                    c,
                                    clear == lanes
                                            ? countEqual(worth[c], best, from, to)
                                            : countClear(c, best, second, margin, from, to));
                }
                markClear(c, best, second, margin, marks);
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            if (hasContenders[lane]) {
                decideContenders(lane, decisions.get(lane / each), marks);
            }
        }
    }

    private static void takeBestTwo(double[] best, double[] second, double[] worth) {
        for (int lane = 0; lane < best.length; lane++) {
            second[lane] = Math.max(second[lane], Math.min(best[lane], worth[lane]));
            best[lane] = Math.max(best[lane], worth[lane]);
        }
    }

    /** How many lanes have one contender alone; the others are marked. */
    private static int markContenders(double[] best, double[] second, double[] margin, boolean[] hasContenders) {
        int clear = 0;
        for (int lane = 0; lane < best.length; lane++) {
            if (second[lane] >= best[lane] - margin[lane]) {
                hasContenders[lane] = true;
            } else {
                clear++;
            }
        }
        return clear;
    }

    private static int countEqual(double[] worth, double[] best, int from, int to) {
        int count = 0;
        for (int lane = from; lane < to; lane++) {
            count += worth[lane] == best[lane] ? 1 : 0;
        }
        return count;
    }

    private int countClear(int c, double[] best, double[] second, double[] margin, int from, int to) {
        int count = 0;
        for (int lane = from; lane < to; lane++) {
            boolean isClear = !(second[lane] >= best[lane] - margin[lane]);
            count += isClear && worth[c][lane] == best[lane] ? 1 : 0;
        }
        return count;
    }

    private void markClear(int c, double[] best, double[] second, double[] margin, Marks marks) {
        for (int lane = 0; marks.areKept() && lane < lanes; lane++) {
            if (!(second[lane] >= best[lane] - margin[lane]) && worth[c][lane] == best[lane]) {
                marks.add(c, lane);
            }
        }
    }

    private void decideContenders(int lane, Decisions decisions, Marks marks) {
        ties.ifPresent(proof -> proof.partition(rewards, lanes, lane)); // once for all states of the lane
        Optional<MyopicOrder> order = myopic.map(model -> new MyopicOrder(model, rewardsOf(lane)));
        for (int s = 0; s < mdp.stateCount(); s++) {
            int best = best(s, lane);
            if (contenderCount(s, lane, best) > 1) {
                decideAmong(s, lane, best, order, decisions, marks).forEach(c -> marks.add(c, lane));
            }
        }
    }

    private double[] rewardsOf(int lane) {
        double[] own = new double[mdp.stateCount()];
        Arrays.setAll(own, s -> rewards[s * lanes + lane]);
        return own;
    }

    private int best(int s, int lane) {
        int best = mdp.firstChoice(s);
        for (int c = best + 1; c < mdp.firstChoice(s + 1); c++) {
            if (worth[c][lane] > worth[best][lane]) {
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
        return worth[c][lane] >= worth[best][lane] - 2 * optimal.error(lane);
    }

    /** Counts those that are optimal, or may be, and returns them. */
    private List<Integer> decideAmong(
            int s, int lane, int best, Optional<MyopicOrder> order, Decisions decisions, Marks marks) {
        List<Integer> contenders = new ArrayList<>();
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            if (isContender(c, lane, best)) {
                contenders.add(c);
            }
        }
        if (areTied(s, lane, best)) {
            contenders.forEach(decisions::addTied);
            return contenders;
        }
        Optional<List<ActionClass>> first = order.flatMap(exact -> exact.best(
                mdp.actions(best).state(), contenders.stream().map(mdp::actions).toList()));
        if (first.isEmpty()) {
            contenders.forEach(decisions::addUndecided);
            marks.addUndecided(s, lane);
            return contenders;
        }
        contenders.removeIf(c -> !first.get().contains(mdp.actions(c)));
        contenders.forEach(contenders.size() == 1 ? decisions::addUnique : decisions::addTied);
        return contenders;
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
