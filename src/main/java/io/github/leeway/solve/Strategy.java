package io.github.leeway.solve;

import io.github.leeway.mdp.Discount;

/** A way to bring a batch nearer to its optimal values; any of them may stand still, and a bound tells when none is needed any more. */
sealed interface Strategy {

    /** How many sweeps stand between two checks, if nothing else is said. */
    int SWEEPS = 4;

    /** Does some work on a batch, which ends with a check. */
    void advance(SparseMdp mdp, Discount discount, LaneBatch batch);

    /** The order of its sweeps. */
    SweepOrder order();

    /** In words, for who asks what was chosen. */
    String description();

    /**
     * Gauss-Seidel sweeps with self-loops solved for, certified by a plain sweep now and then. Soon done where optimal policies come to
     * rest, or where values flow along the order.
     */
    record GaussSeidel(SweepOrder order) implements Strategy {
        @Override
        public void advance(SparseMdp mdp, Discount discount, LaneBatch batch) {
            batch.gaussSeidel(SWEEPS);
            batch.check();
        }

        @Override
        public String description() {
            return "Gauss-Seidel sweeps, "
                    + switch (order) {
                        case ALTERNATING -> "depth first to and fro";
                        case DEPTH_FIRST -> "depth first";
                        case BREADTH_FIRST -> "breadth first";
                    };
        }
    }

    /**
     * The same with Anderson mixing, which pays where errors fade slowly in a few directions, as in models that mix slowly.
     *
     * @param window how many differences are mixed, at least 1
     */
    record MixedGaussSeidel(SweepOrder order, int window) implements Strategy {

        private static final int SWEEPS = 6; // in a step, so that mixing costs less than they do

        @Override
        public void advance(SparseMdp mdp, Discount discount, LaneBatch batch) {
            batch.mixed(window, () -> batch.gaussSeidel(SWEEPS));
        }

        @Override
        public String description() {
            return new GaussSeidel(order).description() + ", with Anderson mixing over " + window + " steps";
        }
    }

    /** Plain sweeps, whose bounds close fast where the model mixes fast. */
    record Plain() implements Strategy {
        @Override
        public SweepOrder order() {
            return SweepOrder.ALTERNATING;
        }

        @Override
        public void advance(SparseMdp mdp, Discount discount, LaneBatch batch) {
            batch.plain(SWEEPS - 1);
            batch.check();
        }

        @Override
        public String description() {
            return "plain sweeps";
        }
    }

    /** Policy iteration, with each policy evaluated exactly; sweeps before and after. Whatever the discount. */
    record Policies() implements Strategy {

        private static final int SWEEPS_BEFORE = 8;
        private static final int MOST_STATES = 5000; // whose matrix fits into memory even if it fills up

        /** Refuses a model whose matrices may not fit into memory. */
        static void requireFits(SparseMdp mdp) {
            if (!fits(mdp)) {
                throw new UnsuitableMethodException("number of states is " + mdp.stateCount() + ", expected at most "
                        + MOST_STATES + " for policy iteration on a stochastic model; another solver takes more");
            }
        }

        /** Whether matrices of a model can be decomposed, or need not be. */
        static boolean fits(SparseMdp mdp) {
            return mdp.isDeterministic() || mdp.stateCount() <= MOST_STATES;
        }

        @Override
        public SweepOrder order() {
            return SweepOrder.ALTERNATING;
        }

        @Override
        public void advance(SparseMdp mdp, Discount discount, LaneBatch batch) {
            batch.gaussSeidel(SWEEPS_BEFORE);
            batch.replace(
                    mdp.isDeterministic() ? new HowardIteration(mdp, discount) : new PolicyImprovement(mdp, discount));
            batch.check();
        }

        @Override
        public String description() {
            return "policy iteration";
        }
    }
}
