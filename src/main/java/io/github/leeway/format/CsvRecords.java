package io.github.leeway.format;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV file one after the other, strictly as RFC 4180 has them, except that a line may also end without a carriage
 * return. Fields are separated by commas; blanks belong to them.
 */
final class CsvRecords {

    private static final int END = -1;

    private final String name;
    private final PushbackReader in;
    private long line = 1; // of the next character
    private long begin = 1; // of the record
    private int size; // characters of the record

    /**
     * Records of a text.
     *
     * @param name of the file, for complaints
     */
    CsvRecords(String name, Reader in) {
        this.name = name;
        this.in = new PushbackReader(in);
    }

    /** The line on which the last record begins, from 1. */
    long line() {
        return begin;
    }

    /** The fields of the next record, at least one; none at all after the last record. */
    List<String> next() throws IOException {
        begin = line;
        size = 0;
        List<String> fields = new ArrayList<>();
        int first = in.read();
        if (first == END) {
            return fields;
        }
        in.unread(first);
        int after;
        do {
            StringBuilder field = new StringBuilder();
            after = field(field);
            fields.add(field.toString());
        } while (after == ',');
        return fields;
    }

    /** Reads a field and tells what it ended by: a comma, a line feed or the end. */
    private int field(StringBuilder field) throws IOException {
        int character = read();
        if (character == '"') {
            quoted(field);
            character = read();
            if (!isEnd(character)) {
                throw fault(line, "a quoted field goes on after its closing quote; write a quote within it twice");
            }
            return character;
        }
        while (!isEnd(character)) {
            if (character == '"') {
                throw fault(line, "a quote within a field that does not begin with one; put the whole field in quotes");
            }
            field.append((char) character);
            character = read();
        }
        return character;
    }

    /** Reads what follows an opening quote, the closing one included. */
    private void quoted(StringBuilder field) throws IOException {
        long opened = line;
        while (true) {
            int character = in.read();
            if (character == END) {
                throw fault(opened, "a quote is opened and never closed");
            }
            if (character == '"') {
                int next = in.read();
                if (next != '"') {
                    if (next != END) {
                        in.unread(next);
                    }
                    return;
                }
            }
            count(character);
            field.append((char) character);
        }
    }

    /** The next character outside of quotes; a line feed for both characters of a line end. */
    private int read() throws IOException {
        int character = in.read();
        if (character == '\r') {
            character = in.read();
            if (character != '\n') {
                throw fault(
                        line,
                        "a carriage return without a line feed after it; end lines with both or a line feed alone");
            }
        }
        count(character);
        return character;
    }

    private void count(int character) {
        if (character == '\n') {
            line++;
        }
        size++;
        if (size > Limits.BYTES) {
            throw fault(begin, "more than " + Limits.BYTES + " characters in one row; is a quote not closed?");
        }
    }

    private RewardSamplesException fault(long at, String message) {
        return new RewardSamplesException(name, at, message);
    }

    private static boolean isEnd(int character) {
        return character == ',' || character == '\n' || character == END;
    }
}
