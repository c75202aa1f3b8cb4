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
 * <p>Functions of the states come in batches of lanes, one lane for each reward function, with a row of lanes for each state. Rows
 * are arrays of their own: compilers turn loops over rows into vector instructions, but not loops over parts of one array, which
 * might overlap (measured: three times slower). All values are scaled by 1 − γ, so that they stay within the range of the rewards at
 * every discount. The operations on a lane do not depend on how many lanes stand beside it, so that its bits do not either.
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

    /** Whether every choice has one outcome. */
    boolean isDeterministic() {
        return outcomeCount() == choiceCount();
    }

    /** The successor of a choice in a deterministic model, where choice and outcome are one. */
    int onlySuccessor(int c) {
        return successor[c];
    }

    /** The first outcome of a choice; its outcomes end before {@code firstOutcome(c + 1)}. */
    int firstOutcome(int c) {
        return outcomeStart[c];
    }

    /** Where an outcome leads. */
    int successor(int e) {
        return successor[e];
    }

    /** How probable an outcome is, given its choice. */
    double probability(int e) {
        return probability[e];
    }

    /** The state that offers a choice. */
    int stateOf(int c) {
        return actions.get(c).state().index();
    }

    /** All states, successors before predecessors where there are no cycles. */
    int[] solveOrder() {
        return solveOrder.clone();
    }

    /** The actions that a choice stands for. */
    public ActionClass actions(int c) {
        return actions.get(c);
    }

    /**
     * One Bellman sweep: next(s) = (1 − γ) R(s) + γ max over choices of Σ p(s') v(s').
     *
     * @param rewards [S][lanes]
     * @param values v, [S][lanes]
     * @param next filled, [S][lanes], other rows than those of {@code values}
     */
    void bellman(Sweep sweep, double[][] rewards, double[][] values, double[][] next) {
        double complement = sweep.complement();
        double discount = sweep.discount();
        double[] best = sweep.best();
        for (int s = 0; s < stateCount(); s++) {
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
                maximize(best, sweep.sum(), c, outcomeStart[c], values);
            }
            double[] reward = rewards[s];
            double[] out = next[s];
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = complement * reward[lane] + discount * best[lane];
            }
        }
    }

    /**
     * One Gauss-Seidel sweep in place, with self-loops solved for: a choice that stays with probability p is worth
     * ((1 − γ) R(s) + γ Σ over the other successors) / (1 − γ p). Values below the optimal ones stay below.
     *
     * @param direction forward follows the solve order, from the components reached last
     * @param rewards [S][lanes]
     * @param values updated, [S][lanes]
     */
    void gaussSeidel(Sweep sweep, Direction direction, double[][] rewards, double[][] values) {
        int states = stateCount();
        for (int i = 0; i < states; i++) {
            relax(sweep, solveOrder[direction == Direction.FORWARD ? i : states - 1 - i], rewards, values);
        }
    }

    private void relax(Sweep sweep, int s, double[][] rewards, double[][] values) {
        double complement = sweep.complement();
        double discount = sweep.discount();
        double[] best = sweep.best();
        double[] own = sweep.own();
        double[] reward = rewards[s];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
            if (selfProbability[c] == 0) {
                maximize(best, sweep.sum(), c, outcomeStart[c], values);
            }
        }
        for (int lane = 0; lane < best.length; lane++) {
            own[lane] = complement * reward[lane];
            best[lane] = own[lane] + discount * best[lane];
        }
        for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
            if (selfProbability[c] > 0) {
                double[] sum = expect(sweep.sum(), c, outcomeStart[c] + 1, values);
                double scale = 1 / (1 - discount * selfProbability[c]);
                for (int lane = 0; lane < best.length; lane++) {
                    best[lane] = Math.max(best[lane], scale * (own[lane] + discount * sum[lane]));
                }
            }
        }
        System.arraycopy(best, 0, values[s], 0, best.length);
    }

    /**
     * What each choice leads to: the expectation of a function of the next state.
     *
     * @param lanes L
     * @param values of state s in lane l at {@code s * lanes + l}
     * @param next filled: of choice c in lane l at {@code c * lanes + l}
     */
    public void expectations(int lanes, double[] values, double[] next) {
        double[][] rows = Rows.of(values, lanes);
        double[] sum = new double[lanes];
        for (int c = 0; c < choiceCount(); c++) {
            System.arraycopy(expect(sum, c, outcomeStart[c], rows), 0, next, c * lanes, lanes);
        }
    }

    /** Adds the probabilities of a choice, times a factor, to a row of a matrix with S columns. */
    void addRow(int c, double factor, DMatrixRMaj matrix, int row) {
        for (int e = outcomeStart[c]; e < outcomeStart[c + 1]; e++) {
            matrix.add(row, successor[e], factor * probability[e]);
        }
    }

    /** Raises the best so far to the expectation over the outcomes of a choice; its most frequent shapes pass the lanes once. */
    private void maximize(double[] best, double[] sum, int c, int from, double[][] values) {
        int to = outcomeStart[c + 1];
        double[] last = values[successor[to - 1]];
        double p = probability[to - 1];
        if (to - from == 1 && p == 1) {
            for (int lane = 0; lane < best.length; lane++) {
                best[lane] = Math.max(best[lane], last[lane]);
            }
        } else if (to - from == 2) {
            double q = probability[from];
            double[] first = values[successor[from]];
            for (int lane = 0; lane < best.length; lane++) {
                best[lane] = Math.max(best[lane], q * first[lane] + p * last[lane]);
            }
        } else {
            expect(sum, c, from, values);
            for (int lane = 0; lane < best.length; lane++) {
                best[lane] = Math.max(best[lane], sum[lane]);
            }
        }
    }

    /** The expectation over the outcomes of a choice from one of them on; 0 if there are none. */
    private double[] expect(double[] sum, int c, int from, double[][] values) {
        Arrays.fill(sum, 0);
        int e = from;
        for (; e + 1 < outcomeStart[c + 1]; e += 2) {
            double p = probability[e];
            double q = probability[e + 1];
            double[] first = values[successor[e]];
            double[] second = values[successor[e + 1]];
            for (int lane = 0; lane < sum.length; lane++) {
                sum[lane] += p * first[lane] + q * second[lane];
            }
        }
        if (e < outcomeStart[c + 1]) {
            double p = probability[e];
            double[] only = values[successor[e]];
            for (int lane = 0; lane < sum.length; lane++) {
                sum[lane] += p * only[lane];
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
