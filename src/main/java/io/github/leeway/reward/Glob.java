package io.github.leeway.reward;

/**
 * A name, or a pattern of names.
 *
 * @param pattern a name, or one in which {@code *} stands for any characters and {@code ?} for one
 */
public record Glob(String pattern) {

    /** Whether a name is this one or fits the pattern; time at most the product of both lengths, whatever the pattern. */
    public boolean matches(String name) {
        return pattern.equals(name)
                || matches(pattern.codePoints().toArray(), name.codePoints().toArray());
    }

    /** Whether it may match more than one name. */
    public boolean isOpen() {
        return pattern.contains("*") || pattern.contains("?");
    }

    /** Each star takes as little as it can; where that fails, the last one takes one more. */
    private static boolean matches(int[] glob, int[] name) {
        int at = 0;
        int afterStar = -1; // in the pattern
        int taken = 0; // where in the name the last star ends
        for (int i = 0; i < name.length; ) {
            if (at < glob.length && glob[at] == '*') {
                afterStar = ++at;
                taken = i;
            } else if (at < glob.length && (glob[at] == '?' || glob[at] == name[i])) {
                at++;
                i++;
            } else if (afterStar >= 0) {
                at = afterStar;
                i = ++taken;
            } else {
                return false;
            }
        }
        while (at < glob.length && glob[at] == '*') {
            at++;
        }
        return at == glob.length;
    }
}
