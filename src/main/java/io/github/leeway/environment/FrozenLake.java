package io.github.leeway.environment;

import io.github.leeway.format.GridSpec;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.IntegerStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A frozen lake with holes ({@link io.github.leeway.Bibliography#TOWERS_2024}): a step goes where it should with the rate of success,
 * else to one of its two sides, half each; off the map one stays. Holes and the goal are terminal, and the step into the goal pays 1.
 *
 * @param map rows of equal length of the letters S (start, one), F (frozen), H (hole) and G (goal, one)
 * @param successRate in [0, 1]; a third in Gymnasium where it is slippery, 1 where it is not
 */
public record FrozenLake(List<String> map, BigFraction successRate) implements Environment {

    /** Gymnasium's small map. */
    public static final List<String> SMALL = List.of("SFFF", "FHFH", "FFFH", "HFFG");

    /** Gymnasium's large map. */
    public static final List<String> LARGE =
            List.of("SFFFFFFF", "FFFFFFFF", "FFFHFFFF", "FFFFFHFF", "FFFHFFFF", "FHHFFFHF", "FHFFHFHF", "FFFHFFFG");

    private static final List<Move> GYMNASIUM = List.of(Move.LEFT, Move.DOWN, Move.RIGHT, Move.UP);
    private static final int LEAST_SIDE = 2;
    private static final int LONGEST_SIDE = 200;
    private static final int MOST_MAPS = 1000;
    private static final String START = "start";
    private static final String GOAL = "goal";

    /** Checks the rate. */
    public FrozenLake {
        Size.checkProbability("success rate", successRate);
        map = List.copyOf(map);
    }

    /**
     * A square map drawn at random, again and again until a way leads from the upper left, the start, to the lower right, the goal. The
     * maps are not those of Gymnasium, whose random numbers are others.
     *
     * @param size length of a side, 2 to 200
     * @param frozen probability of each other cell not to be a hole, in [0, 1]
     * @param seed which map
     * @throws IllegalArgumentException if none of 1000 maps has a way
     */
    public static List<String> randomMap(int size, BigFraction frozen, long seed) {
        Size.check("size", size, LEAST_SIDE, LONGEST_SIDE);
        Size.checkProbability("probability of ice", frozen);
        Cell start = new Cell(0, 0);
        Cell goal = new Cell(size - 1, size - 1);
        IntegerStream stream = IntegerStream.of(seed);
        for (int i = 0; i < MOST_MAPS; i++) {
            Set<Cell> ice = new LinkedHashSet<>(Scatter.cells(size, size, frozen, stream));
            ice.addAll(List.of(start, goal));
            if (Scatter.connected(start, ice).contains(goal)) {
                return drawn(size, ice, start, goal);
            }
        }
        throw new IllegalArgumentException("probability of ice is " + Fractions.text(frozen)
                + ", expected one with which" + " one of " + MOST_MAPS + " maps has a way to the goal");
    }

    private static List<String> drawn(int size, Set<Cell> ice, Cell start, Cell goal) {
        return IntStream.range(0, size)
                .mapToObj(row -> IntStream.range(0, size)
                        .mapToObj(col -> new Cell(row, col))
                        .map(cell ->
                                cell.equals(start) ? "S" : cell.equals(goal) ? "G" : ice.contains(cell) ? "F" : "H")
                        .collect(Collectors.joining()))
                .toList();
    }

    @Override
    public ModelFile model() {
        Map<Integer, GridSpec.Symbol> legend = new LinkedHashMap<>();
        legend.put((int) 'S', new GridSpec.Symbol(START, GridSpec.Kind.OPEN));
        if (map.stream().anyMatch(row -> row.contains("H"))) {
            legend.put((int) 'H', new GridSpec.Symbol("hole", GridSpec.Kind.TERMINAL));
        }
        legend.put((int) 'G', new GridSpec.Symbol(GOAL, GridSpec.Kind.TERMINAL));
        List<String> rows = map.stream().map(row -> row.replace('F', '.')).toList();
        GridSpec grid = new GridSpec(
                rows, legend, GYMNASIUM, GridWorld.Bump.STAY, BigFraction.ONE.subtract(successRate), List.of());
        Mdp mdp = grid.world(Optional.of(START)).toMdp();
        return Documents.of(
                "frozenlake-" + map.size() + "x" + map.get(0).length(), description(), grid, mdp, List.of(reward(mdp)));
    }

    private static RewardFunction reward(Mdp mdp) {
        SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();
        State goal = mdp.state(GOAL).orElseThrow();
        for (Choice choice : mdp.choices()) {
            for (Outcome outcome : mdp.outcomes(choice)) {
                if (outcome.successor().equals(goal) && !choice.state().equals(goal)) {
                    steps.put(new RewardFunction.Step(choice.index(), goal.index()), BigFraction.ONE);
                }
            }
        }
        return new RewardFunction("reward", new TreeMap<>(), new TreeMap<>(), steps);
    }

    private String description() {
        String known = map.equals(SMALL) && successRate.equals(BigFraction.of(1, 3))
                ? " The best policy gets to the goal from the start with probability 14/17, given time."
                : "";
        return "Gymnasium's FrozenLake" + (map.equals(SMALL) || map.equals(LARGE) ? "" : " on another map")
                + " (Towers et al., arXiv:2407.17032): a step goes where it should with probability "
                + Fractions.text(successRate) + ", else to one of its sides, and off the map one stays; made by 'leeway"
                + " models frozenlake'. Its own reward is 1 for the step into the goal. Known exactly: POWER(goal) and"
                + " POWER of each hole are 1/2 at every discount, for uniform rewards." + known;
    }
}
