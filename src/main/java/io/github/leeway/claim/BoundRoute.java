package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import java.util.Set;

/**
 * Judges what is claimed of optimal values for named reward functions alone, by values that the solver proves to be within an error: no
 * reward function is drawn, and the verdict is certain.
 *
 * @param environment of the claim
 */
record BoundRoute(Environment environment) {

    /** Whether a claim is about such values, and of nothing else. */
    static boolean isFor(Claim claim) {
        Set<Expression> quantities = claim.quantities();
        return !quantities.isEmpty() && quantities.stream().allMatch(Expression.Value.class::isInstance);
    }

    /**
     * A verdict at one discount.
     *
     * @throws io.github.leeway.solve.BoundNotReachedException if the solver proves no error that is small enough
     */
    Judgement judge(Claim claim, Discount discount) {
        if (discount.isOne()) {
            return new Judgement(
                    claim,
                    Verdict.UNDECIDED,
                    Route.BOUND,
                    "a value at discount 1 may be infinite, expected a discount in [0, 1)");
        }
        BoundArithmetic arithmetic = new BoundArithmetic(environment.mdp(), discount, environment.selector());
        Interval left = Evaluation.of(claim.left(), arithmetic);
        Interval right = Evaluation.of(claim.right(), arithmetic);
        Verdict verdict = left.minus(right).compared(claim.relation(), claim.tolerance());
        return new Judgement(claim, verdict, Route.BOUND, left.text() + " against " + right.text());
    }
}
