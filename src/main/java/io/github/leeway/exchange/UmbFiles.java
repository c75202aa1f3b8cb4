package io.github.leeway.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes the files of a UMB archive. The same files make the same bytes: without times and owners. */
final class UmbFiles implements AutoCloseable {

    private final TarArchiveOutputStream tar;

    UmbFiles(OutputStream out) {
        tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** A file as it is. */
    void add(String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0L);
        entry.setUserName("");
        entry.setGroupName("");
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Whole numbers of 64 bits. */
    void addLongs(String name, IntStream numbers, int count) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(count, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach(bytes::putLong);
        add(name, bytes.array());
    }

    /** Whole numbers of 32 bits. */
    void addInts(String name, IntStream numbers, int count) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(count, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach(bytes::putInt);
        add(name, bytes.array());
    }

    /** A bit for each of so many things, in words of 64 bits. */
    void addBits(String name, IntStream set, int count) throws IOException {
        BitSet bits = new BitSet();
        set.forEach(bits::set);
        int words = (count + Long.SIZE - 1) / Long.SIZE;
        add(name, Arrays.copyOf(bits.toByteArray(), words * Long.BYTES));
    }

    /** Texts, and where each begins. */
    void addTexts(String folder, List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            bytes.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            starts[i + 1] = bytes.size();
        }
        addLongs(folder + "string-mapping.bin", IntStream.of(starts), starts.length);
        add(folder + "strings.bin", bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
