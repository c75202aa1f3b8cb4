package io.github.leeway.format;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody may have meant: the fewest letters added, dropped, replaced or swapped with a neighbour. */
public final class NearestName {

    private static final int LONGEST = 64;

    private NearestName() {}

    /** A question in the manner of "did you mean 'off'?", or nothing if no known name is near. */
    public static Optional<String> question(String name, Collection<String> known) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        for (String candidate : known) {
            boolean isAscii = candidate.chars().allMatch(letter -> letter < 0x80); // then it is normal already
            if ((isAscii ? candidate : Normalizer.normalize(candidate, Normalizer.Form.NFC)).equals(composed)) {
                return Optional.of("did you mean " + Visible.quoted(candidate)
                        + ", which looks the same but is composed of other Unicode characters?");
            }
        }
        return nearest(name, known).map(near -> "did you mean " + Visible.quoted(near) + "?");
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        int[] wanted = letters(name);
        int least =
                wanted.length <= 1 ? 1 : wanted.length <= 4 ? 2 : wanted.length <= 8 ? 3 : 4; // one more than allowed
        Optional<String> nearest = Optional.empty();
        for (String candidate : known) {
            int length = candidate.codePointCount(0, candidate.length());
            if (Math.abs(length - wanted.length) < least) {
                int distance = distance(wanted, letters(candidate));
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    private static int[] letters(String name) {
        return name.toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    /** Optimal string alignment: edit distance with swaps of neighbours, no substring edited twice. */
    private static int distance(int[] from, int[] to) {
        int[][] cost = new int[from.length + 1][to.length + 1];
        for (int i = 0; i <= from.length; i++) {
            for (int j = 0; j <= to.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length][to.length];
    }
}
