package io.github.leeway.exchange;

import io.github.leeway.format.Diagnostic;
import java.util.Arrays;
import java.util.Optional;

/** A place that outlives the line it is on, such as where a choice began. Used again and again, so that it costs no garbage. */
final class Spot implements Where {

    private final String file;
    private byte[] bytes = new byte[64];
    private int length;
    private int line;
    private int from;
    private int to;

    /** Nowhere yet in a file. */
    Spot(String file) {
        this.file = file;
    }

    void set(int number, byte[] window, int begin, int end, int wordBegin, int wordEnd) {
        length = end - begin;
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        System.arraycopy(window, begin, bytes, 0, length);
        line = number;
        from = wordBegin - begin;
        to = wordEnd - begin;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Optional<Diagnostic.Place> place() {
        return line == 0
                ? Optional.empty()
                : Optional.of(LineScanner.place(line, Arrays.copyOf(bytes, length), 0, length, from, to));
    }
}
