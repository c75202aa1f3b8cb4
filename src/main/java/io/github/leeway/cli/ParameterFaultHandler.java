package io.github.leeway.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what may have been meant, and where to read more. */
final class ParameterFaultHandler implements IParameterExceptionHandler {

    private static final int MOST_SUGGESTIONS = 3;

    private final Console console;

    ParameterFaultHandler(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName(" ");
        console.tell(command + ": error: " + fault.getMessage());
        if (fault instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                int count = Math.min(MOST_SUGGESTIONS, suggestions.size());
                console.tell("  = help: did you mean " + String.join(" or ", suggestions.subList(0, count)) + "?");
            }
        }
        console.tell("'" + command + " --help' shows what can be asked.");
        return ExitCode.USAGE;
    }

    /** Makes it the handler of a command and all its subcommands, which also tell the version of Leeway. */
    static void install(CommandLine line, Console console) {
        line.setParameterExceptionHandler(new ParameterFaultHandler(console));
        tellVersion(line);
    }

    private static void tellVersion(CommandLine line) {
        line.getSubcommands().values().forEach(sub -> {
            sub.getCommandSpec().versionProvider(new Version());
            tellVersion(sub);
        });
    }
}
