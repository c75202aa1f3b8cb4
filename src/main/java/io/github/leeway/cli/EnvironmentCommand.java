package io.github.leeway.cli;

import io.github.leeway.environment.Environment;
import io.github.leeway.format.ModelFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code leeway models NAME} of an environment that is made on demand. */
@Command(mixinStandardHelpOptions = true)
abstract class EnvironmentCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private NewFile file;

    EnvironmentCommand(Console console) {
        this.console = console;
    }

    /**
     * What the options ask for.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    abstract Environment environment();

    @Override
    public Integer call() {
        if (spec.parent().commandLine().getParseResult().hasMatchedOption(ModelsCommand.COPY)) {
            throw new UsageFault(
                    ModelsCommand.COPY + " is for models that come with Leeway; -o FILE writes " + spec.name());
        }
        file.write(model(), console);
        return ExitCode.DONE;
    }

    private ModelFile model() {
        try {
            return environment().model();
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }
}
