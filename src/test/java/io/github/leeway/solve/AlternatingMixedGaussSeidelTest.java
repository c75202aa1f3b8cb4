package io.github.leeway.solve;

class AlternatingMixedGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.MixedGaussSeidel(SweepOrder.ALTERNATING, 3);
    }
}
