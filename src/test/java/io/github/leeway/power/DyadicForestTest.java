package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DyadicForestTest {

    private static DyadicForest<String> forest() {
        return new DyadicForest<>((one, other) -> "(" + one + other + ")");
    }

    @Test
    void siblingsAreJoinedAndRootsAreFoldedFromTheLeft() {
        DyadicForest<String> forest = forest();

        for (int block = 0; block < 7; block++) {
            forest.add(block, Integer.toString(block));
        }

        assertThat(forest.prefix()).contains("((((01)(23))(45))6)");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfArrivalChangesNothing(long seed) {
        List<Integer> blocks = new ArrayList<>();
        DyadicForest<String> inOrder = forest();
        for (int block = 0; block < 53; block++) {
            blocks.add(block);
            inOrder.add(block, block + " ");
        }
        Collections.shuffle(blocks, new Random(seed));
        DyadicForest<String> shuffled = forest();

        blocks.forEach(block -> shuffled.add(block, block + " "));

        assertThat(shuffled.prefix()).isEqualTo(inOrder.prefix());
    }

    @Test
    void aGapEndsThePrefix() {
        DyadicForest<String> forest = forest();

        for (int block : new int[] {0, 1, 2, 4, 5, 6, 7}) {
            forest.add(block, Integer.toString(block));
        }

        assertThat(forest.prefix()).contains("((01)2)");
        assertThat(forest().prefix()).isEmpty();
    }

    @Test
    void aBlockThatWasAddedBeforeIsRefused() {
        DyadicForest<String> forest = forest();
        forest.add(0, "a");
        forest.add(1, "b");

        assertThatThrownBy(() -> forest.add(1, "b")).hasMessage("block is 1, expected one that was not added before");
    }
}
