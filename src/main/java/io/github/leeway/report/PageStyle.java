package io.github.leeway.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheet and the scripts of pages, and the part of the style sheet that drawings need where they stand alone. */
final class PageStyle {

    private static final String STYLE = resource("report.css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s*([{};])\\s*|(?<=:)\\s+");
    private static final String TABLES = dense(resource("tables.js"));
    private static final String SHARED = TABLES + dense(resource("moving.js"));
    private static final String REPORT = SHARED + dense(resource("report.js"));
    private static final String COMPARISON = SHARED + dense(resource("comparison.js"));
    private static final String SENSITIVITY = TABLES + dense(resource("sensitivity.js"));
    private static final String BEGIN = "/* drawings: begin";
    private static final String END = "/* drawings: end";
    private static final Pattern VARIABLE = Pattern.compile("--([a-z]+): ([^;]+);");

    /** The ground of drawings that stand alone. */
    static final String WHITE = "#ffffff";

    private PageStyle() {}

    static String ofPage() {
        return SPACE.matcher(withoutComments(STYLE)).replaceAll("$1");
    }

    static String scriptOfReport() {
        return REPORT;
    }

    static String scriptOfComparison() {
        return COMPARISON;
    }

    static String scriptOfSensitivity() {
        return SENSITIVITY;
    }

    /** The rules for drawings in the colors of paper, without variables, which few programs but browsers know. */
    static String ofDrawings() {
        String rules = STYLE.substring(STYLE.indexOf(BEGIN), STYLE.indexOf(END));
        rules = withoutComments(rules);
        Matcher light = VARIABLE.matcher(STYLE.substring(0, STYLE.indexOf('}')));
        while (light.find()) {
            String color = light.group(1).equals("paper") ? WHITE : light.group(2);
            rules = rules.replace("var(--" + light.group(1) + ")", color);
        }
        return rules;
    }

    private static String withoutComments(String style) {
        return dense(COMMENT.matcher(style).replaceAll(""));
    }

    private static String resource(String name) {
        try (InputStream in = PageStyle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing, expected it beside the class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without indentation, empty lines and comments. */
    private static String dense(String code) {
        return code.lines()
                .map(line -> line.replaceFirst("\\s// .*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
