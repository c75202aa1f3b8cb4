package io.github.leeway.cli;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.Excerpt;
import io.github.leeway.report.TextTable;
import io.github.leeway.report.Wrap;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Standard output and standard error, in UTF-8, and what is known of the terminal. A reader that leaves early, as {@code head} does,
 * is no fault; a full disk is.
 */
final class Console {

    private static final String INDENT = "    ";
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

    /** Writes lines of results as wide as the terminal, if one reads them. */
    void printWrapped(String text) {
        print(wrapped(text, terminal.outLineWidth()));
    }

    /**
     * The same for a line, with an indent of its own.
     *
     * @param indent before what follows the first line of the terminal
     */
    void printWrapped(String line, String indent) {
        print(String.join("\n", Wrap.hanging(line, terminal.outLineWidth(), indent)));
    }

    /**
     * Writes lines that are not results to standard error, as wide as the terminal if it is one, with nothing in them that could
     * control it.
     */
    void tell(String text) {
        err.println(wrapped(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?"), terminal.errLineWidth()));
    }

    /** An excerpt of a file keeps its line, cut around the place that a caret shows. */
    private static String wrapped(String text, int columns) {
        if (columns == Integer.MAX_VALUE) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        List<String> wrapped = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (i + 1 < lines.length && Diagnostic.isCaret(lines[i + 1])) {
                wrapped.addAll(Excerpt.narrowed(lines[i], lines[i + 1], columns));
                i++;
            } else {
                wrapped.addAll(Wrap.hanging(lines[i], columns, indent(lines[i])));
            }
        }
        return String.join("\n", wrapped);
    }

    private static String indent(String line) {
        return " ".repeat(line.length() - line.stripLeading().length()) + INDENT;
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
