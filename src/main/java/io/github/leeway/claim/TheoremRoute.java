package io.github.leeway.claim;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.CertificateSearch;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
import io.github.leeway.reward.Distribution;
import java.util.Optional;

/**
 * Judges by certificates. Rewards that are independent and distributed alike are a whole orbit by themselves, so that for them what
 * holds for most of every orbit is a plain inequality ({@link io.github.leeway.Bibliography#TURNER_2021}, Lemma B.3).
 *
 * @param mdp the model
 * @param rewards the distribution of the reward of every state
 * @param limit of each search
 */
record TheoremRoute(Mdp mdp, Distribution rewards, SearchLimit limit) {

    /** A verdict, if some theorem gives one. */
    Optional<Judgement> judge(Claim claim, Discounts discounts) {
        return Sides.of(claim.left(), claim.right()).flatMap(sides -> switch (claim.relation()) {
            case MORE -> more(claim, sides, discounts);
            case AT_LEAST -> atLeast(claim, sides, discounts);
            case LESS -> more(claim, sides.swapped(), discounts);
            case AT_MOST -> atLeast(claim, sides.swapped(), discounts);
            case EQUAL, ABOUT -> Optional.empty();
        });
    }

    private Optional<Judgement> more(Claim claim, Sides sides, Discounts discounts) {
        return strict(sides, discounts)
                .map(witness -> judgement(claim, Verdict.CONFIRMED, witness))
                .or(() -> weak(sides.swapped()).map(witness -> judgement(claim, Verdict.REFUTED, witness)));
    }

    private Optional<Judgement> atLeast(Claim claim, Sides sides, Discounts discounts) {
        return weak(sides)
                .map(witness -> judgement(claim, Verdict.CONFIRMED, witness))
                .or(() ->
                        strict(sides.swapped(), discounts).map(witness -> judgement(claim, Verdict.REFUTED, witness)));
    }

    private static Judgement judgement(Claim claim, Verdict verdict, Witness witness) {
        return new Judgement(claim, verdict, Route.THEOREM, witness.toString());
    }

    /** Proof that one side is at least the other, at every discount. */
    private Optional<Witness> weak(Sides sides) {
        boolean isMet = sides instanceof Sides.Chances
                || (Double.isFinite(rewards.lower()) && Double.isFinite(rewards.upper()));
        return isMet ? witness(sides.statement()) : Optional.empty();
    }

    /** Proof that it is more. */
    private Optional<Witness> strict(Sides sides, Discounts discounts) {
        return Environment.isContinuousAndBounded(rewards) && isInside(discounts)
                ? witness(sides.statement()).filter(witness -> witness.strength() == Statement.Strength.STRICT)
                : Optional.empty();
    }

    private Optional<Witness> witness(Statement statement) {
        return CertificateSearch.of(mdp, statement, limit) instanceof Certificate.Holds holds
                ? Optional.of(holds.witness())
                : Optional.empty();
    }

    /** Whether all discounts are above 0 and below 1. */
    private static boolean isInside(Discounts discounts) {
        if (discounts instanceof Discounts.At at) {
            return !at.discount().isZero() && !at.discount().isOne();
        }
        Discounts.Range range = (Discounts.Range) discounts;
        return !range.from().isZero() && !range.to().isOne();
    }
}
