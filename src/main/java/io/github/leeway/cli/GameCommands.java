package io.github.leeway.cli;

import io.github.leeway.environment.CliffWalking;
import io.github.leeway.environment.Environment;
import io.github.leeway.environment.FrozenLake;
import io.github.leeway.environment.Taxi;
import io.github.leeway.environment.TicTacToe;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generators of games: the toy texts of Gymnasium, and tic-tac-toe. */
final class GameCommands {

    private GameCommands() {}

    /** {@code leeway models frozenlake}. */
    @Command(name = "frozenlake", description = "Gymnasium's FrozenLake: ice with holes, slippery or not.")
    static final class OfFrozenLake extends EnvironmentCommand {

        private static final int LARGE = 8;
        private static final int SMALL = 4;

        @Option(
                names = "--size",
                paramLabel = "N",
                defaultValue = "4",
                description = "Length of a side: 4 and 8 are Gymnasium's maps, others are drawn at random, as are these"
                        + " with --seed. [${DEFAULT-VALUE}]")
        private int size;

        @Option(
                names = "--success-rate",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "1/3",
                description = "Probability that a step goes where it should; 1 is not slippery. [${DEFAULT-VALUE}]")
        private BigFraction successRate;

        @Option(
                names = "--frozen",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "0.8",
                description = "On a random map, probability of a cell not to be a hole. [${DEFAULT-VALUE}]")
        private BigFraction frozen;

        @Option(
                names = {"-s", "--seed"},
                paramLabel = "N",
                converter = WholeNumber.class,
                description = "Which random map; not those of Gymnasium. [0]")
        private Optional<Long> seed;

        OfFrozenLake(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new FrozenLake(map(), successRate);
        }

        private List<String> map() {
            if (seed.isEmpty() && size == SMALL) {
                return FrozenLake.SMALL;
            }
            return seed.isEmpty() && size == LARGE
                    ? FrozenLake.LARGE
                    : FrozenLake.randomMap(size, frozen, seed.orElse(0L));
        }
    }

    /** {@code leeway models cliffwalking}. */
    @Command(name = "cliffwalking", description = "Gymnasium's CliffWalking: along a cliff to a goal.")
    static final class OfCliffWalking extends EnvironmentCommand {

        @Option(names = "--slippery", description = "Let a step go astray to each side with probability 1/3.")
        private boolean slippery;

        OfCliffWalking(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new CliffWalking(slippery ? CliffWalking.Ground.SLIPPERY : CliffWalking.Ground.FIRM);
        }
    }

    /** {@code leeway models taxi}. */
    @Command(name = "taxi", description = "Gymnasium's Taxi: one passenger and four stands.")
    static final class OfTaxi extends EnvironmentCommand {

        @Option(
                names = "--start",
                paramLabel = "STATE",
                description =
                        "Where an episode begins, as in 'taxi 2,3 passenger R to G' (row and column from 0); leaves"
                                + " out what cannot be reached. [none: all 500 states]")
        private Optional<String> start;

        OfTaxi(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Taxi(start);
        }
    }

    /** {@code leeway models tic-tac-toe}. */
    @Command(name = "tic-tac-toe", description = "Tic-tac-toe against a player who moves at random.")
    static final class OfTicTacToe extends EnvironmentCommand {

        @Option(
                names = "--ends",
                converter = EndsConverter.class,
                paramLabel = "HOW",
                defaultValue = "boards",
                description = "boards: each final board is a state; outcomes: won, lost and drawn. [${DEFAULT-VALUE}]")
        private TicTacToe.Ends ends;

        /** For picocli. */
        static final class EndsConverter extends WordConverter<TicTacToe.Ends> {
            EndsConverter() {
                super(TicTacToe.Ends.class);
            }
        }

        OfTicTacToe(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new TicTacToe(ends);
        }
    }
}
