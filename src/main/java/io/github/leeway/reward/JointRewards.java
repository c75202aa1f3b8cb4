package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rewards in parts that are independent of each other. A part's first draws are those of its states, by their index, so that what a state
 * draws does not depend on other parts; what it takes beyond one for each state comes after those of all states.
 */
final class JointRewards implements RewardDistribution {

    private final List<Part> parts;
    private final int[] partOf; // [S]
    private final int[] place; // [S], index within the part
    private final int drawCount;

    private JointRewards(List<Part> parts, int[] partOf, int[] place, int drawCount) {
        this.parts = List.copyOf(parts);
        this.partOf = partOf;
        this.place = place;
        this.drawCount = drawCount;
    }

    /** Some states and the distribution of their rewards. */
    static final class Part {
        private final int[] states;
        private final RewardDistribution rewards;

        /** The i-th reward is that of the i-th of these states. */
        Part(int[] states, RewardDistribution rewards) {
            this.states = states.clone();
            this.rewards = rewards;
        }
    }

    /** Every state is in one part. */
    static JointRewards of(List<Part> parts) {
        int states = parts.stream().mapToInt(part -> part.states.length).sum();
        int[] partOf = new int[states];
        int[] place = new int[states];
        int draws = states;
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            for (int i = 0; i < part.states.length; i++) {
                partOf[part.states[i]] = p;
                place[part.states[i]] = i;
            }
            draws = Math.addExact(draws, part.rewards.drawCount() - part.states.length);
        }
        return new JointRewards(parts, partOf, place, draws);
    }

    @Override
    public int stateCount() {
        return partOf.length;
    }

    @Override
    public int drawCount() {
        return drawCount;
    }

    @Override
    public Marginal marginal(int state) {
        return parts.get(partOf[state]).rewards.marginal(place[state]);
    }

    @Override
    public OptionalDouble covariance(int state, int other) {
        return partOf[state] == partOf[other]
                ? parts.get(partOf[state]).rewards.covariance(place[state], place[other])
                : OptionalDouble.of(0);
    }

    @Override
    public boolean hasFiniteMeans() {
        return parts.stream().allMatch(part -> part.rewards.hasFiniteMeans());
    }

    @Override
    public boolean hasFiniteVariances() {
        return parts.stream().allMatch(part -> part.rewards.hasFiniteVariances());
    }

    /** States of two parts may have an atom in common; that is not looked into. */
    @Override
    public boolean mayTie() {
        return true;
    }

    /** Where all states that are not constant are of one part, and no constant is above what the largest of them is at least. */
    @Override
    public OptionalDouble expectedMaximum(int[] states) {
        double constant = Double.NEGATIVE_INFINITY;
        double lower = Double.NEGATIVE_INFINITY; // that the largest of the others is at least
        for (int s : states) {
            Marginal marginal = marginal(s);
            if (marginal.isConstant()) {
                constant = Math.max(constant, marginal.mean());
            } else {
                lower = Math.max(lower, marginal.lower());
            }
        }
        int[] random =
                Arrays.stream(states).filter(s -> !marginal(s).isConstant()).toArray();
        if (random.length == 0) {
            return OptionalDouble.of(constant);
        }
        int part = partOf[random[0]];
        if (constant > lower || Arrays.stream(random).anyMatch(s -> partOf[s] != part)) {
            return OptionalDouble.empty();
        }
        return parts.get(part)
                .rewards
                .expectedMaximum(Arrays.stream(random).map(s -> place[s]).toArray());
    }

    @Override
    public RewardTransform transform() {
        RewardTransform[] transforms =
                parts.stream().map(part -> part.rewards.transform()).toArray(RewardTransform[]::new);
        return (lanes, uniforms, rewards) -> {
            int beyond = partOf.length; // the first draw beyond one for each state that is not used yet
            for (int p = 0; p < transforms.length; p++) {
                Part part = parts.get(p);
                int own = part.states.length;
                int more = part.rewards.drawCount() - own;
                double[] draws = new double[(own + more) * lanes];
                double[] drawn = new double[own * lanes];
                for (int i = 0; i < own; i++) {
                    System.arraycopy(uniforms, part.states[i] * lanes, draws, i * lanes, lanes);
                }
                System.arraycopy(uniforms, beyond * lanes, draws, own * lanes, more * lanes);
                transforms[p].apply(lanes, draws, drawn);
                for (int i = 0; i < own; i++) {
                    System.arraycopy(drawn, i * lanes, rewards, part.states[i] * lanes, lanes);
                }
                beyond += more;
            }
        };
    }
}
