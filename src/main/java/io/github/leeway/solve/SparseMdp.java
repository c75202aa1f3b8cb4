package io.github.leeway.solve;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.ActionClasses;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Transitions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An MDP compiled for sweeps over many reward functions at once. Immutable, shared by threads; owns its arrays, and so does the
 * arithmetic on them. Takes 12 bytes for each outcome, 8 for each choice and 24 for each state.
 *
 * <p>Equivalent actions of a state are one choice here: no reward on states tells them apart. Probabilities, exact in the {@link Mdp},
 * are rounded once, to the nearest double.
 *
 * <p>Functions of the states come in batches of lanes, one lane for each reward function, with a row of lanes for each state. Rows
 * are arrays of their own: compilers turn loops over rows into vector instructions, but not loops over parts of one array, which
 * might overlap (measured: three times slower). All values are scaled by 1 − γ, so that they stay within the range of the rewards at
 * every discount. The operations on a lane do not depend on how many lanes stand beside it, so that its bits do not either.
 *
 * <p>Longer than most classes, because all that indexes the arrays stands here.
 */
public final class SparseMdp {

    /** No state. */
    public static final int NONE = -1;

    private static final int MOST_LANES = 128;
    private static final int FEWEST_LANES = 8;
    private static final int BATCH = 1 << 20; // values of a batch, of which a worker keeps up to a dozen arrays of 8 MB

    private final int[] choiceStart; // [S + 1], into choices
    private final int[] outcomeStart; // [C + 1], into outcomes; a self-loop comes first
    private final int[] successor; // [E]
    private final double[] probability; // [E]
    private final int[] owner; // [C], the state that offers a choice
    private final StateOrder depthFirst; // successors before predecessors where there are no cycles
    private final StateOrder breadthFirst; // from the states found last
    private final StateOrder natural;
    private final BitSet
            shortCycles; // [C], choices for certain that begin a cycle of one or two states worth looking at
    private final int mostOutcomes;
    private final List<ActionClass> actions; // [C], or empty

    private SparseMdp(TransitionArrays transitions, List<ActionClass> actions) {
        choiceStart = transitions.choiceStart();
        outcomeStart = transitions.outcomeStart();
        successor = transitions.successor();
        probability = transitions.probability();
        this.actions = actions;
        owner = new int[choiceCount()];
        int[] start = new int[choiceStart.length]; // of the outcomes of a state
        int outcomes = 0;
        for (int s = 0; s < stateCount(); s++) {
            Arrays.fill(owner, choiceStart[s], choiceStart[s + 1], s);
            start[s + 1] = outcomeStart[choiceStart[s + 1]];
        }
        for (int c = 0; c < choiceCount(); c++) {
            outcomes = Math.max(outcomes, outcomeStart[c + 1] - outcomeStart[c]);
        }
        mostOutcomes = outcomes;
        StateOrders orders = new StateOrders(start, successor);
        depthFirst = orders.depthFirst();
        breadthFirst = orders.breadthFirst();
        natural = StateOrder.natural(stateCount());
        shortCycles = new ShortCycles(choiceStart, outcomeStart, successor, owner).first();
    }

    /** Compiles a model; time and memory linear in its outcomes. */
    public static SparseMdp compile(Mdp mdp) {
        ActionClasses actions = mdp.actionClasses();
        TransitionArrays arrays = new TransitionArrays(mdp.states().size());
        actions.tell(arrays);
        return new SparseMdp(arrays, actions.asList());
    }

    /**
     * Compiles transitions as they come, for models of millions of states; time and memory linear in the outcomes. Choices of a state
     * with the same outcomes are one here too; there are no {@link #actions} to ask for.
     *
     * @throws IllegalArgumentException if states are out of order or without a choice, or probabilities do not sum to 1
     */
    public static SparseMdp compile(Transitions transitions) {
        TransitionArrays arrays = new TransitionArrays(transitions.stateCount());
        DistinctChoices distinct = new DistinctChoices(transitions.stateCount(), arrays);
        transitions.tell(distinct);
        distinct.flush();
        return new SparseMdp(arrays, List.of());
    }

    private boolean isCertain(int c) {
        return outcomeStart[c + 1] - outcomeStart[c] == 1;
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

    /** How many reward functions to solve side by side: as many as pay, and as memory has room for. */
    public int batchSize() {
        int fitting = Integer.highestOneBit(Math.max(1, BATCH / stateCount()));
        return Math.min(MOST_LANES, Math.max(FEWEST_LANES, fitting));
    }

    /** The largest number of outcomes of a choice, which bounds the rounding error of a sweep. */
    public int mostOutcomes() {
        return mostOutcomes;
    }

    /** The first choice of a state; its choices end before {@code firstChoice(s + 1)}. */
    public int firstChoice(int s) {
        return choiceStart[s];
    }

    /** The state that follows a choice for certain, or {@value #NONE}. */
    public int certainSuccessor(int c) {
        return isCertain(c) ? successor[outcomeStart[c]] : NONE;
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
        return owner[c];
    }

    /** All states, successors before predecessors where there are no cycles. */
    int[] solveOrder() {
        return depthFirst.toArray();
    }

    /** All states, those found last by breadth-first search first: neighbors are not far from each other. */
    int[] layerOrder() {
        return breadthFirst.toArray();
    }

    /** The order in which a sweep visits the states, and in which rows lie best. */
    StateOrder order(SweepOrder order) {
        return order == SweepOrder.BREADTH_FIRST ? breadthFirst : depthFirst;
    }

    /** The actions that a choice stands for, in a model that was compiled from an {@link Mdp}. */
    public ActionClass actions(int c) {
        return actions.get(c);
    }

    /**
     * One Bellman sweep: next(s) = (1 − γ) R(s) + γ max over choices of Σ p(s') v(s'). Rows are in the order of the sweep, here and
     * below: so those that are read one after the other lie one after the other (measured: a fourth of the time, where they do not all
     * fit the second-level cache).
     *
     * @param rewards [S][lanes]
     * @param values v, [S][lanes]
     * @param next filled, [S][lanes], other rows than those of {@code values}
     */
    void bellman(Sweep sweep, double[][] rewards, double[][] values, double[][] next) {
        StateOrder order = sweep.order();
        for (int i = 0; i < order.size(); i++) {
            bellman(sweep, order.state(i), rewards[i], values, next[i]);
        }
    }

    /** One Bellman sweep that tells a bound of each change. */
    void bellman(Sweep sweep, double[][] rewards, double[][] values, double[][] next, BellmanBound bound) {
        StateOrder order = sweep.order();
        for (int i = 0; i < order.size(); i++) {
            bellman(sweep, order.state(i), rewards[i], values, next[i]);
            bound.include(values[i], next[i]);
        }
    }

    private void bellman(Sweep sweep, int s, double[] reward, double[][] values, double[] out) {
        // the rows whose maximum is wanted, in variables: storing references in an array was seen to cost more than the
        // sweep
        double[] first = out;
        double[] second = out;
        double[] third = out;
        double[] fourth = out;
        int count = 0;
        int expectations = 0; // of choices, whose maximum is the best so far
        for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
            if (!isCertain(c)) {
                includeExpectation(sweep, c, expectations++, values);
                continue;
            }
            if (count == 4) {
                RowArithmetic.max(sweep.most(), first, second, third, fourth);
                first = sweep.most();
                count = 1;
            }
            double[] row = values[sweep.order().place(successor[outcomeStart[c]])];
            switch (count++) {
                case 0 -> first = row;
                case 1 -> second = row;
                case 2 -> third = row;
                default -> fourth = row;
            }
        }
        combine(sweep, count, first, second, third, fourth, expectations, reward, out);
    }

    /**
     * One Gauss-Seidel sweep in place, with self-loops solved for: a choice that stays with probability p is worth
     * ((1 − γ) R(s) + γ Σ over the other successors) / (1 − γ p). Values below the optimal ones stay below.
     *
     * @param direction forward, or from the last place of the order to the first
     * @param rewards [S][lanes]
     * @param values updated, [S][lanes]
     */
    void gaussSeidel(Sweep sweep, Direction direction, double[][] rewards, double[][] values) {
        int last = stateCount() - 1;
        for (int i = 0; i <= last; i++) {
            relax(sweep, direction == Direction.FORWARD ? i : last - i, rewards, values);
        }
    }

    private void relax(Sweep sweep, int place, double[][] rewards, double[][] values) {
        StateOrder order = sweep.order();
        int s = order.state(place);
        double[] out = values[place];
        double[] reward = rewards[place];
        double[] first = out; // as above
        double[] second = out;
        double[] third = out;
        double[] fourth = out;
        int count = 0;
        int expectations = 0;
        int staying = 0; // choices that may stay, but need not
        boolean canRest = false;
        for (int c = choiceStart[s]; c < choiceStart[s + 1]; c++) {
            int next = successor[outcomeStart[c]];
            boolean isCertain = isCertain(c);
            if (next == s) {
                canRest |= isCertain;
                staying += isCertain ? 0 : 1;
                continue;
            }
            if (!isCertain) {
                includeExpectation(sweep, c, expectations++, values);
                continue;
            }
            if (count == 4) {
                RowArithmetic.max(sweep.most(), first, second, third, fourth);
                first = sweep.most();
                count = 1;
            }
            double[] row = values[order.place(next)];
            switch (count++) {
                case 0 -> first = row;
                case 1 -> second = row;
                case 2 -> third = row;
                default -> fourth = row;
            }
        }
        combine(sweep, count, first, second, third, fourth, expectations, reward, out);
        if (canRest) {
            RowArithmetic.raise(out, reward);
        }
        double discount = sweep.discount();
        for (int c = choiceStart[s]; staying > 0; c++) {
            int from = outcomeStart[c];
            if (successor[from] == s && !isCertain(c)) {
                double[] sum = expect(sweep.sum(), c, from + 1, order, values);
                double scale = 1 / (1 - discount * probability[from]);
                RowArithmetic.raise(out, scale, sweep.complement(), reward, discount, sum);
                staying--;
            }
        }
    }

    /**
     * Raises values to what is earned by resting in a state, or by going to and fro between two states for ever, where choices lead
     * there for certain: (R(s) + γ R(t)) / (1 + γ), scaled. Values below the optimal ones stay below.
     *
     * @param rewards [S][lanes]
     * @param values raised, [S][lanes]
     */
    void raiseToShortCycles(Sweep sweep, double[][] rewards, double[][] values) {
        double discount = sweep.discount();
        double weight = 1 / (1 + discount);
        for (int c = shortCycles.nextSetBit(0); c >= 0; c = shortCycles.nextSetBit(c + 1)) {
            int s = sweep.order().place(owner[c]);
            int t = sweep.order().place(successor[outcomeStart[c]]);
            if (t == s) {
                RowArithmetic.raise(values[s], rewards[s]);
            } else {
                RowArithmetic.raise(values[s], weight, rewards[s], discount * weight, rewards[t]);
            }
        }
    }

    /**
     * What each choice leads to: the expectation of a function of the next state.
     *
     * @param lanes L
     * @param values of state s in lane l at {@code s * lanes + l}
     * @param next filled: of choice c in lane l at {@code c * lanes + l}
     */
    public void expectations(int lanes, double[] values, double[] next) {
        expectations(Rows.of(values, lanes), next);
    }

    /**
     * The same for rows: those of choices that are certain are the rows of their successors, not copies.
     *
     * @param values [S][lanes]
     * @return [C][lanes]
     */
    public double[][] expectations(double[][] values) {
        int lanes = values[0].length;
        double[][] next = new double[choiceCount()][];
        for (int c = 0; c < next.length; c++) {
            next[c] = isCertain(c)
                    ? values[successor[outcomeStart[c]]]
                    : expect(new double[lanes], c, outcomeStart[c], natural, values);
        }
        return next;
    }

    /** The same for rows, [S][lanes]. */
    void expectations(double[][] values, double[] next) {
        int lanes = values[0].length;
        double[] sum = new double[lanes];
        for (int c = 0; c < choiceCount(); c++) {
            double[] row = isCertain(c)
                    ? values[successor[outcomeStart[c]]]
                    : expect(sum, c, outcomeStart[c], natural, values);
            System.arraycopy(row, 0, next, c * lanes, lanes);
        }
    }

    /** out = (1 − γ) R + γ times the maximum of so many rows and, if there are expectations, of the best of these; −∞ of none. */
    private static void combine(
            Sweep sweep,
            int count,
            double[] first,
            double[] second,
            double[] third,
            double[] fourth,
            int expectations,
            double[] reward,
            double[] out) {
        double p = sweep.complement();
        double q = sweep.discount();
        double[] best = sweep.best();
        if (expectations > 0) {
            switch (count) {
                case 0 -> RowArithmetic.sum(out, p, reward, q, best);
                case 1 -> RowArithmetic.sumWithMax(out, p, reward, q, first, best);
                case 2 -> RowArithmetic.sumWithMax(out, p, reward, q, first, second, best);
                case 3 -> RowArithmetic.sumWithMax(out, p, reward, q, first, second, third, best);
                default -> {
                    RowArithmetic.max(sweep.most(), first, second, third, fourth);
                    RowArithmetic.sumWithMax(out, p, reward, q, sweep.most(), best);
                }
            }
            return;
        }
        switch (count) {
            case 0 -> Arrays.fill(out, Double.NEGATIVE_INFINITY);
            case 1 -> RowArithmetic.sum(out, p, reward, q, first);
            case 2 -> RowArithmetic.sumWithMax(out, p, reward, q, first, second);
            case 3 -> RowArithmetic.sumWithMax(out, p, reward, q, first, second, third);
            default -> RowArithmetic.sumWithMax(out, p, reward, q, first, second, third, fourth);
        }
    }

    /** Sets the best so far to the expectation after a choice or, if some came before it, raises it. */
    private void includeExpectation(Sweep sweep, int c, int before, double[][] values) {
        StateOrder order = sweep.order();
        double[] best = sweep.best();
        int e = outcomeStart[c];
        int count = outcomeStart[c + 1] - e;
        if (before == 0) {
            expect(best, c, e, order, values);
        } else if (count == 2) {
            RowArithmetic.raise(
                    best, probability[e], row(e, order, values), probability[e + 1], row(e + 1, order, values));
        } else if (count == 3) {
            RowArithmetic.raise(
                    best,
                    probability[e],
                    row(e, order, values),
                    probability[e + 1],
                    row(e + 1, order, values),
                    probability[e + 2],
                    row(e + 2, order, values));
        } else {
            RowArithmetic.raise(best, expect(sweep.sum(), c, e, order, values));
        }
    }

    /** The expectation over the outcomes of a choice from one of them on, of which there is at least one. */
    private double[] expect(double[] sum, int c, int from, StateOrder order, double[][] values) {
        int to = outcomeStart[c + 1];
        int e = from;
        switch (to - from) {
            case 1 -> RowArithmetic.sum(sum, probability[e], row(e, order, values));
            case 2 ->
                RowArithmetic.sum(
                        sum, probability[e], row(e, order, values), probability[e + 1], row(e + 1, order, values));
            default ->
                RowArithmetic.sum(
                        sum,
                        probability[e],
                        row(e, order, values),
                        probability[e + 1],
                        row(e + 1, order, values),
                        probability[e + 2],
                        row(e + 2, order, values));
        }
        for (e += 3; e + 1 < to; e += 2) {
            RowArithmetic.add(
                    sum, probability[e], row(e, order, values), probability[e + 1], row(e + 1, order, values));
        }
        if (e < to) {
            RowArithmetic.add(sum, probability[e], row(e, order, values));
        }
        return sum;
    }

    /** The row of the successor of an outcome. */
    private double[] row(int e, StateOrder order, double[][] values) {
        return values[order.place(successor[e])];
    }
}
