package io.github.leeway.cli;

import io.github.leeway.environment.Chain;
import io.github.leeway.environment.Environment;
import io.github.leeway.environment.Gridworld;
import io.github.leeway.environment.RandomMdp;
import io.github.leeway.environment.StarGraph;
import io.github.leeway.environment.TwoRooms;
import io.github.leeway.mdp.Move;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generators of text-book models of any size. */
final class TextbookCommands {

    private TextbookCommands() {}

    /** {@code leeway models gridworld}. */
    @Command(name = "gridworld", description = "A rectangle of cells, with slips and walls if asked for.")
    static final class OfGridworld extends EnvironmentCommand {

        @Option(names = "--rows", paramLabel = "N", defaultValue = "5", description = "Height. [${DEFAULT-VALUE}]")
        private int rows;

        @Option(names = "--cols", paramLabel = "N", defaultValue = "5", description = "Width. [${DEFAULT-VALUE}]")
        private int cols;

        @Option(
                names = "--slip",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "0",
                description =
                        "Probability that a step goes to one of its two sides instead, half each. [${DEFAULT-VALUE}]")
        private BigFraction slip;

        @Option(names = "--no-stay", description = "Leave out the action of staying.")
        private boolean noStay;

        @Option(
                names = "--walls",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "0",
                description = "Probability of each cell but the start to be a wall; what is cut off from the start"
                        + " becomes wall as well. [${DEFAULT-VALUE}]")
        private BigFraction walls;

        @Option(
                names = {"-s", "--seed"},
                paramLabel = "N",
                converter = WholeNumber.class,
                defaultValue = "0",
                description = "Which walls. [${DEFAULT-VALUE}]")
        private long seed;

        OfGridworld(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            List<Move> moves = noStay ? List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT) : List.of(Move.values());
            return new Gridworld(rows, cols, moves, slip, walls, seed);
        }
    }

    /** {@code leeway models chain}. */
    @Command(name = "chain", description = "Places in a row, such as the river swim.")
    static final class OfChain extends EnvironmentCommand {

        @Option(names = "--length", paramLabel = "N", defaultValue = "6", description = "Places. [${DEFAULT-VALUE}]")
        private int length;

        @Option(
                names = "--forward",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "1",
                description = "Probability that right leads right; 0.35 in the river swim. [${DEFAULT-VALUE}]")
        private BigFraction forward;

        @Option(
                names = "--back",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "0",
                description = "Probability that right leads left; 0.05 in the river swim. [${DEFAULT-VALUE}]")
        private BigFraction back;

        OfChain(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Chain(length, forward, back);
        }
    }

    /** {@code leeway models star-graph}. */
    @Command(name = "star-graph", description = "A choice between ends.")
    static final class OfStarGraph extends EnvironmentCommand {

        @Option(names = "--leaves", paramLabel = "N", defaultValue = "5", description = "Ends. [${DEFAULT-VALUE}]")
        private int leaves;

        OfStarGraph(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new StarGraph(leaves);
        }
    }

    /** {@code leeway models random}. */
    @Command(name = "random", description = "A model drawn at random, a Garnet, with small denominators.")
    static final class OfRandomMdp extends EnvironmentCommand {

        @Option(names = "--states", paramLabel = "N", defaultValue = "10", description = "States. [${DEFAULT-VALUE}]")
        private int states;

        @Option(
                names = "--actions",
                paramLabel = "N",
                defaultValue = "2",
                description = "Choices of each state. [${DEFAULT-VALUE}]")
        private int actions;

        @Option(
                names = "--successors",
                paramLabel = "N",
                defaultValue = "2",
                description = "Outcomes of each choice. [${DEFAULT-VALUE}]")
        private int successors;

        @Option(
                names = "--denominator",
                paramLabel = "N",
                defaultValue = "12",
                description = "All probabilities are multiples of 1/N. [${DEFAULT-VALUE}]")
        private int denominator;

        @Option(
                names = {"-s", "--seed"},
                paramLabel = "N",
                converter = WholeNumber.class,
                defaultValue = "0",
                description = "Which model. [${DEFAULT-VALUE}]")
        private long seed;

        OfRandomMdp(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new RandomMdp(states, actions, successors, denominator, seed);
        }
    }

    /** {@code leeway models two-rooms}. */
    @Command(name = "two-rooms", description = "Two rooms, a locked door between them, and its key.")
    static final class OfTwoRooms extends EnvironmentCommand {

        OfTwoRooms(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new TwoRooms();
        }
    }
}
