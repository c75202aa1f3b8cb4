package io.github.leeway.exchange;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** One text in memory, for standard output. */
final class MemoryTarget implements Target {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public OutputStream main() {
        return bytes;
    }

    @Override
    public OutputStream sibling(String ending) {
        throw new UnsupportedOperationException("a target without siblings was asked for " + ending);
    }

    @Override
    public boolean hasSiblings() {
        return false;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
