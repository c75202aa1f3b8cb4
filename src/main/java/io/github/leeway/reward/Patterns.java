package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;

/** Patterns of names, of which one decides for each name: the last that is just the name, else the last that the name fits. */
final class Patterns {

    private final List<Glob> globs;

    private Patterns(List<Glob> globs) {
        this.globs = globs;
    }

    static Patterns of(List<String> patterns) {
        return new Patterns(patterns.stream().map(Glob::new).toList());
    }

    /**
     * Which one decides for each name.
     *
     * @param members what has the names, for complaints: states or features
     * @return for each name the index of a pattern, −1 if it fits none
     * @throws IllegalArgumentException if a pattern fits no name
     */
    int[] deciding(List<String> names, String members) {
        int[] deciding = new int[names.size()];
        Arrays.fill(deciding, -1);
        boolean[] isExact = new boolean[names.size()];
        for (int p = 0; p < globs.size(); p++) {
            Glob glob = globs.get(p);
            boolean isUsed = false;
            for (int i = 0; i < deciding.length; i++) {
                boolean isName = glob.pattern().equals(names.get(i));
                boolean fits = isName || glob.matches(names.get(i));
                isUsed |= fits;
                if (isName || (fits && !isExact[i])) {
                    deciding[i] = p;
                    isExact[i] |= isName;
                }
            }
            if (!isUsed) {
                throw new IllegalArgumentException(
                        "pattern '" + glob.pattern() + "' matches 0 " + members + ", expected at least 1");
            }
        }
        return deciding;
    }
}
