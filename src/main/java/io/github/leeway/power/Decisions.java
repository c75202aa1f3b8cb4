package io.github.leeway.power;

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

    private static int[] sum(int[] one, int[] other) {
        int[] sum = one.clone();
        for (int c = 0; c < sum.length; c++) {
            sum[c] += other[c];
        }
        return sum;
    }
}
