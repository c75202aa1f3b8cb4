package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** The actions of the choices in a UMB archive: by number, and these by name. */
final class UmbActions {

    private static final String FOLDER = "actions/choices/";

    private final Findings findings;
    private final int count;
    private final Optional<ByteBuffer> numbers;
    private final Optional<List<String>> names;

    /** Of an archive. */
    UmbActions(UmbArchive archive, UmbIndex index) {
        findings = archive.findings();
        count = index.isChain() ? 0 : index.choiceActionCount();
        numbers = archive.file(FOLDER + "values.bin", index.choiceCount(), Integer.BYTES, "choices")
                .map(bytes -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        names = count == 0 ? Optional.empty() : UmbStrings.of(archive, FOLDER, count, "actions");
    }

    /** The name of the action of a choice; empty if it has none. */
    String name(int choice) {
        if (count == 0) {
            return "";
        }
        int number = numbers.map(all -> all.getInt(Integer.BYTES * choice)).orElse(0);
        if (number < 0 || number >= count) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_INDEX,
                    "action of choice " + choice + " is " + Integer.toUnsignedString(number)
                            + ", expected a number from 0 to " + (count - 1),
                    "");
        }
        return names.map(all -> all.get(number)).orElseGet(() -> Integer.toString(number));
    }
}
