package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A stream that is decompressed if its first bytes say that it is compressed with gzip, of one member or several, up to a limit.
 *
 * @param in what it holds; supports marks
 * @param isCompressed whether anything was done
 */
record Decompressed(InputStream in, boolean isCompressed) {

    private static final int BUFFER = 1 << 16;

    /** Looks at the first bytes. */
    static Decompressed of(InputStream raw, Where where, Findings findings) {
        try {
            BufferedInputStream peeked = new BufferedInputStream(raw, BUFFER);
            peeked.mark(2);
            byte[] magic = peeked.readNBytes(2);
            peeked.reset();
            boolean isCompressed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
            InputStream plain = isCompressed ? new GZIPInputStream(new Waiting(peeked), BUFFER) : peeked;
            return new Decompressed(new BufferedInputStream(new Limited(plain, where, findings), BUFFER), isCompressed);
        } catch (IOException fault) {
            throw findings.fatal(
                    ErrorCode.COMPRESSION, where, "the file cannot be read: " + fault.getMessage(), "is it cut off?");
        }
    }

    /** Refuses to go on after {@link Limits#FOREIGN_BYTES}. */
    private static final class Limited extends FilterInputStream {

        private final Where where;
        private final Findings findings;
        private long left = Limits.FOREIGN_BYTES;

        Limited(InputStream in, Where where, Findings findings) {
            super(in);
            this.where = where;
            this.findings = findings;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = readOrComplain(bytes, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw findings.fatal(
                        ErrorCode.FILE_TOO_LARGE,
                        where,
                        "file has more than " + Limits.FOREIGN_BYTES + " bytes after decompression",
                        "is this a model file?");
            }
            return count;
        }

        private int readOrComplain(byte[] bytes, int offset, int length) {
            try {
                return super.read(bytes, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw findings.fatal(
                        ErrorCode.COMPRESSION,
                        where,
                        "the file cannot be decompressed: " + damaged.getMessage(),
                        "is it cut off? 'gunzip -t' tests it");
            } catch (IOException fault) {
                throw findings.fatal(
                        ErrorCode.FILE_UNREADABLE, where, "the file cannot be read: " + fault.getMessage(), "");
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Says that more is available until the end is reached: the JDK looks there for the next member, and a pipe may be slow. */
    private static final class Waiting extends PushbackInputStream {

        Waiting(InputStream in) {
            super(in, 1);
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return Math.max(1, super.available());
        }
    }
}
