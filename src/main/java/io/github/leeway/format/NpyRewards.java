package io.github.leeway.format;

import io.github.leeway.files.NpyHeader;
import io.github.leeway.files.NpyType;
import io.github.leeway.reward.GivenRewards;
import io.github.leeway.reward.Numbers;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Reads reward functions from a NumPy array of shape (reward functions, states), whose columns are in the order of the model's states. */
final class NpyRewards {

    private static final int CHUNK = 1 << 16; // bytes, whole numbers of every type
    private static final int MOST_TYPE = 60; // characters that are shown

    private final String name;
    private final InputStream in;
    private final List<String> stateNames;
    private final long mostRewards;

    /**
     * Rows of an array.
     *
     * @param name of the file, for complaints
     * @param mostRewards states times reward functions that are read
     */
    NpyRewards(String name, InputStream in, List<String> stateNames, long mostRewards) {
        this.name = name;
        this.in = in;
        this.stateNames = List.copyOf(stateNames);
        this.mostRewards = mostRewards;
    }

    /**
     * Reads the array, to the end of the file.
     *
     * @param fileSize in bytes, told beforehand so that no memory is asked for what is not there
     */
    GivenRewards read(long fileSize) throws IOException {
        NpyHeader header = header();
        NpyType type = NpyType.of(header.type())
                .orElseThrow(() -> fault("type of the elements is '" + shown(header.type())
                        + "', expected floating-point or whole numbers such as '<f8', '>f4' or '<i8'; convert the array"
                        + " with .astype('<f8')"));
        int rowCount = rowCount(header);
        long expected = (long) rowCount * stateNames.size() * type.size();
        if (fileSize < header.length()) {
            throw fault("this is not an ordinary file, expected one that has a size");
        }
        long there = fileSize - header.length();
        if (there != expected) {
            throw fault("length of the numbers is " + there + " bytes, expected " + expected + " for shape "
                    + NpyHeader.text(header.shape()) + " of '" + header.type() + "'; "
                    + (there < expected ? "the file was cut short" : "there is more in the file than one array"));
        }
        return GivenRewards.of(Arrays.asList(rows(header, type, rowCount)));
    }

    private NpyHeader header() throws IOException {
        try {
            return NpyHeader.read(in);
        } catch (EOFException cut) {
            throw fault("the file ends within the NumPy header: it was cut short");
        } catch (IllegalArgumentException other) {
            throw fault(String.valueOf(other.getMessage()));
        }
    }

    private int rowCount(NpyHeader header) {
        List<Long> shape = header.shape();
        long states = stateNames.size();
        if (shape.size() != 2 || shape.get(1) != states) {
            boolean isTurned = shape.size() == 2 && shape.get(0) == states;
            throw fault("shape is " + NpyHeader.text(shape) + ", expected (reward functions, " + states
                    + "), a column for each state of the model in its order"
                    + (isTurned ? "; transpose the array with .T" : ""));
        }
        long count = shape.get(0);
        if (count < 2) {
            throw fault("number of reward functions is " + count + ", expected at least 2");
        }
        if (count > mostRewards / states) {
            throw fault("too large for memory: " + count + " reward functions of " + states
                    + " states, expected at most " + mostRewards + " rewards in all; take fewer rows");
        }
        return (int) count;
    }

    private double[][] rows(NpyHeader header, NpyType type, int rowCount) throws IOException {
        int states = stateNames.size();
        boolean isByRow = header.order() == NpyHeader.Order.C;
        int slow = isByRow ? rowCount : states;
        int fast = isByRow ? states : rowCount;
        double[][] rows = new double[rowCount][states];
        ByteBuffer chunk = ByteBuffer.allocate(0);
        long left = (long) rowCount * states * type.size();
        for (int i = 0; i < slow; i++) {
            for (int j = 0; j < fast; j++) {
                if (!chunk.hasRemaining()) {
                    chunk = next(left);
                    left -= chunk.remaining();
                }
                int row = isByRow ? i : j;
                int s = isByRow ? j : i;
                rows[row][s] = sensible(type.read(chunk), row, s);
            }
        }
        return rows;
    }

    private ByteBuffer next(long left) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(CHUNK, left));
        if (bytes.length < Math.min(CHUNK, left)) {
            throw fault("the file was cut short while it was read");
        }
        return ByteBuffer.wrap(bytes);
    }

    private double sensible(double reward, int row, int s) {
        if (Math.abs(reward) <= Numbers.LARGEST) {
            return reward;
        }
        try {
            return Numbers.requireSensible(
                    reward,
                    "element [" + row + ", " + s + "], the reward of " + Visible.quoted(stateNames.get(s)) + ",");
        } catch (IllegalArgumentException outside) {
            throw fault(String.valueOf(outside.getMessage()));
        }
    }

    private static String shown(String type) {
        return type.length() <= MOST_TYPE ? type : type.substring(0, MOST_TYPE) + "…";
    }

    private RewardSamplesException fault(String message) {
        return new RewardSamplesException(name, message);
    }
}
