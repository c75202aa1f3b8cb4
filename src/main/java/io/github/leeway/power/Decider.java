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
        double[] second = new double[lanes]; // what the second-best choice is worth
        double[] margin = new double[lanes]; // by which the best must be better than the others
        double[] surplus =
                new double[lanes]; // by which a second-best choice comes too close, at most; below 0 where none does
        fillWithMargins(margin);
        Arrays.fill(surplus, Double.NEGATIVE_INFINITY);
        for (int s = 0; s < mdp.stateCount(); s++) {
            takeBestTwo(s, power[s], second);
            raiseToSurplus(surplus, power[s], second, margin);
        }
        boolean isClear = areNegative(surplus);
        for (int s = 0; s < mdp.stateCount(); s++) {
            if (isClear && !marks.areKept()) {
                countClear(s, power[s], decisions);
            } else {
                takeBestTwo(s, power[s], second);
                countBesideContenders(s, power[s], second, margin, decisions, marks);
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            if (surplus[lane] >= 0) {
                decideContenders(lane, decisions.get(lane * decisions.size() / lanes), marks);
            }
        }
    }

    private void fillWithMargins(double[] margin) {
        for (int lane = 0; lane < margin.length; lane++) {
            margin[lane] = 2 * optimal.error(lane);
        }
    }

    private static boolean areNegative(double[] surplus) {
        for (double each : surplus) {
            if (!(each < 0)) {
                return false;
            }
        }
        return true;
    }

    private void takeBestTwo(int s, double[] best, double[] second) {
        int first = mdp.firstChoice(s);
        System.arraycopy(worth[first], 0, best, 0, lanes);
        Arrays.fill(second, Double.NEGATIVE_INFINITY);
        for (int c = first + 1; c < mdp.firstChoice(s + 1); c++) {
            takeBestTwo(best, second, worth[c]);
        }
    }

    private static void takeBestTwo(double[] best, double[] second, double[] worth) {
        for (int lane = 0; lane < best.length; lane++) {
            second[lane] = Math.max(second[lane], Math.min(best[lane], worth[lane]));
            best[lane] = Math.max(best[lane], worth[lane]);
        }
    }

    /** A difference of floating-point numbers is at least 0 just where that of the numbers is. */
    private static void raiseToSurplus(double[] surplus, double[] best, double[] second, double[] margin) {
        for (int lane = 0; lane < surplus.length; lane++) {
            surplus[lane] = Math.max(surplus[lane], second[lane] - (best[lane] - margin[lane]));
        }
    }

    /** Counts a state for which each lane has one contender alone: what other choices leave is the last one's. */
    private void countClear(int s, double[] best, List<Decisions> decisions) {
        int each = lanes / decisions.size();
        int last = mdp.firstChoice(s + 1) - 1;
        for (int i = 0; i < decisions.size(); i++) {
            int left = each;
            for (int c = mdp.firstChoice(s); c < last; c++) {
                int count = countEqual(worth[c], best, i * each, (i + 1) * each);
                decisions.get(i).addUnique(c, count);
                left -= count;
            }
            decisions.get(i).addUnique(last, left);
        }
    }

    private static int countEqual(double[] worth, double[] best, int from, int to) {
        int count = 0;
        for (int lane = from; lane < to; lane++) {
            count += worth[lane] == best[lane] ? 1 : 0;
        }
        return count;
    }

    /** Counts and marks a state in the lanes where it has one contender alone. */
    private void countBesideContenders(
            int s, double[] best, double[] second, double[] margin, List<Decisions> decisions, Marks marks) {
        int each = lanes / decisions.size();
        for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
            for (int lane = 0; lane < lanes; lane++) {
                if (!(second[lane] >= best[lane] - margin[lane]) && worth[c][lane] == best[lane]) {
                    decisions.get(lane / each).addUnique(c);
                    marks.add(c, lane);
                }
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
