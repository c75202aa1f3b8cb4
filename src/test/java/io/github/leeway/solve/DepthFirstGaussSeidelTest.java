package io.github.leeway.solve;

class DepthFirstGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.GaussSeidel(SweepOrder.DEPTH_FIRST);
    }
}
