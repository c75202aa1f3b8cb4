package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under format/errors has its complaints, as they are shown, beside it. */
class ErrorMessagesTest {

    /** Those that cannot be kept as a small file; {@link UnreadableFilesTest} has them. */
    private static final Set<ErrorCode> GENERATED = Set.of(
            ErrorCode.FILE_MISSING,
            ErrorCode.NOT_A_FILE,
            ErrorCode.FILE_UNREADABLE,
            ErrorCode.FILE_TOO_LARGE,
            ErrorCode.MODEL_TOO_LARGE,
            ErrorCode.CLAIM); // read by those who judge it

    /** Codes of the formats of other tools, which have tests of their own. */
    private static final String OF_OTHER_FILES = "E09\\d|E10\\d|W01\\d";

    static List<Path> files() {
        return TestFiles.in("errors");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFaultyFileIsAnsweredWithTheComplaintsBesideIt(Path file) {
        String name = file.getFileName().toString();
        Path expected = file.resolveSibling(name.replaceFirst("\\.[^.]*$", ".txt"));

        String complaints = complaints(file).stream().map(Diagnostic::toString).collect(Collectors.joining("\n\n"));

        assertThat(complaints + "\n").isEqualTo(TestFiles.text(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileIsNamedAfterACodeThatItShows(Path file) {
        String code = file.getFileName().toString().replaceFirst("-.*", "");

        List<String> codes = complaints(file).stream()
                .map(complaint -> complaint.code().code())
                .toList();

        assertThat(ErrorCode.of(code).isEmpty() || codes.contains(code)).isTrue();
    }

    @Test
    void everyCodeHasAFile() {
        String names = files().toString();

        List<ErrorCode> missing = Arrays.stream(ErrorCode.values())
                .filter(code -> !GENERATED.contains(code))
                .filter(code -> !code.code().matches(OF_OTHER_FILES))
                .filter(code -> !names.contains(code.code() + "-"))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void noComplaintCanControlATerminal() {
        for (Path file : files()) {
            complaints(file)
                    .forEach(complaint -> assertThat(complaint.toString().replace("\n", ""))
                            .doesNotContainPattern("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]"));
        }
    }

    private static List<Diagnostic> complaints(Path file) {
        List<Diagnostic> complaints = new ArrayList<>();
        try {
            LoadedModel model = ModelReader.read(file.getFileName().toString(), TestFiles.bytes(file));
            complaints.addAll(model.warnings());
        } catch (ModelFileException refused) {
            complaints.addAll(refused.diagnostics());
        }
        return complaints;
    }
}
