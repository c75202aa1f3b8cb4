package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AndersonMixingTest {

    /** x ← A x + b in three unknowns, with the fixed point (1, 2, 3); lane 1 is the same with everything doubled. */
    private static final double[][] MATRIX = {{0.9, 0.05, 0}, {0.1, 0.8, 0.09}, {0, 0.2, 0.7}};

    private static final double[] FIXED_POINT = {1, 2, 3};

    /** On a linear map in as many unknowns as there are differences, the residual is gone when all differences are there. */
    @Test
    void aLinearMapIsSolvedOnceItIsKnownInAllDirections() {
        double[][] x = Rows.zeros(3, 2);
        AndersonMixing mixing = new AndersonMixing(3, 3, 2, new Workspace());

        for (int step = 0; step < 5; step++) {
            x = mixedStep(mixing, x, 2);
        }

        for (int s = 0; s < 3; s++) {
            assertThat(x[s][0]).isCloseTo(FIXED_POINT[s], within(1e-9));
            assertThat(x[s][1]).isCloseTo(2 * FIXED_POINT[s], within(1e-9));
        }
    }

    @Test
    void lanesThatAreKeptGoOnAsBefore() {
        AndersonMixing together = new AndersonMixing(2, 3, 2, new Workspace());
        AndersonMixing alone = new AndersonMixing(2, 3, 1, new Workspace());
        double[][] both = Rows.zeros(3, 2);
        double[][] one = Rows.zeros(3, 1);
        for (int step = 0; step < 3; step++) {
            both = mixedStep(together, both, 2);
            one = mixedStep(alone, one, 1);
        }

        together.keep(new int[] {0});
        double[][] rest = Rows.zeros(3, 1);
        Rows.select(both, new int[] {0}, rest);
        for (int step = 0; step < 3; step++) {
            rest = mixedStep(together, rest, 1);
            one = mixedStep(alone, one, 1);
        }

        assertThat(rest).isDeepEqualTo(one);
    }

    /** A lane that stands still has differences of 0, which say nothing and must do no harm. */
    @Test
    void aLaneAtItsFixedPointStaysThere() {
        double[][] x = {{1}, {2}, {3}};
        AndersonMixing mixing = new AndersonMixing(2, 3, 1, new Workspace());
        for (int step = 0; step < 6; step++) {
            double[][] same = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
            mixing.mix(x, same);
            x = same;
        }

        assertThat(x).isDeepEqualTo(new double[][] {{1}, {2}, {3}});
    }

    private static double[][] mixedStep(AndersonMixing mixing, double[][] x, int lanes) {
        double[][] next = Rows.zeros(3, lanes);
        for (int s = 0; s < 3; s++) {
            for (int lane = 0; lane < lanes; lane++) {
                next[s][lane] = (lane + 1) * FIXED_POINT[s];
                for (int t = 0; t < 3; t++) {
                    next[s][lane] += MATRIX[s][t] * (x[t][lane] - (lane + 1) * FIXED_POINT[t]);
                }
            }
        }
        mixing.mix(x, next);
        return next;
    }
}
