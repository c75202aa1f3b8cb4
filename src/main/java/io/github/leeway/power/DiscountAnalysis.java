package io.github.leeway.power;

import io.github.leeway.mdp.Discount;
import io.github.leeway.solve.LimitSolver;
import io.github.leeway.solve.Solver;

/** How reward functions are solved at one of the discounts of a plan. */
sealed interface DiscountAnalysis {

    /** Which solver it is, and why that one. */
    String description();

    /** Below 1: optimal values. */
    record Below(Discount discount, Solver solver, String description) implements DiscountAnalysis {}

    /** At 1: the limit, with its gains and two notions of optimality. */
    record AtOne(LimitSolver solver) implements DiscountAnalysis {
        @Override
        public String description() {
            return "policy iteration in the terms of the expansion at discount 1";
        }
    }
}
