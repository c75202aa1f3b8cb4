package io.github.leeway.solve;

class PolicyIterationTest extends SolverContract {

    @Override
    Solver solver() {
        return new PolicyIteration();
    }
}
