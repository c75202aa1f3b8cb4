package io.github.leeway.cli;

import java.util.List;
import picocli.CommandLine;

/** Makes the commands, giving each what it needs of the process. */
final class Commands implements CommandLine.IFactory {

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    Commands(Console console, Interruption interruption, String... arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.of(arguments);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == PowerCommand.class) {
            return type.cast(new PowerCommand(console, interruption, arguments));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(console));
        }
        if (type == ShowCommand.class) {
            return type.cast(new ShowCommand(console));
        }
        if (type == ModelsCommand.class) {
            return type.cast(new ModelsCommand(console));
        }
        if (type == HelpCommand.class) {
            return type.cast(new HelpCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
