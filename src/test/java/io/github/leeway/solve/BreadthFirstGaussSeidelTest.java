package io.github.leeway.solve;

class BreadthFirstGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.GaussSeidel(SweepOrder.BREADTH_FIRST);
    }
}
