package io.github.leeway.solve;

/** The direction in which a sweep runs through the solve order. */
enum Direction {
    FORWARD,
    BACKWARD;

    Direction opposite() {
        return this == FORWARD ? BACKWARD : FORWARD;
    }
}
