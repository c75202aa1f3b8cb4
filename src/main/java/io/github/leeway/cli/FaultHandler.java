package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointException;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.report.ResultFileException;
import io.github.leeway.report.RunDirectoryException;
import io.github.leeway.report.ValuesFileException;
import io.github.leeway.solve.BoundNotReachedException;
import io.github.leeway.solve.UnsuitableMethodException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an exit code. */
final class FaultHandler implements IExecutionExceptionHandler {

    private final Console console;

    FaultHandler(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof ModelFileException wrongModel) {
            console.tell(String.valueOf(wrongModel.getMessage()));
            wrongModel.diagnostics().stream()
                    .map(Diagnostic::code)
                    .findFirst()
                    .ifPresent(code -> console.tell("'leeway help " + code.code() + "' explains."));
            return ExitCode.MODEL;
        }
        if (fault instanceof ResultFileException wrongResult) {
            console.tell(String.valueOf(wrongResult.getMessage()));
            console.tell("'leeway help " + wrongResult.diagnostic().code() + "' explains.");
            return ExitCode.MODEL;
        }
        if (fault instanceof BoundNotReachedException bound) {
            console.tell("leeway: error: " + bound.getMessage());
            console.tell(
                    "  = help: choose a discount further from 1 (or 1 itself, the limit), or rewards of a smaller range");
            return ExitCode.BOUND_NOT_REACHED;
        }
        if (fault instanceof UsageFault usage) {
            console.tell("leeway: error: " + usage.getMessage());
            return usage.exitCode();
        }
        if (fault instanceof RunDirectoryException
                || fault instanceof ValuesFileException
                || fault instanceof CheckpointException
                || fault instanceof UnsuitableMethodException) {
            console.tell("leeway: error: " + fault.getMessage());
            return ExitCode.USAGE;
        }
        console.tell("leeway: internal error: " + fault);
        console.tell(
                "This is a fault of Leeway, not of your input. Please report it with the command line, the model file"
                        + " and the output of the same command with --debug.");
        if (parsed.expandedArgs().contains("--debug")) {
            fault.printStackTrace(console.err());
        }
        return ExitCode.TOOL_FAULT;
    }
}
