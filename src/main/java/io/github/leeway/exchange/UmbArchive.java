package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of a tar archive that a model is made of, by name. What a header says of sizes is not relied on: a file is read as far as
 * it goes, and all together as far as there is memory.
 */
final class UmbArchive {

    /** Of the first file. */
    static final String INDEX = "index.json";

    private static final Pattern KEPT = Pattern.compile(Pattern.quote(INDEX)
            + "|[a-z-]+\\.bin|actions/choices/[a-z-]+\\.bin|valuations/states/[a-z-]+\\.bin"
            + "|annotations/(?:rewards|aps)/[0-9a-z_-]+/(?:states|choices|branches)/[a-z-]+\\.bin");
    private static final byte[] XZ = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
    private static final int ENTRY = 512; // bytes that an entry costs beside what is in it
    private static final int HEADERS = 1 << 20; // bytes before a file, with its long name and other attributes

    private final Findings findings;
    private final Map<String, byte[]> files = new HashMap<>(); // only looked up
    private final long most =
            Math.min(Limits.FOREIGN_BYTES, Runtime.getRuntime().maxMemory() / 4);
    private long left = most;

    private UmbArchive(Findings findings) {
        this.findings = findings;
    }

    /** Reads the main file of a source to its end. */
    static UmbArchive of(Source source) {
        Findings findings = source.findings();
        byte[] head = source.head(XZ.length);
        if (Arrays.equals(head, XZ)) {
            throw findings.fatal(
                    ErrorCode.COMPRESSION,
                    "the file is compressed with xz, expected gzip or none",
                    "unxz < model.umb > plain.umb");
        }
        UmbArchive archive = new UmbArchive(findings);
        boolean isCompressedTwice = head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B; // as a .umb.gz may be
        InputStream plain = isCompressedTwice
                ? Decompressed.of(source.main(), Where.file(source.displayName()), findings)
                        .in()
                : source.main();
        try {
            archive.read(new Guarded(plain));
        } catch (IOException | IllegalArgumentException fault) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_SYNTAX,
                    "the file is no tar archive, or is cut off: " + fault.getMessage(),
                    "'tar -tf' tests it");
        }
        return archive;
    }

    private void read(Guarded in) throws IOException {
        Ending tar = new Ending(in);
        in.allow(HEADERS);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            in.allow(Long.MAX_VALUE);
            String name = entry.getName().replaceFirst("^(?:\\.?/)+", "");
            if (entry.isFile() && !entry.isSparse() && KEPT.matcher(name).matches()) {
                keep(name, tar);
            } else {
                tar.transferTo(OutputStream.nullOutputStream());
            }
            in.allow(HEADERS);
        }
        if (!tar.isEnded) {
            throw new IOException("it has no end");
        }
    }

    private void keep(String name, InputStream in) throws IOException {
        left -= ENTRY;
        byte[] bytes = left < 0 ? new byte[0] : in.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left <= 0 || in.read() >= 0) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    "the files of the archive have more than " + (most >> 20) + " MB, the most that is read into the"
                            + " memory that Java may use",
                    "give Java more, as in 'java -Xmx16g'");
        }
        if (files.put(name, bytes) != null) {
            throw findings.fatal(ErrorCode.TWO_NAMES, "the archive has two files " + name, "");
        }
    }

    Findings findings() {
        return findings;
    }

    /** A file as it is. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * A file of a known length.
     *
     * @param count of what is in it
     * @param size of each, in bytes
     * @param what each is about, in plural
     */
    Optional<byte[]> file(String name, long count, long size, String what) {
        Optional<byte[]> file = file(name);
        file.ifPresent(
                bytes -> checkLength(name, bytes.length, count * size, size + " for each of " + count + " " + what));
        return file;
    }

    /** Complains of a file that is not as long as it has to be. */
    void checkLength(String name, long length, long expected, String why) {
        if (length != expected) {
            throw findings.fatal(
                    ErrorCode.FOREIGN_COUNT,
                    "file " + name + " has " + length + " bytes, expected " + expected + ", " + why,
                    "is a count in index.json wrong, or is the file cut off?");
        }
    }

    /** Notes whether the end of the archive was told, by a block of zeros, or is merely that of the file. */
    private static final class Ending extends TarArchiveInputStream {

        private boolean isEnded;

        Ending(InputStream in) {
            super(in);
        }

        @Override
        @SuppressWarnings("NullAway") // the library gives null where the file ends
        protected boolean isEOFRecord(byte[] block) {
            isEnded |= block != null && super.isEOFRecord(block);
            return super.isEOFRecord(block);
        }
    }

    /** Lets only so many bytes pass before it is asked again. */
    private static final class Guarded extends FilterInputStream {

        private long left;

        Guarded(InputStream in) {
            super(in);
        }

        void allow(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the header of a file has more than " + HEADERS + " bytes");
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[(int) Math.min(count, 1 << 13)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
