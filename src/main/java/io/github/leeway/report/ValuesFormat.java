package io.github.leeway.report;

import io.github.leeway.power.PowerValues;

/** How a file holds the values of reward functions, a row for each, or for each and each discount. */
sealed interface ValuesFormat permits ValuesCsv, ValuesNpy {

    /**
     * What comes before the rows, of one length however many there are.
     *
     * @param samples how many reward functions the file holds
     */
    byte[] beginning(long samples);

    /** The rows of some reward functions. */
    byte[] rows(PowerValues values);
}
