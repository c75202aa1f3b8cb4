package io.github.leeway.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Passes text on and keeps what goes wrong until the end, for exporters that would not tell. */
final class GraphOut extends Writer {

    private final Writer out;
    private final List<IOException> faults = new ArrayList<>();

    GraphOut(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        kept(() -> out.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        kept(out::flush);
    }

    private interface Step {
        void take() throws IOException;
    }

    private void kept(Step step) throws IOException {
        try {
            step.take();
        } catch (IOException fault) {
            faults.add(fault);
            throw fault;
        }
    }

    /** Ends with what went wrong first, if anything did. */
    @Override
    public void close() throws IOException {
        out.close();
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }
}
