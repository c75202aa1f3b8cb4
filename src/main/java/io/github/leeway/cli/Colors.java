package io.github.leeway.cli;

import io.github.leeway.report.TextTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says of colors: {@code NO_COLOR}, {@code CLICOLOR_FORCE}, {@code FORCE_COLOR} and {@code CLICOLOR} say when they
 * are wanted, the first of them that is set and not empty; {@code FORCE_COLOR}, {@code COLORTERM} and {@code TERM} say which there are.
 *
 * @param when they are wanted, as far as the command line does not say
 * @param style the most that the terminal has
 */
record Colors(When when, TextTable.Style style) {

    /** When to color. */
    enum When {
        /** On a terminal. */
        AUTO,
        /** Even in a pipe or a file. */
        ALWAYS,
        NEVER;

        /** For picocli. */
        static final class Converter extends WordConverter<When> {
            Converter() {
                super(When.class);
            }
        }
    }

    /** Where nothing is known. */
    static final Colors UNKNOWN = new Colors(When.AUTO, TextTable.Style.COLORED);

    private static final Set<String> NO = Set.of("0", "false");
    private static final Set<String> TRUE_COLOR = Set.of("truecolor", "24bit");

    static Colors of(Map<String, String> environment) {
        return new Colors(when(environment), style(environment));
    }

    /** The colors of a terminal. */
    TextTable.Style onTerminal(Optional<When> asked) {
        return asked.orElse(when) == When.NEVER ? TextTable.Style.PLAIN : style;
    }

    /** The colors of a pipe or a file. */
    TextTable.Style elsewhere(Optional<When> asked) {
        return asked.orElse(when) == When.ALWAYS ? style : TextTable.Style.PLAIN;
    }

    private static When when(Map<String, String> environment) {
        if (isSet(environment, "NO_COLOR")) {
            return When.NEVER;
        }
        for (String force : new String[] {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
            if (isSet(environment, force) && !isNo(environment, force)) {
                return When.ALWAYS;
            }
        }
        return isNo(environment, "FORCE_COLOR")
                        || isNo(environment, "CLICOLOR")
                        || value(environment, "TERM").equals("dumb")
                ? When.NEVER
                : When.AUTO;
    }

    private static TextTable.Style style(Map<String, String> environment) {
        String terminal = value(environment, "TERM");
        boolean isScreen = terminal.startsWith("screen"); // shows no true color, whatever it runs in
        boolean isTrue = TRUE_COLOR.contains(value(environment, "COLORTERM")) || terminal.endsWith("-direct");
        return switch (value(environment, "FORCE_COLOR")) {
            case "3" -> TextTable.Style.TRUE_COLOR;
            case "2" -> TextTable.Style.COLORED_256;
            default ->
                isTrue && !isScreen
                        ? TextTable.Style.TRUE_COLOR
                        : isTrue || terminal.contains("256") ? TextTable.Style.COLORED_256 : TextTable.Style.COLORED;
        };
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !value(environment, name).isEmpty();
    }

    private static boolean isNo(Map<String, String> environment, String name) {
        return NO.contains(value(environment, name));
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
