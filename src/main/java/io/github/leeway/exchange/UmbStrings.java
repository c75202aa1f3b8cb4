package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in a folder of a UMB archive, one after the other in one file, with a second one that says where each begins. */
final class UmbStrings {

    private UmbStrings() {}

    /**
     * The texts, if there is a file of them.
     *
     * @param folder with a slash at its end
     * @param count of the texts
     * @param what they are, in plural
     */
    static Optional<List<String>> of(UmbArchive archive, String folder, int count, String what) {
        Optional<byte[]> file = archive.file(folder + "strings.bin");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = file.get();
        UmbRanges ranges =
                UmbRanges.of(archive, folder + "string-mapping.bin", count, what, bytes.length, "bytes of text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = ranges.start(i);
            try {
                texts.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, ranges.end(i) - start))
                        .toString());
            } catch (CharacterCodingException fault) {
                throw archive.findings()
                        .fatal(ErrorCode.NOT_UTF8, "text " + i + " in " + folder + "strings.bin is not UTF-8", "");
            }
        }
        return Optional.of(texts);
    }
}
