package io.github.leeway.power;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** For each choice, for how many reward functions it was uniquely optimal, tied, or undecided. */
final class Decisions {

    private final int[] unique; // [C]
    private final int[] tied; // [C]
    private final int[] undecided; // [C]

    Decisions(int choices) {
        this(new int[choices], new int[choices], new int[choices]);
    }

    private Decisions(int[] unique, int[] tied, int[] undecided) {
        this.unique = unique;
        this.tied = tied;
        this.undecided = undecided;
    }

    void addUnique(int c) {
        unique[c]++;
    }

    void addUnique(int c, int samples) {
        unique[c] += samples;
    }

    void addTied(int c) {
        tied[c]++;
    }

    void addUndecided(int c) {
        undecided[c]++;
    }

    int unique(int c) {
        return unique[c];
    }

    int tied(int c) {
        return tied[c];
    }

    int undecided(int c) {
        return undecided[c];
    }

    Decisions plus(Decisions other) {
        return new Decisions(sum(unique, other.unique), sum(tied, other.tied), sum(undecided, other.undecided));
    }

    /** Writes the counts as they are. */
    void write(DataOutput out) throws IOException {
        for (int c = 0; c < unique.length; c++) {
            out.writeInt(unique[c]);
            out.writeInt(tied[c]);
            out.writeInt(undecided[c]);
        }
    }

    /** Reads what {@link #write} wrote of so many choices. */
    static Decisions read(int choices, DataInput in) throws IOException {
        Decisions decisions = new Decisions(choices);
        for (int c = 0; c < choices; c++) {
            decisions.unique[c] = in.readInt();
            decisions.tied[c] = in.readInt();
            decisions.undecided[c] = in.readInt();
        }
        return decisions;
    }

    /** All together; at least one. */
    static Decisions sum(List<Decisions> all) {
        Decisions sum = all.get(0);
        for (int i = 1; i < all.size(); i++) {
            sum = sum.plus(all.get(i));
        }
        return sum;
    }

    /** The number of choices. */
    int choiceCount() {
        return unique.length;
    }

    private static int[] sum(int[] one, int[] other) {
        int[] sum = one.clone();
        for (int c = 0; c < sum.length; c++) {
            sum[c] += other[c];
        }
        return sum;
    }
}
