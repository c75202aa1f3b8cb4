package io.github.leeway.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of one model that lie beside each other under one name. */
final class Siblings {

    private Siblings() {}

    /**
     * The files in the folder of a main file of which the name, without {@code .gz}, begins as that of the main file does without its
     * extension and goes on with some ending; in order of name.
     *
     * @param endings a regular expression of what comes after that
     */
    static List<Path> of(Path main, String endings) {
        Path folder = main.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        Pattern wanted =
                Pattern.compile(Pattern.quote(base(main.getFileName().toString())) + "(?:" + endings + ")(?:\\.gz)?");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            wanted.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException unlisted) {
            return List.of(); // a folder that cannot be listed has nothing that can be read
        }
    }

    /** The name of a file without {@code .gz} and its extension. */
    static String base(String fileName) {
        String plain = fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
        int point = plain.lastIndexOf('.');
        return point > 0 ? plain.substring(0, point) : plain;
    }
}
