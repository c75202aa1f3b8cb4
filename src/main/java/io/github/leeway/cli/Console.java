package io.github.leeway.cli;

import io.github.leeway.report.TextTable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Standard output and standard error, in UTF-8, and what is known of the terminal. A reader that leaves early, as {@code head} does,
 * is no fault; a full disk is.
 */
final class Console {

    private static final String READER_IS_GONE = "Broken pipe";

    private final Writer out;
    private final PrintStream err;
    private final Terminal terminal;
    private Optional<IOException> fault = Optional.empty();

    Console(OutputStream out, OutputStream err, Terminal terminal) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Terminal.detect());
    }

    /** Writes results; what it throws is kept for {@link #finish}. */
    void print(Output output) {
        if (fault.isPresent()) {
            return;
        }
        try {
            output.writeTo(out);
            out.flush();
        } catch (IOException broken) {
            fault = Optional.of(broken);
        } catch (UncheckedIOException broken) {
            fault = Optional.ofNullable(broken.getCause());
        }
    }

    /** Writes a line of results. */
    void print(String line) {
        print(writer -> writer.write(line + "\n"));
    }

    /** Writes lines that are not results to standard error, with nothing in them that could control a terminal. */
    void tell(String line) {
        err.println(line.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?"));
    }

    /** Whether all results were written, or their reader left; if not, says why. */
    boolean finish() {
        if (fault.isEmpty() || READER_IS_GONE.equals(fault.get().getMessage())) {
            return true;
        }
        tell("leeway: error: standard output cannot be written: " + fault.get().getMessage());
        return false;
    }

    /** For help texts. */
    PrintWriter outPrinter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errPrinter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    PrintStream err() {
        return err;
    }

    int width() {
        return terminal.width();
    }

    boolean isColored() {
        return terminal.style(Optional.empty()) != TextTable.Style.PLAIN;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Something that writes results. */
    @FunctionalInterface
    interface Output {
        void writeTo(Writer writer) throws IOException;
    }
}
