package io.github.leeway.report;

import io.github.leeway.format.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a lesson, which is the description of its model: a title, and paragraphs. */
public final class LessonText {

    private static final int WIDEST = 80;
    private static final String READING = "Read with: ";

    private LessonText() {}

    /** Its first paragraph, in one line. */
    public static String title(ModelFile lesson) {
        return Names.visible(paragraphs(lesson).get(0));
    }

    /** What it is to be read with, if it says so. */
    public static Optional<String> reading(ModelFile lesson) {
        return paragraphs(lesson).stream()
                .filter(paragraph -> paragraph.startsWith(READING))
                .map(paragraph ->
                        Names.visible(paragraph.substring(READING.length()).replaceFirst("\\.$", "")))
                .findFirst();
    }

    /**
     * All of it, an empty line after each paragraph.
     *
     * @param width columns of the terminal
     */
    public static String of(ModelFile lesson, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs(lesson)) {
            lines.addAll(Wrap.lines(Names.visible(paragraph), Math.min(width, WIDEST)));
            lines.add("");
        }
        return String.join("\n", lines);
    }

    private static List<String> paragraphs(ModelFile lesson) {
        return List.of(lesson.description().strip().split("\n\\s*\n")).stream()
                .map(paragraph -> paragraph.replaceAll("\\s+", " "))
                .toList();
    }
}
