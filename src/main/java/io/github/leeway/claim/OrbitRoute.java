package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.CertificateSearch;
import io.github.leeway.options.FiniteRewards;
import io.github.leeway.options.OrbitCount;
import io.github.leeway.options.OrbitPlan;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.SearchLimitException;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Judges claims about the permutations of one reward function: by theorem, which holds for every reward function, or else by counting.
 *
 * @param mdp the model
 * @param limit of each search
 */
record OrbitRoute(Mdp mdp, SearchLimit limit) {

    Judgement judge(Claim claim, Discounts discounts) {
        Optional<Sides> compared = Sides.of(claim.left(), claim.right())
                .filter(found -> claim.relation() != Relation.EQUAL && claim.relation() != Relation.ABOUT)
                .map(found -> claim.relation() == Relation.LESS || claim.relation() == Relation.AT_MOST
                        ? found.swapped()
                        : found);
        if (compared.isEmpty()) {
            return undecided(
                    claim,
                    "permutations are counted for POWER of two states, or P of two actions of one state,"
                            + " compared by < <= >= or >");
        }
        Orbit orbit = claim.orbit().orElseThrow();
        Sides sides = compared.get();
        if (orbit.times() == 1
                && isWeak(claim)
                && CertificateSearch.of(mdp, sides.statement(), limit) instanceof Certificate.Holds holds) {
            return new Judgement(
                    claim, Verdict.CONFIRMED, Route.THEOREM, holds.witness().toString());
        }
        if (!(discounts instanceof Discounts.At at)) {
            return undecided(claim, "permutations are counted at one discount, and no theorem says it of all");
        }
        try {
            return counted(claim, orbit, sides, at.discount());
        } catch (SearchLimitException tooMany) {
            return undecided(claim, String.valueOf(tooMany.getMessage()));
        }
    }

    private static boolean isWeak(Claim claim) {
        return claim.relation() == Relation.AT_LEAST || claim.relation() == Relation.AT_MOST;
    }

    private Judgement counted(Claim claim, Orbit orbit, Sides sides, Discount discount) {
        OrbitCount count =
                sides.comparison(mdp, discount, limit).over(FiniteRewards.certain(orbit.rewards()), OrbitPlan.DEFAULT);
        String numbers =
                count.more() + " permutations have more, " + count.less() + " less, " + count.tied() + " as much";
        if (!(count instanceof OrbitCount.Counted)) {
            return undecided(
                    claim,
                    "of " + count.total() + " permutations drawn at random " + numbers
                            + "; a sample decides nothing here");
        }
        int sign = count.more().compareTo(count.less().multiply(BigInteger.valueOf(orbit.times())));
        boolean holds = isWeak(claim) ? sign >= 0 : sign > 0;
        return new Judgement(claim, holds ? Verdict.CONFIRMED : Verdict.REFUTED, Route.EXACT, numbers);
    }

    private static Judgement undecided(Claim claim, String why) {
        return new Judgement(claim, Verdict.UNDECIDED, Route.EXACT, why);
    }
}
