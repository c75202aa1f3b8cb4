package io.github.leeway.cli;

import io.github.leeway.exchange.ModelFiles;
import io.github.leeway.exchange.ModelFormat;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
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
            converter = ShownForm.Converter.class,
            completionCandidates = ShownForm.Converter.class,
            paramLabel = "FORM",
            defaultValue = "text",
            description =
                    "text, or the model file that Leeway would write in one of its formats: ${COMPLETION-CANDIDATES}."
                            + " [${DEFAULT-VALUE}]")
    private ShownForm form;

    @Mixin
    private ChangeOptions changes;

    @Mixin
    private CommonOptions common;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LoadedModel loaded = changes.applied(new ModelArgument(model).load());
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        String text = form.format()
                .map(format -> written(loaded.file(), format))
                .orElseGet(() -> new ModelText(loaded.file(), console.terminal().outLineWidth()).text());
        console.print(writer -> writer.write(text));
        return ExitCode.DONE;
    }

    private String written(ModelFile file, ModelFormat format) {
        ModelFiles.Text text = ModelFiles.text(file, format);
        if (!common.isQuiet()) {
            text.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        return text.text();
    }
}
