package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.report.ModelText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leeway check}: validate only. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Looks for faults in model files, all of them at once, and computes nothing.")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", arity = "1..*", description = ModelArgument.DESCRIPTION)
    private List<String> models;

    @Mixin
    private CommonOptions common;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = ExitCode.DONE;
        for (String model : models) {
            try {
                LoadedModel loaded = new ModelArgument(model).load();
                if (!common.isQuiet()) {
                    loaded.warnings().forEach(warning -> console.printWrapped(warning.toString()));
                }
                console.printWrapped(
                        model + ": ok: " + ModelText.counts(loaded.file().mdp()));
            } catch (ModelFileException wrong) {
                console.printWrapped(String.valueOf(wrong.getMessage()));
                code = ExitCode.MODEL;
            }
        }
        return code;
    }
}
