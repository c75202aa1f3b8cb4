package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where a class of actions leads on a grid: to the cell that follows most likely. Where several are as likely, it is the one that an
 * action of the class is called after, else the one in the direction of the mean step.
 */
enum GridHeading {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    STAY,
    /** To a cell that is no neighbor, or to several as likely as each other in no one direction. */
    ELSEWHERE;

    /** Of a class, with the outcomes of its choices. */
    static GridHeading of(GridLayout layout, ActionClass actions, List<Outcome> outcomes) {
        BigFraction most = outcomes.stream()
                .map(Outcome::probability)
                .max(BigFraction::compareTo)
                .orElseThrow();
        Cell from = layout.cell(actions.state());
        List<GridHeading> likeliest = outcomes.stream()
                .filter(outcome -> outcome.probability().compareTo(most) == 0)
                .map(outcome -> between(from, layout.cell(outcome.successor())))
                .toList();
        if (likeliest.size() == 1) {
            return likeliest.get(0);
        }
        return named(actions)
                .filter(likeliest::contains)
                .or(() -> mean(layout, from, outcomes).filter(likeliest::contains))
                .orElse(ELSEWHERE);
    }

    private static Optional<GridHeading> named(ActionClass actions) {
        return Arrays.stream(Move.values())
                .filter(move -> actions.choices().stream()
                        .anyMatch(choice -> choice.action().equalsIgnoreCase(move.action())))
                .findFirst()
                .map(move -> valueOf(move.name()));
    }

    private static GridHeading between(Cell from, Cell to) {
        for (Move move : Move.values()) {
            if (move.from(from).equals(to)) {
                return valueOf(move.name());
            }
        }
        return ELSEWHERE;
    }

    /** The direction of the mean step, if it lies along a row or a column. */
    private static Optional<GridHeading> mean(GridLayout layout, Cell from, List<Outcome> outcomes) {
        BigFraction down = BigFraction.ZERO;
        BigFraction right = BigFraction.ZERO;
        for (Outcome outcome : outcomes) {
            Cell to = layout.cell(outcome.successor());
            down = down.add(outcome.probability().multiply(to.row() - from.row()));
            right = right.add(outcome.probability().multiply(to.col() - from.col()));
        }
        if ((down.signum() == 0) == (right.signum() == 0)) {
            return Optional.empty();
        }
        if (down.signum() != 0) {
            return Optional.of(down.signum() > 0 ? DOWN : UP);
        }
        return Optional.of(right.signum() > 0 ? RIGHT : LEFT);
    }
}
