package io.github.leeway.checkpoint;

import io.github.leeway.files.Sha256;
import io.github.leeway.files.WriteFault;
import io.github.leeway.power.PartialRun;
import io.github.leeway.power.PowerRun;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A file of what is done of a run. It begins with a line of text and the version of its format; then come the identity of the run, where
 * it comes from, the results of ranges of blocks with all their bits, and a SHA-256 of everything before. It is written beside its place
 * and then moved there, so that at every moment it is whole, as it was before or as it is now.
 *
 * @param path of the file
 */
public record CheckpointFile(Path path) {

    private static final byte[] MAGIC = "leeway checkpoint\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;
    private static final int DIGEST_BYTES = 32;
    private static final int CHUNK = 1 << 16;

    /**
     * What a file says before the results.
     *
     * @param identity of the run
     * @param origin where it comes from
     */
    public record Header(RunIdentity identity, Origin origin) {}

    /** Whether there is something in its place. */
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes what is done, in place of what the file held.
     *
     * @throws CheckpointException if it cannot be written; the file then is what it was
     */
    public void write(Header header, PowerRun run, PartialRun done) {
        Path draft = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK);
                DigestOutputStream digested = new DigestOutputStream(file, Sha256.digest());
                DataOutputStream out = new DataOutputStream(digested);
                out.write(MAGIC);
                out.writeInt(VERSION);
                HeaderFormat.write(header, out);
                run.write(done, out);
                out.flush();
                file.write(digested.getMessageDigest().digest());
                file.flush();
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            discard(draft);
            throw new CheckpointException(path + " cannot be written: " + WriteFault.reason(failure), failure);
        }
    }

    /**
     * Reads what the file says before the results.
     *
     * @throws CheckpointException if it is not a whole file of this kind
     */
    public Header header() {
        return open((in, header) -> header);
    }

    /**
     * Reads the results.
     *
     * @param expected identity of the run that is to take them over
     * @throws CheckpointException if it is not a whole file of this kind, or of another run
     */
    public PartialRun read(PowerRun run, RunIdentity expected) {
        return open((in, header) -> {
            header.identity().differenceFrom(expected).ifPresent(difference -> {
                throw new CheckpointException(path + " is of another run: " + difference);
            });
            return run.read(in);
        });
    }

    private <T> T open(Reading<T> reading) {
        try {
            requireWhole();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), CHUNK))) {
                in.skipNBytes(MAGIC.length + Integer.BYTES);
                return reading.read(in, HeaderFormat.read(in));
            }
        } catch (EOFException | IllegalArgumentException broken) {
            throw new CheckpointException(path + " is not what Leeway writes: " + broken.getMessage(), broken);
        } catch (IOException failure) {
            throw new CheckpointException(path + " cannot be read: " + WriteFault.reason(failure), failure);
        }
    }

    private void requireWhole() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new CheckpointException(path
                    + (Files.exists(path)
                            ? " is not an ordinary file, expected a checkpoint"
                            : ": there is no such file"));
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), CHUNK)) {
            DataInputStream in = new DataInputStream(new DigestInputStream(file, digest));
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new CheckpointException(path + " is not a checkpoint of Leeway");
            }
            long rest = Files.size(path) - MAGIC.length - Integer.BYTES - DIGEST_BYTES;
            if (rest < 0) {
                throw cutShort();
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new CheckpointException(
                        path + " is of version " + version + " of the format, expected " + VERSION);
            }
            byte[] chunk = new byte[CHUNK];
            while (rest > 0) {
                int read = in.read(chunk, 0, (int) Math.min(CHUNK, rest));
                if (read < 0) {
                    throw cutShort();
                }
                rest -= read;
            }
            if (!Arrays.equals(file.readNBytes(DIGEST_BYTES), digest.digest())) {
                throw cutShort();
            }
        }
    }

    private CheckpointException cutShort() {
        return new CheckpointException(path + " was cut short or altered: its SHA-256 is not what it says");
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException ignored) {
            // the failure that led here is the one to report
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DataInputStream in, Header header) throws IOException;
    }
}
