package io.github.leeway.solve;

class DepthFirstMixedGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.MixedGaussSeidel(SweepOrder.DEPTH_FIRST, 3);
    }
}
