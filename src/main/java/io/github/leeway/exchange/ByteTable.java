package io.github.leeway.exchange;

import java.util.Arrays;

/**
 * Numbers texts, given as bytes, in the order in which they first come, so that each is parsed once. An open-addressed table over one
 * growing store; a text that is known costs no garbage.
 */
final class ByteTable {

    private byte[] store = new byte[1 << 10];
    private int[] ends = new int[1 << 6]; // [size], end of each text in the store
    private int[] slots = new int[1 << 7]; // number + 1, or 0
    private int size;

    /** How many different texts have come. */
    int size() {
        return size;
    }

    /** The number of a text, from 0; that of a new one is the size before. */
    int number(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to, slots);
        if (slots[slot] == 0) {
            if (2 * (size + 1) > slots.length) {
                grow();
                slot = slot(bytes, from, to, slots);
            }
            add(bytes, from, to);
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    private int slot(byte[] bytes, int from, int to, int[] table) {
        int mask = table.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (Arrays.equals(store, start(known), ends[known], bytes, from, to)) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void add(byte[] bytes, int from, int to) {
        int begin = start(size);
        int end = Math.addExact(begin, to - from);
        if (end > store.length) {
            store = Arrays.copyOf(store, Math.max(end, 2 * store.length));
        }
        System.arraycopy(bytes, from, store, begin, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = end;
        size++;
    }

    private void grow() {
        int[] larger = new int[2 * slots.length];
        int mask = larger.length - 1;
        for (int known = 0; known < size; known++) {
            int slot = hash(store, start(known), ends[known]) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = known + 1;
        }
        slots = larger;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
