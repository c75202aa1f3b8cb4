package io.github.leeway.format;

/** How large a model in text form may be. Each is far above what a person writes and far below what a machine suffers from. */
public final class Limits {

    /** Bytes of a file or of standard input. */
    public static final int BYTES = 64 << 20;

    /** Bytes of a file of another tool, after it is decompressed. */
    public static final long FOREIGN_BYTES = 1L << 31;

    /** States of a model in the form of another tool. */
    public static final int FOREIGN_STATES = 10_000_000;

    /** Outcomes of all choices of such a model. */
    public static final int FOREIGN_OUTCOMES = 100_000_000;

    /** Lines of a text. */
    public static final int LINES = 8_000_000;

    /** Lists and mappings within each other. */
    public static final int NESTING = 50;

    /** Uses of YAML aliases. */
    public static final int ALIASES = 50;

    /** Scalars, lists and mappings, counted after aliases are expanded. */
    public static final int NODES = 9_000_000;

    /** States of a model. */
    public static final int STATES = 200_000;

    /** Outcomes of all choices of a model. */
    public static final int OUTCOMES = 2_000_000;

    /** Rewards in a file of reward functions, states times reward functions: 1 GB of memory. */
    public static final int REWARDS = 1 << 27;

    /** Bits of a numerator or denominator, about 195 digits: sums and quotients of two such are still read back. */
    public static final int BITS = 650;

    /** Complaints that are kept of one file; further ones are only counted. */
    public static final int COMPLAINTS = 200;

    private Limits() {}
}
