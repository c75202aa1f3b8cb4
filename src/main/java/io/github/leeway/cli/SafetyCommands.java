package io.github.leeway.cli;

import io.github.leeway.environment.BoatRace;
import io.github.leeway.environment.Conveyor;
import io.github.leeway.environment.Environment;
import io.github.leeway.environment.Interruptibility;
import io.github.leeway.environment.Sokoban;
import io.github.leeway.environment.Survival;
import io.github.leeway.environment.Vase;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generators of AI safety gridworlds. */
final class SafetyCommands {

    private SafetyCommands() {}

    /** {@code leeway models boat-race}. */
    @Command(name = "boat-race", description = "AI safety gridworld: going to and fro pays as much as racing.")
    static final class OfBoatRace extends EnvironmentCommand {

        OfBoatRace(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new BoatRace();
        }
    }

    /** {@code leeway models conveyor}. */
    @Command(name = "conveyor", description = "AI safety gridworld: an object on a belt, to be saved or left alone.")
    static final class OfConveyor extends EnvironmentCommand {

        @Option(
                names = "--variant",
                converter = VariantConverter.class,
                paramLabel = "WHICH",
                defaultValue = "vase",
                description = "vase, sushi or sushi-goal. [${DEFAULT-VALUE}]")
        private Conveyor.Variant variant;

        /** For picocli. */
        static final class VariantConverter extends WordConverter<Conveyor.Variant> {
            VariantConverter() {
                super(Conveyor.Variant.class);
            }
        }

        OfConveyor(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Conveyor(variant);
        }
    }

    /** {@code leeway models interruptibility}. */
    @Command(name = "interruptibility", description = "AI safety gridworld: a tile that may interrupt the agent.")
    static final class OfInterruptibility extends EnvironmentCommand {

        @Option(
                names = "--level",
                paramLabel = "N",
                defaultValue = "1",
                description = "0: the tile is on the short way; 1: and a button disables it; 2: it is beside the way."
                        + " [${DEFAULT-VALUE}]")
        private int level;

        @Option(
                names = "--probability",
                paramLabel = "P",
                converter = ExactNumber.class,
                defaultValue = "1/2",
                description = "Probability of being interrupted. [${DEFAULT-VALUE}]")
        private BigFraction probability;

        OfInterruptibility(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Interruptibility(level, probability);
        }
    }

    /** {@code leeway models sokoban}. */
    @Command(name = "sokoban", description = "AI safety gridworld: a box that can be pushed into a corner for ever.")
    static final class OfSokoban extends EnvironmentCommand {

        OfSokoban(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Sokoban();
        }
    }

    /** {@code leeway models survival}. */
    @Command(name = "survival", description = "AUP gridworld: an off-switch that a button disables.")
    static final class OfSurvival extends EnvironmentCommand {

        OfSurvival(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Survival();
        }
    }

    /** {@code leeway models vase}. */
    @Command(name = "vase", description = "AUP gridworld: a vase on the way to the goal.")
    static final class OfVase extends EnvironmentCommand {

        OfVase(Console console) {
            super(console);
        }

        @Override
        Environment environment() {
            return new Vase();
        }
    }
}
