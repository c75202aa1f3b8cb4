package io.github.leeway.solve;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * An MDP compiled for sweeps over many reward functions at once. Immutable, shared by threads; owns its arrays, and so does the
 * arithmetic on them.
 *
 * <p>Equivalent actions of a state are one choice here: no reward on states tells them apart. Probabilities, exact in the {@link Mdp},
 * are rounded once, to the nearest double.
 *
 * <p>Functions of the states come in batches of L lanes, one lane for each reward function: the value of state s in lane l is at
 * {@code s * L + l}. All are scaled by 1 − γ, so that they stay within the range of the rewards at every discount. The operations on
 * a lane do not depend on how many lanes stand beside it, so that its bits do not either.
 */
public final class SparseMdp {

    private final int[] choiceStart; // [S + 1], into choices
    private final int[] outcomeStart; // [C + 1], into outcomes; a self-loop comes first
    private final int[] successor; // [E]
    private final double[] probability; // [E]
    private final double[] selfProbability; // [C], 0 without a self-loop
    private final int[] solveOrder; // [S], successors before predecessors where there are no cycles
    private final int mostOutcomes;
    private final List<ActionClass> actions; // [C]

    private SparseMdp(Mdp mdp, List<ActionClass> actions) {
        int states = mdp.states().size();
        this.actions = List.copyOf(actions);
        choiceStart = new int[states + 1];
        outcomeStart = new int[actions.size() + 1];
        selfProbability = new double[actions.size()];
        int outcomeCount = actions.stream()
                .mapToInt(action -> mdp.outcomes(action.representative()).size())
                .sum();
        successor = new int[outcomeCount];
        probability = new double[outcomeCount];
        int most = 0;
        for (int c = 0, e = 0; c < actions.size(); c++) {
            State state = actions.get(c).state();
            choiceStart[state.index() + 1] = c + 1;
            for (Outcome outcome : selfFirst(mdp.outcomes(actions.get(c).representative()), state)) {
                successor[e] = outcome.successor().index();
                probability[e] = outcome.probability().doubleValue();
                if (successor[e] == state.index()) {
                    selfProbability[c] = probability[e];
                }
                e++;
            }
            outcomeStart[c + 1] = e;
            most = Math.max(most, e - outcomeStart[c]);
        }
        mostOutcomes = most;
        solveOrder = Components.of(mdp).inSolveOrder().stream()
                .flatMap(List::stream)
                .mapToInt(State::index)
                .toArray();
    }

    /** Compiles a model; time and memory linear in its outcomes. */
    public static SparseMdp compile(Mdp mdp) {
        List<ActionClass> actions = new ArrayList<>();
        mdp.states().forEach(state -> actions.addAll(mdp.actionClasses(state)));
        return new SparseMdp(mdp, actions);
    }

    /** The number of states S. */
    public int stateCount() {
        return choiceStart.length - 1;
    }

    /** The number of choices C, where equivalent actions count once. */
    public int choiceCount() {
        return outcomeStart.length - 1;
    }

    /** The number of outcomes E of these choices. */
    public int outcomeCount() {
        return successor.length;
    }

    /** The largest number of outcomes of a choice, which bounds the rounding error of a sweep. */
    public int mostOutcomes() {
        return mostOutcomes;
    }

    /** The first choice of a state; its choices end before {@code firstChoice(s + 1)}. */
    public int firstChoice(int s) {
        return choiceStart[s];
    }

    /** The actions that a choice stands for. */
    public ActionClass actions(int c) {
        return actions.get(c);
    }

    /**
     * One Bellman sweep: next(s) = (1 − γ) R(s) + γ max over choices of Σ p(s') v(s').
     *
     * @param rewards [S × lanes]
     * @param values v, [S × lanes]
     * @param next filled, [S × lanes], another array than {@code values}
     */
    void bellman(Sweep sweep, double[] rewards, double[] values, double[] next) {
        int lanes = sweep.lanes();
        double[] best = sweep.best();
        for (int s = 0; s < stateCount(); s++) {
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
                maximize(best, expect(sweep, c, outcomeStart[c], values));
            }
            int at = s * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                next[at + lane] = sweep.complement() * rewards[at + lane] + sweep.discount() * best[lane];
            }
        }
    }

    /**
     * One Gauss-Seidel sweep in place, with self-loops solved for: a choice that stays with probability p is worth
     * ((1 − γ) R(s) + γ Σ over the other successors) / (1 − γ p). Values below the optimal ones stay below.
     *
     * @param direction forward follows the solve order, from the components reached last
     * @param rewards [S × lanes]
     * @param values updated, [S × lanes]
     */
    void gaussSeidel(Sweep sweep, Direction direction, double[] rewards, double[] values) {
        int states = stateCount();
        for (int i = 0; i < states; i++) {
            relax(sweep, solveOrder[direction == Direction.FORWARD ? i : states - 1 - i], rewards, values);
        }
    }

    private void relax(Sweep sweep, int s, double[] rewards, double[] values) {
        int lanes = sweep.lanes();
        int at = s * lanes;
        double[] best = sweep.best();
        double[] own = sweep.own();
        for (int lane = 0; lane < lanes; lane++) {
            own[lane] = sweep.complement() * rewards[at + lane];
        }
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
            double stay = selfProbability[c];
            if (stay == 0) {
                double[] sum = expect(sweep, c, outcomeStart[c], values);
                for (int lane = 0; lane < lanes; lane++) {
                    best[lane] = Math.max(best[lane], own[lane] + sweep.discount() * sum[lane]);
                }
            } else {
                double[] sum = expect(sweep, c, outcomeStart[c] + 1, values);
                double scale = 1 / (1 - sweep.discount() * stay);
                for (int lane = 0; lane < lanes; lane++) {
                    best[lane] = Math.max(best[lane], scale * (own[lane] + sweep.discount() * sum[lane]));
                }
            }
        }
        System.arraycopy(best, 0, values, at, lanes);
    }

    /**
     * What each choice leads to: the expectation of a function of the next state.
     *
     * @param lanes L
     * @param values [S × lanes]
     * @param next filled, [C × lanes]
     */
    public void expectations(int lanes, double[] values, double[] next) {
        Sweep sweep = new Sweep(lanes, 0, 1);
        for (int c = 0; c < choiceCount(); c++) {
            System.arraycopy(expect(sweep, c, outcomeStart[c], values), 0, next, c * lanes, lanes);
        }
    }

    /** Adds the probabilities of a choice, times a factor, to a row of a matrix with S columns. */
    void addRow(int c, double factor, DMatrixRMaj matrix, int row) {
        for (int e = outcomeStart[c]; e < outcomeStart[c + 1]; e++) {
            matrix.add(row, successor[e], factor * probability[e]);
        }
    }

    private static void maximize(double[] best, double[] candidate) {
        for (int lane = 0; lane < best.length; lane++) {
            best[lane] = Math.max(best[lane], candidate[lane]);
        }
    }

    private double[] expect(Sweep sweep, int c, int from, double[] values) {
        int lanes = sweep.lanes();
        double[] sum = sweep.sum();
        int to = outcomeStart[c + 1];
        if (from == to) {
            Arrays.fill(sum, 0);
            return sum;
        }
        double first = probability[from];
        int at = successor[from] * lanes;
        for (int lane = 0; lane < lanes; lane++) {
            sum[lane] = first * values[at + lane];
        }
        for (int e = from + 1; e < to; e++) {
            double p = probability[e];
            int next = successor[e] * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                sum[lane] += p * values[next + lane];
            }
        }
        return sum;
    }

    private static List<Outcome> selfFirst(List<Outcome> outcomes, State state) {
        return outcomes.stream()
                .sorted(Comparator.comparing(outcome -> !outcome.successor().equals(state)))
                .toList();
    }
}
