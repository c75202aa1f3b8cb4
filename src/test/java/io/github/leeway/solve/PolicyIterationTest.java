package io.github.leeway.solve;

class PolicyIterationTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.Policies();
    }
}
