package io.github.leeway.report;

import io.github.leeway.files.Existing;
import io.github.leeway.files.WriteFault;
import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerValues;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of the values of reward functions, in their order, as CSV or as a NumPy array, by its extension. After each batch it is whole:
 * what it says of the number of its rows is true, however the run ends.
 */
public final class ValuesFile implements Execution.Values, AutoCloseable {

    private static final String CSV = ".csv";
    private static final String NUMPY = ".npy";

    private final Path path;
    private final ValuesFormat format;
    private final RandomAccessFile out; // no channel: an interrupted worker would close that
    private byte[] beginning;
    private long size;
    private long samples;

    private ValuesFile(Path path, ValuesFormat format, RandomAccessFile out) {
        this.path = path;
        this.format = format;
        this.out = out;
        beginning = format.beginning(0);
    }

    /**
     * Throws if {@link #create} would fail, and changes nothing.
     *
     * @throws ValuesFileException if the path has neither extension, is a directory or a file that is not to be replaced, or cannot be
     *     written
     */
    public static void check(Path path, Existing existing) {
        if (!isCsv(path) && !isNumPy(path)) {
            throw new ValuesFileException("file of values is '" + path + "', expected a name that ends in " + CSV
                    + ", or in " + NUMPY + " for NumPy");
        }
        if (Files.isDirectory(path)) {
            throw new ValuesFileException("file of values is " + path + ", a directory, expected a file");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (existing == Existing.REFUSE) {
                throw new ValuesFileException(
                        "file of values " + path + " already exists; name another, or replace it with --force");
            }
            return; // creating it anew says whether it can be written
        }
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        try {
            if (!Files.exists(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            Files.delete(Files.createTempFile(folder, ".leeway", ".part"));
        } catch (IOException failure) {
            throw cannotBeWritten(path, failure, "");
        }
    }

    /**
     * Makes the file, with no rows yet.
     *
     * @param stateNames in the order of the model
     * @param discounts in the order of the plan
     * @throws ValuesFileException if {@link #check} fails or it cannot be written
     */
    public static ValuesFile create(Path path, List<String> stateNames, List<Discount> discounts, Existing existing) {
        check(path, existing);
        ValuesFormat format =
                isCsv(path) ? new ValuesCsv(stateNames, discounts) : new ValuesNpy(discounts.size(), stateNames.size());
        OpenOption[] options = existing == Existing.REFUSE
                ? new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW}
                : new OpenOption[] {
                    StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING
                };
        try {
            Files.newOutputStream(path, options).close(); // tells better than the next line why it fails
            ValuesFile file = new ValuesFile(path, format, new RandomAccessFile(path.toFile(), "rw"));
            file.begin();
            return file;
        } catch (IOException failure) {
            throw cannotBeWritten(path, failure, "");
        }
    }

    /**
     * The rows of some reward functions.
     *
     * @return writes them; throws {@link ValuesFileException} if they cannot be written, and the file then is as it was before
     */
    @Override
    public Runnable prepare(PowerValues values) {
        byte[] rows = format.rows(values);
        return () -> write(rows, values.sampleCount());
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** How many reward functions the file holds. */
    public long samples() {
        return samples;
    }

    /**
     * Ends writing.
     *
     * @throws ValuesFileException if the file system says only now that it cannot be written
     */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw cannotBeWritten(path, failure, "");
        }
    }

    private void begin() throws IOException {
        try {
            out.write(beginning);
            size = beginning.length;
        } catch (IOException failure) {
            out.close();
            throw failure;
        }
    }

    private void write(byte[] rows, int count) {
        try {
            out.write(rows);
            tell(samples + count);
            size += rows.length;
            samples += count;
        } catch (IOException failure) {
            cutTo(size);
            throw cannotBeWritten(path, failure, "; it holds the first " + samples + " reward functions");
        }
    }

    /** Says in the file how many it holds, where its format does. */
    private void tell(long count) throws IOException {
        byte[] next = format.beginning(count);
        if (!Arrays.equals(next, beginning)) {
            long end = out.getFilePointer();
            out.seek(0);
            out.write(next);
            out.seek(end);
            beginning = next;
        }
    }

    private void cutTo(long whole) {
        try {
            out.setLength(whole);
        } catch (IOException ignored) {
            // the failure that led here is the one to report
        }
    }

    private static boolean isCsv(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(CSV);
    }

    private static boolean isNumPy(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(NUMPY);
    }

    private static ValuesFileException cannotBeWritten(Path path, IOException failure, String left) {
        return new ValuesFileException(
                "file of values " + path + " cannot be written: " + WriteFault.reason(failure) + left, failure);
    }
}
