package io.github.leeway.solve;

class DensePolicyIterationTest extends SolverContract {

    @Override
    Solver solver() {
        return new DensePolicyIteration();
    }
}
