package io.github.leeway.cli;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.report.ModelText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway models}: the models that come with Leeway. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the models that come with Leeway, prints one, or copies them.")
final class ModelsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The model to print or copy. [all]")
    private Optional<String> name;

    @Option(names = "--copy", paramLabel = "DIR", description = "Copy to this directory; never replaces a file.")
    private Optional<Path> copy;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (copy.isPresent()) {
            List<String> names = name.map(List::of).orElseGet(BundledModels::names);
            names.forEach(chosen ->
                    console.print(BundledCopy.write(chosen, copy.get()).toString()));
        } else if (name.isPresent()) {
            String text = new String(BundledCopy.bytes(name.get()), StandardCharsets.UTF_8);
            console.print(writer -> writer.write(text));
        } else {
            BundledModels.names().forEach(this::list);
        }
        return ExitCode.DONE;
    }

    private void list(String model) {
        LoadedModel loaded = new ModelArgument(model).load();
        console.print(String.format(
                Locale.ROOT, "%-20s %s", model, ModelText.counts(loaded.file().mdp())));
    }
}
