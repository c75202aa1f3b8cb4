package io.github.leeway;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Models that tests of several packages use: those whose exact values are known. */
public final class Models {

    private static final List<Move> STEPS = List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT, Move.STAY);

    private Models() {}

    /** The case study of Optimal Policies Tend To Seek Power, Figures 1 to 4. */
    public static Mdp caseStudy() {
        return Mdp.builder()
                .choice("★", "up", "∅")
                .choice("★", "left", "ℓ◁")
                .choice("★", "right", "r▷")
                .terminal("∅")
                .choice("ℓ◁", "a", "ℓ↙")
                .choice("ℓ◁", "b", "ℓ↖")
                .choice("ℓ↙", "a", "ℓ↙")
                .choice("ℓ↙", "b", "ℓ↖")
                .choice("ℓ↖", "a", "ℓ↙")
                .choice("r▷", "a", "r↘")
                .choice("r▷", "b", "r↗")
                .choice("r↘", "a", "r↘")
                .choice("r↘", "b", "r↗")
                .choice("r↗", "a", "r↗")
                .choice("r↗", "b", "r↘")
                .start("★")
                .build();
    }

    /** start → candy or wait; wait → chocolate or hug; the leaves are terminal. */
    public static Mdp waiting() {
        return Mdp.builder()
                .choice("start", "candy", "candy")
                .choice("start", "wait", "wait")
                .choice("wait", "chocolate", "chocolate")
                .choice("wait", "hug", "hug")
                .terminal("candy")
                .terminal("chocolate")
                .terminal("hug")
                .build();
    }

    /** The detour of Figure 10: the action after which there is less POWER is optimal more often. */
    public static Mdp detour() {
        return Mdp.builder()
                .choice("1", "N", "2")
                .choice("1", "NE", "3")
                .choice("2", "stay", "2")
                .choice("2", "go", "3")
                .choice("3", "a", "a")
                .choice("3", "b", "b")
                .terminal("a")
                .terminal("b")
                .build();
    }

    /** A root with one action to each of some terminal leaves, called leaf0, leaf1 and so on. */
    public static Mdp star(int leaves) {
        MdpBuilder builder = Mdp.builder();
        for (int i = 0; i < leaves; i++) {
            builder.choice("root", "to" + i, "leaf" + i);
        }
        for (int i = 0; i < leaves; i++) {
            builder.terminal("leaf" + i);
        }
        return builder.build();
    }

    /** A square grid with a step in every direction that stays on it, and staying. */
    public static Mdp grid(int size) {
        return grid(size, STEPS, GridWorld.Bump.FORBID, BigFraction.ZERO);
    }

    /** A square grid. */
    public static Mdp grid(int size, List<Move> moves, GridWorld.Bump bump, BigFraction slip) {
        List<GridWorld.Place> places = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            for (int col = 0; col < size; col++) {
                String name = "r" + (row + 1) + "c" + (col + 1);
                places.add(new GridWorld.Place(name, new GridLayout.Cell(row, col), GridWorld.Kind.OPEN));
            }
        }
        return new GridWorld(size, size, places, moves, bump, slip, Optional.empty()).toMdp();
    }
}
