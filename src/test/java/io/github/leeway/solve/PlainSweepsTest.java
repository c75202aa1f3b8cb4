package io.github.leeway.solve;

class PlainSweepsTest extends IterativeSolverContract {

    @Override
    Strategy strategy() {
        return new Strategy.Plain();
    }
}
