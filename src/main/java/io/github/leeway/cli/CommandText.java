package io.github.leeway.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line as one would type it into a POSIX shell. */
final class CommandText {

    private CommandText() {}

    static String of(List<String> arguments) {
        return Stream.concat(Stream.of("leeway"), arguments.stream().map(CommandText::quoted))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
