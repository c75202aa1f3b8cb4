package io.github.leeway.solve;

class AlternatingGaussSeidelTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.GaussSeidel(SweepOrder.ALTERNATING);
    }
}
