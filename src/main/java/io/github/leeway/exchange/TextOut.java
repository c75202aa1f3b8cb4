package io.github.leeway.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes text in UTF-8 with lines that end in LF. */
final class TextOut implements AutoCloseable {

    private final BufferedWriter writer;

    TextOut(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    TextOut add(String text) throws IOException {
        writer.write(text);
        return this;
    }

    TextOut add(int number) throws IOException {
        writer.write(Integer.toString(number));
        return this;
    }

    TextOut line(String text) throws IOException {
        writer.write(text);
        writer.write('\n');
        return this;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
