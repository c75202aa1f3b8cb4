package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.report.ModelText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
            names.forEach(chosen -> copy(chosen, copy.get()));
        } else if (name.isPresent()) {
            String text = new String(bytes(name.get()), StandardCharsets.UTF_8);
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

    private void copy(String model, Path directory) {
        Path target = directory.resolve(model + ".yaml");
        try {
            Files.createDirectories(directory);
            Files.write(target, bytes(model), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new UsageFault(exists.getMessage() + " already exists; name another directory");
        } catch (IOException fault) {
            throw new UsageFault(target + " cannot be written: " + fault);
        }
        console.print(target.toString());
    }

    private static byte[] bytes(String model) {
        return BundledModels.bytes(model)
                .orElseThrow(() -> new UsageFault("model '" + model + "' does not come with Leeway, expected one of "
                        + String.join(", ", BundledModels.names())));
    }
}
