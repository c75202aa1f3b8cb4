package io.github.leeway.solve;

class BreadthFirstMixedGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.MixedGaussSeidel(SweepOrder.BREADTH_FIRST, 3);
    }
}
