package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.GridLayout.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A taxi with one passenger ({@link io.github.leeway.Bibliography#DIETTERICH_2000}) as in Gymnasium ({@link
 * io.github.leeway.Bibliography#TOWERS_2024}): 25 cells, of which four are stands, R, G, Y and B; the passenger waits at a stand or
 * rides, and is bound for a stand. A step pays −1, picking up or dropping off where it cannot be done −10, and dropping off where the
 * passenger is bound for 20 and the end; dropping off at another stand is a step.
 *
 * @param start name of the state in which an episode begins, as in {@code taxi 2,3 passenger R to G} with row and column from 0; if it
 *     is given, the model has only what can be reached from it, else all 500 states, since Gymnasium begins in any of 300
 */
public record Taxi(Optional<String> start) implements Environment {

    private static final List<String> STREETS =
            List.of("|R: | : :G|", "| : | : : |", "| : : : : |", "| | : | : |", "|Y| : |B: |");
    private static final int SIDE = 5;
    private static final List<String> STANDS = List.of("R", "G", "Y", "B");
    private static final List<Cell> CELLS = List.of(new Cell(0, 0), new Cell(0, 4), new Cell(4, 0), new Cell(4, 3));
    private static final int RIDES = STANDS.size();
    private static final int STEP_REWARD = -1;
    private static final int WRONG_REWARD = -10;
    private static final int DELIVERY_REWARD = 20;

    /** Checks that the start is a state. */
    public Taxi {
        start.ifPresent(Taxi::situation);
    }

    @Override
    public ModelFile model() {
        return Documents.of(
                "taxi",
                "Gymnasium's Taxi (Towers et al., arXiv:2407.17032) after Dietterich, Hierarchical Reinforcement Learning"
                        + " with the MAXQ Value Function Decomposition (2000); made by 'leeway models taxi'. "
                        + (start.isPresent()
                                ? "These are the states that can be reached from the start"
                                : "These are all its 500 states, of which an episode begins in one of 300 and can reach"
                                        + " 404")
                        + "; a delivery ends it. Its own reward is -1 for a step, -10 for a pick-up or drop-off that cannot"
                        + " be done, and 20 for the delivery. Known exactly: POWER is 1/2 at every discount in the state"
                        + " that follows a delivery, for uniform rewards.",
                Exploration.of(new Rides()));
    }

    private static Situation situation(String name) {
        return all().stream()
                .filter(situation -> situation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("start is '" + name + "', expected a state such as '"
                        + all().get(0).name() + "'"));
    }

    private static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int passenger = 0; passenger <= RIDES; passenger++) {
                for (int bound = 0; bound < STANDS.size(); bound++) {
                    all.add(new Situation(new Cell(i / SIDE, i % SIDE), passenger, bound));
                }
            }
        }
        return all;
    }

    /**
     * Where everybody is.
     *
     * @param taxi row and column, from 0
     * @param passenger number of a stand, or {@link #RIDES}
     * @param bound number of the stand where the passenger wants to go
     */
    private record Situation(Cell taxi, int passenger, int bound) {

        String name() {
            return "taxi " + taxi.row() + "," + taxi.col()
                    + (passenger == RIDES ? " with passenger" : " passenger " + STANDS.get(passenger)) + " to "
                    + STANDS.get(bound);
        }

        boolean isOver() {
            return passenger == bound && taxi.equals(CELLS.get(bound));
        }

        Act<Situation> drive(String action, int rowStep, int colStep) {
            int row = Math.min(Math.max(taxi.row() + rowStep, 0), SIDE - 1);
            boolean isOpen = colStep == 0
                    || STREETS.get(taxi.row()).charAt(2 * taxi.col() + 1 + colStep)
                            == ':'; // walls are drawn between cells
            Cell next = new Cell(row, isOpen ? taxi.col() + colStep : taxi.col());
            return Act.certain(action, new Situation(next, passenger, bound), STEP_REWARD);
        }

        Act<Situation> pickUp() {
            boolean isThere = passenger < RIDES && taxi.equals(CELLS.get(passenger));
            return isThere
                    ? Act.certain("pick up", new Situation(taxi, RIDES, bound), STEP_REWARD)
                    : Act.certain("pick up", this, WRONG_REWARD);
        }

        Act<Situation> dropOff() {
            int stand = CELLS.indexOf(taxi);
            return passenger == RIDES && stand >= 0
                    ? Act.certain(
                            "drop off",
                            new Situation(taxi, stand, bound),
                            stand == bound ? DELIVERY_REWARD : STEP_REWARD)
                    : Act.certain("drop off", this, WRONG_REWARD);
        }
    }

    private final class Rides implements Dynamics<Situation> {

        @Override
        public List<Situation> first() {
            return start.map(name -> List.of(situation(name))).orElseGet(Taxi::all);
        }

        @Override
        public Optional<Situation> start() {
            return start.map(Taxi::situation);
        }

        @Override
        public List<Act<Situation>> acts(Situation situation) {
            return situation.isOver()
                    ? List.of()
                    : List.of(
                            situation.drive("south", 1, 0),
                            situation.drive("north", -1, 0),
                            situation.drive("east", 0, 1),
                            situation.drive("west", 0, -1),
                            situation.pickUp(),
                            situation.dropOff());
        }

        @Override
        public String name(Situation situation) {
            return situation.name();
        }
    }
}
