package io.github.leeway.cli;

import io.github.leeway.format.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leeway help}: of a command, or of an error code. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Explains a command or an error code such as E030.")
final class HelpCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "A command or an error code.")
    private Optional<String> topic;

    @Spec
    private CommandSpec spec;

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine top = spec.parent().commandLine();
        if (topic.isEmpty()) {
            console.print(writer -> writer.write(top.getUsageMessage()));
            return ExitCode.DONE;
        }
        Optional<ErrorCode> code = ErrorCode.of(topic.get().toUpperCase(Locale.ROOT));
        if (code.isPresent()) {
            explain(code.get());
            return ExitCode.DONE;
        }
        CommandLine command = top.getSubcommands().get(topic.get());
        if (command == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + topic.get() + "' is neither an error code nor one of the commands "
                            + String.join(", ", top.getSubcommands().keySet()));
        }
        console.print(writer -> writer.write(command.getUsageMessage()));
        return ExitCode.DONE;
    }

    private void explain(ErrorCode code) {
        console.printWrapped(code.code() + ": " + code.title() + "\n");
        console.printWrapped(code.explanation(), "");
        console.printWrapped("\nFor example:\n");
        code.example().indent(4).lines().forEach(console::printWrapped);
    }
}
