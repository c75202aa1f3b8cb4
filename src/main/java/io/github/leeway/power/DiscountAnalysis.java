package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.solve.LimitSolver;
import io.github.leeway.solve.Solver;

/** How reward functions are solved at one of the discounts of a plan, and what is taken off the samples of POWER. */
sealed interface DiscountAnalysis {

    /** Which solver it is, and why that one. */
    String description();

    /** What is taken off. */
    Adjustment adjustment();

    /** The same with something else taken off. */
    DiscountAnalysis with(Adjustment adjustment);

    /** Below 1: optimal values. */
    record Below(Discount discount, Solver solver, String description, Adjustment adjustment)
            implements DiscountAnalysis {
        @Override
        public DiscountAnalysis with(Adjustment other) {
            return new Below(discount, solver, description, other);
        }
    }

    /** At 1: the limit, with its gains and two notions of optimality. */
    record AtOne(LimitSolver solver, Adjustment adjustment) implements DiscountAnalysis {
        @Override
        public String description() {
            return "policy iteration in the terms of the expansion at discount 1";
        }

        @Override
        public DiscountAnalysis with(Adjustment other) {
            return new AtOne(solver, other);
        }
    }
}
