package io.github.leeway.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;

/** The commands by name, in the order in which help lists them. */
final class Commands {

    private static final List<String> LOOK_AT_OTHERS = List.of("help", "generate-completion");

    private Commands() {}

    /**
     * The commands that a command line can need: the one it names, or all. Picocli reflects on every command it is given, which for
     * all of them takes longer than a short run.
     */
    static Map<String, Object> neededFor(Console console, Interruption interruption, String... arguments) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("power", new PowerCommand(console, interruption, List.of(arguments)));
        all.put("check", new CheckCommand(console));
        all.put("show", new ShowCommand(console));
        all.put("claims", new ClaimsCommand(console, interruption, List.of(arguments)));
        all.put("lesson", new LessonCommand(console, interruption));
        all.put("compare", new CompareCommand(console, interruption, List.of(arguments)));
        all.put("options", new OptionsCommand(console, List.of(arguments)));
        all.put("sensitivity", new SensitivityCommand(console, interruption, List.of(arguments)));
        all.put("merge", new MergeCommand(console));
        all.put("report", new ReportCommand(console));
        all.put("convert", new ConvertCommand(console));
        all.put("models", ModelsCommand.commandLine(console));
        all.put("help", new HelpCommand(console));
        all.put("generate-completion", new GenerateCompletion());
        if (arguments.length > 0 && all.containsKey(arguments[0]) && !LOOK_AT_OTHERS.contains(arguments[0])) {
            all.keySet().retainAll(List.of(arguments[0]));
        }
        return all;
    }
}
