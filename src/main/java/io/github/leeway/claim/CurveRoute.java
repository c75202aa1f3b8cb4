package io.github.leeway.claim;

import io.github.leeway.options.AlgebraicNumber;
import io.github.leeway.options.PiecewiseFunction;
import io.github.leeway.options.Signs;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Judges what is claimed of all discounts of a range by the signs of exact functions of the discount, so that nothing between two
 * discounts is left out.
 *
 * @param arithmetic of the functions
 * @param range of discounts
 */
record CurveRoute(CurveArithmetic arithmetic, Discounts.Range range) {

    Judgement judge(Claim claim) {
        PiecewiseFunction difference =
                Evaluation.of(claim.left(), arithmetic).minus(Evaluation.of(claim.right(), arithmetic));
        Optional<AlgebraicNumber> counterexample = counterexample(claim, difference);
        return counterexample
                .map(at -> new Judgement(claim, Verdict.REFUTED, Route.EXACT, "it is false at discount " + at))
                .orElseGet(() -> new Judgement(
                        claim,
                        Verdict.CONFIRMED,
                        Route.EXACT,
                        "the sides differ by a function of the discount whose signs are known from " + range.from()
                                + " to " + range.to() + ", without a gap"));
    }

    /** A discount where it is false, if there is one. */
    private Optional<AlgebraicNumber> counterexample(Claim claim, PiecewiseFunction difference) {
        Signs signs = signs(difference);
        return switch (claim.relation()) {
            case MORE -> signs.negative().or(signs::zero);
            case AT_LEAST -> signs.negative();
            case LESS -> signs.positive().or(signs::zero);
            case AT_MOST -> signs.positive();
            case EQUAL -> signs.positive().or(signs::negative);
            case ABOUT -> tooFar(difference, claim.tolerance());
        };
    }

    private Optional<AlgebraicNumber> tooFar(PiecewiseFunction difference, BigFraction tolerance) {
        PiecewiseFunction allowed = PiecewiseFunction.constant(tolerance);
        return signs(difference.minus(allowed))
                .positive()
                .or(() -> signs(difference.plus(allowed)).negative());
    }

    private Signs signs(PiecewiseFunction function) {
        return function.signs(range.from(), range.to());
    }
}
