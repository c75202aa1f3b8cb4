package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.PowerEstimate;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was asked, as YAML for people: with the model file, enough to run it again. */
public record RunYaml() implements Renderer {

    @Override
    public void write(Run run, Writer out) {
        PowerEstimate estimate = run.estimate();
        String discounts = estimate.plan().discounts().stream()
                .map(Discount::toString)
                .map(RunYaml::discount)
                .collect(Collectors.joining(", "));
        Lines lines = new Lines(out);
        lines.add("leeway: " + quoted(run.tool().version()));
        lines.add("command: " + quoted(run.tool().command()));
        lines.add("model:");
        lines.add("  name: " + quoted(run.model().name()));
        lines.add("  path: " + quoted(run.model().path()));
        lines.add("  sha256: " + quoted(run.model().sha256()));
        if (!run.model().changes().isEmpty()) {
            lines.add("  changes:");
            run.model().changes().forEach(change -> lines.add("    - " + quoted(change)));
        }
        lines.add("reward: " + quoted(run.reward()));
        lines.add("discounts: [" + discounts + "]");
        lines.add("seed: " + estimate.plan().seed());
        lines.add("sampler: " + estimate.plan().sampling().name().toLowerCase(Locale.ROOT));
        lines.add("samples:");
        lines.add("  asked: " + estimate.plan().samples());
        lines.add("  used: " + estimate.samples());
        lines.add("java: " + quoted(run.tool().javaVersion()));
        lines.add("architecture: " + quoted(run.tool().architecture()));
    }

    /** A decimal is a number in YAML, a fraction is not. */
    private static String discount(String text) {
        return text.contains("/") ? quoted(text) : text;
    }

    /** A double-quoted scalar, in which every character can be written. */
    private static String quoted(String text) {
        return text.codePoints().mapToObj(RunYaml::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> isPrintable(point) ? Character.toString(point) : String.format("\\U%08X", point);
        };
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
