package io.github.leeway.report;

import io.github.leeway.claim.Judgement;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Expectation;

/**
 * One claim and what was found.
 *
 * @param judgement what was found
 * @param expected what was to be found
 */
public record FoundClaim(Judgement judgement, Expectation expected) {

    /** Whether it is as its author expected. */
    public boolean isAsExpected() {
        return judgement.verdict() == verdict(expected);
    }

    private static Verdict verdict(Expectation expected) {
        return switch (expected) {
            case CONFIRMED -> Verdict.CONFIRMED;
            case REFUTED -> Verdict.REFUTED;
            case UNDECIDED -> Verdict.UNDECIDED;
        };
    }
}
