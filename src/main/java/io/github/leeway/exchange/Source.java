package io.github.leeway.exchange;

import io.github.leeway.files.Sha256;
import io.github.leeway.format.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a model is read from: a main file, decompressed if it is compressed, and files beside it. All bytes go into one SHA-256 as
 * they are on disk, those of the main file first.
 */
final class Source implements AutoCloseable {

    private final String displayName;
    private final Optional<Path> path;
    private final Findings findings;
    private final MessageDigest digest = Sha256.digest();
    private final InputStream raw;
    private final InputStream main;
    private final boolean isCompressed;
    private final List<String> readTogether = new ArrayList<>();

    private Source(String displayName, Optional<Path> path, InputStream in, Findings findings) {
        this.displayName = displayName;
        this.path = path;
        this.findings = findings;
        raw = new DigestInputStream(in, digest);
        Decompressed decompressed = Decompressed.of(raw, Where.file(displayName), findings);
        isCompressed = decompressed.isCompressed();
        main = decompressed.in();
    }

    /** A file, with the right to look beside it. */
    static Source of(Path path, Findings findings) throws IOException {
        return new Source(path.toString(), Optional.of(path), Files.newInputStream(path), findings);
    }

    /** A stream that complaints call by a name. */
    static Source of(String displayName, InputStream in, Findings findings) {
        return new Source(displayName, Optional.empty(), in, findings);
    }

    /** How complaints call the main file. */
    String displayName() {
        return displayName;
    }

    /** The last part of that. */
    String fileName() {
        return displayName.replaceFirst("^.*[/\\\\](?=.)", "");
    }

    Findings findings() {
        return findings;
    }

    /** The main file, decompressed. */
    InputStream main() {
        return main;
    }

    /** Whether it was compressed. */
    boolean isCompressed() {
        return isCompressed;
    }

    /** A scanner of the main file. */
    LineScanner lines() {
        return new LineScanner(displayName, main, findings);
    }

    /** The first bytes of the main file, which stay unread. */
    byte[] head(int length) {
        try {
            main.mark(length);
            byte[] head = main.readNBytes(length);
            main.reset();
            return head;
        } catch (IOException fault) {
            throw findings.fatal(ErrorCode.FILE_UNREADABLE, "the file cannot be read: " + fault.getMessage(), "");
        }
    }

    /** The files beside the main one that begin with its name; see {@link Siblings#of}. */
    List<Path> siblings(String endings) {
        return path.map(main -> Siblings.of(main, endings)).orElse(List.of());
    }

    /** A scanner of a file beside the main one; it counts as read together. */
    Sibling sibling(Path file) {
        drainRaw();
        String name = file.getFileName().toString();
        readTogether.add(name);
        try {
            InputStream in = Files.newInputStream(file);
            InputStream text = Decompressed.of(new DigestInputStream(in, digest), Where.file(name), findings)
                    .in();
            return new Sibling(new LineScanner(name, text, findings), text);
        } catch (IOException fault) {
            throw findings.fatal(
                    ErrorCode.FILE_UNREADABLE,
                    Where.file(name),
                    "the file cannot be read: " + fault.getMessage(),
                    "move it away to read the model without it");
        }
    }

    /** A file beside the main one. */
    record Sibling(LineScanner lines, InputStream in) implements AutoCloseable {
        @Override
        public void close() {
            Source.drain(in);
        }
    }

    /** The names of the files that were read with the main one, in this order. */
    List<String> readTogether() {
        return List.copyOf(readTogether);
    }

    /** The hash of all that was read, in hexadecimal. */
    String sha256() {
        drainRaw();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads what a reader left of the main file, so that the files after it come after it in the hash. */
    private void drainRaw() {
        try {
            raw.transferTo(OutputStream.nullOutputStream());
        } catch (IOException fault) {
            throw findings.fatal(ErrorCode.FILE_UNREADABLE, "the file cannot be read: " + fault.getMessage(), "");
        }
    }

    @Override
    public void close() {
        try {
            main.close();
        } catch (IOException fault) {
            // all that was needed was read
        }
    }

    private static void drain(InputStream in) {
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException fault) {
            // what was needed of it was read
        }
    }
}
