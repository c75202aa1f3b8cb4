package io.github.leeway.environment;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.Move;
import java.util.List;
import java.util.Optional;

/** Two rooms with a locked door between them, and the key in the smaller one; who steps on the key has it. Made for Leeway. */
public record TwoRooms() implements Environment {

    private static final Board BOARD =
            new Board(List.of("#########", "#A..#...#", "#...D...#", "#..K#...#", "#########"));

    /** Where the key is. */
    private enum Key {
        ON_THE_FLOOR,
        IN_HAND
    }

    @Override
    public ModelFile model() {
        return Documents.of(
                "two-rooms",
                "Two rooms of nine cells each with a locked door between them; the key lies in the first, and who steps on it"
                        + " has it for good. Made by 'leeway models two-rooms' for Leeway, after key and door tasks such as"
                        + " those of Minigrid (arXiv:2306.13831). Known: of the 27 states 8 are without the key. Known"
                        + " exactly: for independent uniform rewards POWER goes to 19/20 with the key and to 27/28 without"
                        + " it as the discount goes to 1, since all 27 states are still open then.",
                Exploration.of(new Steps()).mdp());
    }

    private record Place(Cell agent, Key key) {}

    private static final class Steps implements Dynamics<Place> {

        @Override
        public List<Place> first() {
            return List.of(new Place(BOARD.find('A'), Key.ON_THE_FLOOR));
        }

        @Override
        public Optional<Place> start() {
            return Optional.of(first().get(0));
        }

        @Override
        public List<Act<Place>> acts(Place place) {
            return Board.STEPS_AND_STAY.stream()
                    .map(move -> Act.certain(move.action(), after(place, move), 0))
                    .toList();
        }

        private static Place after(Place place, Move move) {
            Cell next = BOARD.step(place.agent(), move);
            boolean isLocked = BOARD.at(next) == 'D' && place.key() == Key.ON_THE_FLOOR;
            Cell agent = isLocked ? place.agent() : next;
            return new Place(agent, BOARD.at(agent) == 'K' ? Key.IN_HAND : place.key());
        }

        @Override
        public String name(Place place) {
            return Board.name(place.agent()) + (place.key() == Key.IN_HAND ? " with key" : "");
        }
    }
}
