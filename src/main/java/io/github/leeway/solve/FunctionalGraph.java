package io.github.leeway.solve;

import java.util.Arrays;

/**
 * Evaluates policies of deterministic models. Under a policy every state has one successor, so every state leads into a cycle: the
 * gain is the mean reward around it, and the bias sums what is missing or left over on the way, in time linear in the states. Rounding
 * errors are bounded term by term ({@link io.github.leeway.Bibliography#HIGHAM_2002}, section 3.1); what they leave open is decided
 * exactly by {@link TrajectoryOrder}.
 */
final class FunctionalGraph implements PolicyEvaluation {

    private static final double UNIT_ROUNDOFF = 0x1.01p-53; // and a little for products of errors
    private static final int UNSEEN = -1;

    private final SparseMdp mdp;
    private final int[] successorOf; // [S], under the policy
    private final int[] seenFrom; // [S], the state from which a walk first came here, or UNSEEN
    private final int[] order; // [S], each state after its successor, except on a cycle
    private final int[] root; // [S], a state of the cycle that is reached
    private final boolean[] isOnCycle; // [S]
    private final double[] gain; // [S]
    private final double[] gainError; // [S]
    private final double[] bias; // [S]
    private final double[] biasError; // [S]
    private final int[] first; // [S], place in an order in which what leads to a state follows it
    private final int[] last; // [S], first place after all that leads to the state
    private boolean isToured; // whether first and last belong to this policy
    private double[] rewards = {};

    FunctionalGraph(SparseMdp mdp) {
        this.mdp = mdp;
        int states = mdp.stateCount();
        successorOf = new int[states];
        seenFrom = new int[states];
        order = new int[states];
        root = new int[states];
        isOnCycle = new boolean[states];
        gain = new double[states];
        gainError = new double[states];
        bias = new double[states];
        biasError = new double[states];
        first = new int[states];
        last = new int[states];
    }

    @Override
    public void evaluate(int[] policy, double[] rewards) {
        this.rewards = rewards;
        isToured = false;
        for (int s = 0; s < policy.length; s++) {
            successorOf[s] = mdp.onlySuccessor(policy[s]);
        }
        Arrays.fill(seenFrom, UNSEEN);
        Arrays.fill(isOnCycle, false);
        int ordered = 0;
        for (int start = 0; start < policy.length; start++) {
            int end = ordered;
            int s = start;
            while (seenFrom[s] == UNSEEN) {
                seenFrom[s] = start;
                order[end++] = s;
                s = successorOf[s];
            }
            reverse(ordered, end);
            if (ordered < end && seenFrom[s] == start) {
                ordered = evaluateCycle(s, ordered);
            }
            for (; ordered < end; ordered++) {
                evaluateFrom(order[ordered]);
            }
        }
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            int s = order[i];
            order[i] = order[j];
            order[j] = s;
        }
    }

    /** Evaluates the cycle through a state; it stands in the order from a place on, backwards, and ends with that state. */
    private int evaluateCycle(int end, int from) {
        int to = from;
        double sum = 0;
        double size = 0;
        do {
            double reward = rewards[order[to]];
            sum += reward;
            size += Math.abs(reward);
        } while (order[to++] != end);
        int length = to - from;
        double mean = sum / length;
        double error = length == 1 ? 0 : UNIT_ROUNDOFF * (length + 1) * (size / length);
        double center = 0;
        double largest = 0;
        for (int i = from; i < to; i++) {
            int s = order[i];
            isOnCycle[s] = true;
            root[s] = end;
            gain[s] = mean;
            gainError[s] = error;
            if (i == from) { // the one that leads to the end, whose bias is 0 for now
                bias[end] = 0;
                biasError[end] = 0;
            }
            if (s != end) {
                addStep(s);
            }
            center += bias[s] / length;
            largest = Math.max(largest, Math.abs(bias[s]) + biasError[s]);
        }
        double centerError = length == 1 ? 0 : UNIT_ROUNDOFF * (length + 3) * largest;
        double largestError = 0;
        for (int i = from; i < to; i++) {
            largestError = Math.max(largestError, biasError[order[i]]);
        }
        for (int i = from; i < to; i++) {
            int s = order[i];
            bias[s] -= center;
            biasError[s] += largestError + centerError + UNIT_ROUNDOFF * Math.abs(bias[s]);
        }
        return to;
    }

    private void evaluateFrom(int s) {
        int next = successorOf[s];
        root[s] = root[next];
        gain[s] = gain[next];
        gainError[s] = gainError[next];
        addStep(s);
    }

    /** h(s) = R(s) − g + h(s'). */
    private void addStep(int s) {
        int next = successorOf[s];
        double surplus = rewards[s] - gain[s];
        bias[s] = surplus + bias[next];
        biasError[s] = biasError[next] + gainError[s] + UNIT_ROUNDOFF * (Math.abs(surplus) + Math.abs(bias[s]));
    }

    @Override
    public double gain(int s) {
        return gain[s];
    }

    @Override
    public double gainError() {
        return Arrays.stream(gainError).max().orElse(0);
    }

    @Override
    public double bias(int s) {
        return bias[s];
    }

    @Override
    public Comparison compare(int c, int other) {
        int s = mdp.onlySuccessor(c);
        int t = mdp.onlySuccessor(other);
        if (s == t) {
            return Comparison.EQUAL;
        }
        double difference = gain[s] - gain[t];
        double error = gainError[s] + gainError[t];
        boolean sameGain = root[s] == root[t] || (difference == 0 && error == 0);
        if (!sameGain && Math.abs(difference) > error) {
            return difference > 0 ? Comparison.BETTER : Comparison.WORSE_IN_GAIN;
        }
        if (sameGain && Math.abs(bias[s] - bias[t]) > biasError[s] + biasError[t]) {
            return bias[s] > bias[t] ? Comparison.BETTER : Comparison.WORSE_IN_BIAS;
        }
        return new TrajectoryOrder(successorOf, rewards)
                .compare(s, t)
                .orElse(sameGain ? Comparison.UNKNOWN_IN_BIAS : Comparison.UNKNOWN_IN_GAIN);
    }

    @Override
    public int recurrentClass(int s) {
        return isOnCycle[s] ? root[s] : TRANSIENT;
    }

    @Override
    public boolean endsWithout(int s, int avoided) {
        if (root[s] != root[avoided]) {
            return true;
        }
        if (isOnCycle[avoided]) {
            return false;
        }
        tour();
        return !(first[avoided] <= first[s] && first[s] < last[avoided]);
    }

    /** Numbers the states so that those that lead to a state follow it without a gap. */
    private void tour() {
        if (isToured) {
            return;
        }
        isToured = true;
        int[] size = new int[order.length]; // states that lead to this one, itself included
        Arrays.fill(size, 1);
        for (int i = order.length - 1; i >= 0; i--) {
            int s = order[i];
            if (!isOnCycle[s]) {
                size[successorOf[s]] += size[s];
            }
        }
        int[] free = new int[order.length]; // next place among those that lead to a state
        int top = 0;
        for (int s : order) {
            if (isOnCycle[s]) {
                first[s] = top;
                top += size[s];
            } else {
                int next = successorOf[s];
                first[s] = free[next];
                free[next] += size[s];
            }
            last[s] = first[s] + size[s];
            free[s] = first[s] + 1;
        }
    }
}
