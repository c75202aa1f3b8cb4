package io.github.leeway.files;

/** What to do with a file that is in the place of one to be written. */
public enum Existing {
    /** Leave it, and write nothing. */
    REFUSE,
    /** Write over it. */
    REPLACE
}
