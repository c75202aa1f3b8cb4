package io.github.leeway.cli;

import io.github.leeway.format.BundledModels;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.report.LessonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway lesson}: claims of instrumental convergence to read, to check and to change. */
@Command(
        name = "lesson",
        mixinStandardHelpOptions = true,
        description =
                "Lists the lessons, or shows one: what is claimed and why, the verdicts on its claims, and what to change"
                        + " next. --copy writes its file, to be changed and judged with 'leeway claims'.",
        footer = {"", "Examples:", "  leeway lesson", "  leeway lesson 1", "  leeway lesson 1 --copy ."})
final class LessonCommand implements Callable<Integer> {

    private static final String TITLE_INDENT = "    "; // below the title, not its number

    private final Console console;
    private final Interruption interruption;

    @Parameters(
            paramLabel = "N",
            arity = "0..1",
            converter = WholeNumber.class,
            description = "Number of the lesson. [a list of all]")
    private Optional<Long> number;

    @Option(names = "--copy", paramLabel = "DIR", description = "Write its file there; never replaces one.")
    private Optional<Path> copy;

    @Mixin
    private CommonOptions common;

    LessonCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        List<String> lessons = BundledModels.lessons();
        if (number.isEmpty()) {
            list(lessons);
            return ExitCode.DONE;
        }
        long asked = number.get();
        if (!(asked >= 1 && asked <= lessons.size())) {
            throw new UsageFault("number of the lesson is " + asked + ", expected a value from 1 to " + lessons.size());
        }
        String name = lessons.get((int) asked - 1);
        if (copy.isPresent()) {
            console.print(BundledCopy.write(name, copy.get()).toString());
            return ExitCode.DONE;
        }
        console.print(LessonText.of(
                load(name).file(), common.table(console.terminal()).width()));
        console.print("$ leeway claims " + name + "\n");
        String[] claims = {"claims", name, "--quiet"};
        int code = Leeway.commandLine(console, interruption, claims).execute(claims);
        console.print("\nTo change it:\n  leeway lesson " + asked + " --copy .\n  leeway claims "
                + BundledCopy.fileName(name));
        return code;
    }

    /** All titles, below what they are to be read with. */
    private void list(List<String> lessons) {
        String before = "";
        for (int i = 0; i < lessons.size(); i++) {
            ModelFile lesson = load(lessons.get(i)).file();
            String reading = LessonText.reading(lesson).orElse(before);
            if (!reading.equals(before)) {
                console.printWrapped((before.isEmpty() ? "" : "\n") + reading);
            }
            console.printWrapped(String.format(Locale.ROOT, "%2d  %s", i + 1, LessonText.title(lesson)), TITLE_INDENT);
            before = reading;
        }
    }

    private static LoadedModel load(String name) {
        return new ModelArgument(name).load();
    }
}
