package io.github.leeway.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateOrdersTest {

    /** 0 → 1 → 2, 0 → 3, and 4 apart. */
    private static final int[] START = {0, 2, 3, 3, 3, 3};

    private static final int[] SUCCESSOR = {1, 3, 2};

    @Test
    void depthFirstComesToAStateAfterAllThatFollowsIt() {
        assertThat(new StateOrders(START, SUCCESSOR).depthFirst().toArray()).containsExactly(2, 1, 3, 0, 4);
    }

    @Test
    void breadthFirstBeginsWithWhatIsFoundLast() {
        assertThat(new StateOrders(START, SUCCESSOR).breadthFirst().toArray()).containsExactly(4, 2, 3, 1, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyStateComesOnce(int seed) {
        Random random = new Random(seed);
        int states = 1 + random.nextInt(50);
        int[] start = IntStream.rangeClosed(0, states).map(s -> 2 * s).toArray();
        int[] successor = random.ints(2L * states, 0, states).toArray();
        int[] all = IntStream.range(0, states).toArray();

        assertThat(new StateOrders(start, successor).depthFirst().toArray()).containsExactlyInAnyOrder(all);
        assertThat(new StateOrders(start, successor).breadthFirst().toArray()).containsExactlyInAnyOrder(all);
    }

    @Test
    void aCycleOfAMillionStatesTakesNoStackOfItsSize() {
        int states = 1_000_000;
        int[] start = IntStream.rangeClosed(0, states).toArray();
        int[] successor = IntStream.range(0, states).map(s -> (s + 1) % states).toArray();

        int[] order = new StateOrders(start, successor).depthFirst().toArray();

        assertThat(order[0]).isEqualTo(states - 1);
        assertThat(order[states - 1]).isZero();
    }
}
