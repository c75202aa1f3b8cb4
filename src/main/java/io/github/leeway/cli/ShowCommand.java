package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelWriter;
import io.github.leeway.report.ModelText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway show}: what was understood. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints what was understood of a model: counts, map, transitions, rewards.")
final class ShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Option(
            names = "--as",
            converter = Form.Converter.class,
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, or yaml: the model file that Leeway would write. [${DEFAULT-VALUE}]")
    private Form form;

    @Mixin
    private ChangeOptions changes;

    @Mixin
    private CommonOptions common;

    /** How to print a model. */
    enum Form {
        TEXT,
        YAML;

        /** For picocli. */
        static final class Converter extends WordConverter<Form> {
            Converter() {
                super(Form.class);
            }
        }
    }

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LoadedModel loaded = changes.applied(new ModelArgument(model).load());
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        String text = switch (form) {
            case YAML -> ModelWriter.write(loaded.file());
            case TEXT -> ModelText.of(loaded.file());
        };
        console.print(writer -> writer.write(text));
        return ExitCode.DONE;
    }
}
