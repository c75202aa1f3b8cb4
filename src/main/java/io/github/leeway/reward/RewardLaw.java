package io.github.leeway.reward;

/** What can be said of the rewards of any number of states: the distribution of each, independent of the others, or one of all together. */
public sealed interface RewardLaw permits Distribution, Exchangeable {

    /**
     * Reads what a model file or the command line says, such as {@code uniform(0, 1)} or {@code permutations(1, 0, 0)}.
     *
     * @throws RewardSyntaxException if it is neither; the exception says where and what to write instead
     */
    static RewardLaw parse(String text) {
        return LawParser.parse(text);
    }

    /** The text that {@link #parse} reads back. */
    @Override
    String toString();
}
