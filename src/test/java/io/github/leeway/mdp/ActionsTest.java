package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionsTest {

    @Test
    void anUnnamedActionIsCalledAfterWhereItLeads() {
        String action = Actions.towards("ℓ↙");

        assertThat(action).isEqualTo("→ ℓ↙");
        assertThat(Actions.isUnnamed(action, "ℓ↙")).isTrue();
        assertThat(Actions.isUnnamed(action, "ℓ↖")).isFalse();
        assertThat(Actions.isUnnamed("left", "ℓ↙")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void aMoveSlipsAtRightAnglesToItself(Move move) {
        GridLayout.Cell origin = new GridLayout.Cell(5, 5);
        GridLayout.Cell ahead = move.from(origin);

        assertThat(move.sideways()).hasSize(move == Move.STAY ? 0 : 2).allSatisfy(side -> {
            GridLayout.Cell beside = side.from(origin);
            int dot = (ahead.row() - 5) * (beside.row() - 5) + (ahead.col() - 5) * (beside.col() - 5);
            assertThat(dot).isZero();
        });
    }
}
