package io.github.leeway.report;

import io.github.leeway.claim.Route;
import java.util.List;

/**
 * What was found of the claims in a model file.
 *
 * @param claims at least one, in the order of the file
 * @param confidence of verdicts by sampling
 */
public record JudgedClaims(List<FoundClaim> claims, double confidence) {

    /** Copies the list. */
    public JudgedClaims {
        claims = List.copyOf(claims);
    }

    /** Whether some were judged by samples. */
    boolean hasSampled() {
        return claims.stream().anyMatch(found -> found.judgement().route() == Route.SAMPLED);
    }
}
