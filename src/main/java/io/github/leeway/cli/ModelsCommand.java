package io.github.leeway.cli;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.NearestName;
import io.github.leeway.report.ModelText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leeway models}: the models that come with Leeway. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Lists the models that come with Leeway and the environments that it makes, prints one, or copies them.",
        footer = {
            "",
            "Examples:",
            "  leeway models gridworld --rows 20 --cols 20 --slip 0.1 -o grid.yaml",
            "  leeway models frozenlake | leeway power -"
        })
final class ModelsCommand implements Callable<Integer> {

    static final String COPY = "--copy";

    private static final int NAME_COLUMNS = 20;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The model to print or copy. [all]")
    private Optional<String> name;

    @Option(names = COPY, paramLabel = "DIR", description = "Copy to this directory; never replaces a file.")
    private Optional<Path> copy;

    private ModelsCommand(Console console) {
        this.console = console;
    }

    /** The command with one below it for each environment that is made on demand. */
    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new ModelsCommand(console));
        Stream.of(
                        new TextbookCommands.OfGridworld(console),
                        new TextbookCommands.OfChain(console),
                        new TextbookCommands.OfStarGraph(console),
                        new TextbookCommands.OfRandomMdp(console),
                        new TextbookCommands.OfTwoRooms(console),
                        new GameCommands.OfFrozenLake(console),
                        new GameCommands.OfCliffWalking(console),
                        new GameCommands.OfTaxi(console),
                        new GameCommands.OfTicTacToe(console),
                        new SafetyCommands.OfBoatRace(console),
                        new SafetyCommands.OfConveyor(console),
                        new SafetyCommands.OfInterruptibility(console),
                        new SafetyCommands.OfSokoban(console),
                        new SafetyCommands.OfSurvival(console),
                        new SafetyCommands.OfVase(console))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        name.ifPresent(this::check);
        if (copy.isPresent()) {
            List<String> names = name.map(List::of).orElseGet(BundledModels::names);
            names.forEach(chosen ->
                    console.print(BundledCopy.write(chosen, copy.get()).toString()));
        } else if (name.isPresent()) {
            String text = new String(BundledCopy.bytes(name.get()), StandardCharsets.UTF_8);
            console.print(writer -> writer.write(text));
        } else {
            BundledModels.names().forEach(this::list);
            spec.subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .forEach(made ->
                            line(made.name(), "made: " + made.usageMessage().description()[0]));
        }
        return ExitCode.DONE;
    }

    private void check(String model) {
        if (BundledModels.bytes(model).isEmpty()) {
            List<String> known = Stream.concat(BundledModels.names().stream(), spec.subcommands().keySet().stream())
                    .toList();
            throw new UsageFault("model '" + model + "' does not come with Leeway, expected one of "
                    + String.join(", ", known)
                    + NearestName.question(model, known)
                            .map(question -> "; " + question)
                            .orElse(""));
        }
    }

    private void list(String model) {
        LoadedModel loaded = new ModelArgument(model).load();
        line(model, ModelText.counts(loaded.file().mdp()));
    }

    private void line(String model, String what) {
        console.printWrapped(
                String.format(Locale.ROOT, "%-" + NAME_COLUMNS + "s %s", model, what), " ".repeat(NAME_COLUMNS + 1));
    }
}
