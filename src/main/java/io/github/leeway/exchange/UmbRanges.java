package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Where the part of each of n things begins in a list, in a UMB file of n + 1 whole numbers that ascend from 0 to the length of the list. */
final class UmbRanges {

    private final Optional<ByteBuffer> starts;

    private UmbRanges(Optional<ByteBuffer> starts) {
        this.starts = starts;
    }

    /**
     * A file of the archive; if it is absent, each thing has one place in the list.
     *
     * @param what the things are, in plural
     * @param count of them
     * @param length of the list
     * @param parts what is in the list, in plural
     */
    static UmbRanges of(UmbArchive archive, String name, int count, String what, long length, String parts) {
        Optional<byte[]> file = archive.file(name);
        if (file.isEmpty()) {
            if (count != length) {
                throw archive.findings()
                        .fatal(
                                ErrorCode.FOREIGN_COUNT,
                                "there are " + count + " " + what + " and " + length + " " + parts + " without a file "
                                        + name + ", expected as many",
                                "");
            }
            return new UmbRanges(Optional.empty());
        }
        byte[] bytes = file.get();
        archive.checkLength(
                name, bytes.length, Long.BYTES * (count + 1L), "8 for each of " + count + " " + what + " and 8 more");
        ByteBuffer starts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        check(archive.findings(), name, starts, count, length);
        return new UmbRanges(Optional.of(starts));
    }

    private static void check(Findings findings, String name, ByteBuffer starts, int count, long length) {
        long before = 0;
        for (int i = 0; i <= count; i++) {
            long start = starts.getLong(Long.BYTES * i);
            long least = i == count ? length : before;
            long most = i == 0 ? 0 : length;
            if (!(start >= least && start <= most)) {
                throw findings.fatal(
                        i == count ? ErrorCode.FOREIGN_COUNT : ErrorCode.FOREIGN_ORDER,
                        "number " + i + " in " + name + " is " + Long.toUnsignedString(start) + ", expected "
                                + (least >= most ? most : "at least " + least + " and at most " + most),
                        "the numbers ascend from 0 to " + length);
            }
            before = start;
        }
    }

    /** The first place of a thing. */
    int start(int i) {
        return starts.isEmpty() ? i : (int) starts.get().getLong(Long.BYTES * i);
    }

    /** One after its last place. */
    int end(int i) {
        return start(i + 1);
    }
}
