package io.github.leeway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code leeway}. */
@Command(
        name = "leeway",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Measures how much room an environment leaves an agent.",
        description =
                "%nReads a Markov decision process, samples many reward functions, solves the process for each, and reports"
                        + " the POWER of every state and which actions optimal policies prefer, every number with its error.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Try:  leeway power case-study",
            "",
            "Exit codes: 0 done, 1 a fault of the tool, 2 wrong command line,",
            "3 wrong model or result file, 4 bound not reached, 5 a claim is not as expected,",
            "6 a claim is undecided, 130 interrupted."
        })
public final class Leeway implements Callable<Integer> {

    private static final int RESERVE = 1 << 20;

    @Spec
    private CommandSpec spec;

    private Leeway() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int code = run(console, Interruption.install(), arguments);
        System.exit(code);
    }

    /** Runs a command line. */
    static int run(Console console, Interruption interruption, String... arguments) {
        byte[][] reserve = {new byte[RESERVE]}; // given back so that running out of memory can be told
        try {
            int code = commandLine(console, interruption, arguments).execute(arguments);
            return console.finish() ? code : ExitCode.TOOL_FAULT;
        } catch (OutOfMemoryError tooLarge) {
            reserve[0] = new byte[0];
            console.tell("leeway: error: not enough memory: " + tooLarge.getMessage());
            console.tell("  = help: ask for fewer discounts, or give Java more memory: java -Xmx8g -jar ...");
            return ExitCode.TOOL_FAULT;
        } finally {
            interruption.finished();
        }
    }

    static CommandLine commandLine(Console console, Interruption interruption, String... arguments) {
        CommandLine line = new CommandLine(new Leeway());
        Commands.neededFor(console, interruption, arguments).forEach(line::addSubcommand);
        line.setOut(console.outPrinter());
        line.setErr(console.errPrinter());
        line.setUsageHelpWidth(Math.max(60, Math.min(100, console.width())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.isColored() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        ParameterFaultHandler.install(line, console);
        line.setExecutionExceptionHandler(new FaultHandler(console));
        return line;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
