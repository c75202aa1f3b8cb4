package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.NotExactException;
import io.github.leeway.options.SearchLimitException;
import io.github.leeway.power.Execution;
import io.github.leeway.reward.Distribution;
import io.github.leeway.solve.BoundNotReachedException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Judges claims about a model, each by the surest route that leads to a verdict: by a theorem, else by exact arithmetic, else by samples;
 * and what is claimed of named reward functions, by the bound that the solver proves.
 * A range of discounts is never judged by a grid of them, but for finding one where a claim is false.
 */
public final class Judge {

    private static final int GRID = 9;

    private final Environment environment;
    private final JudgePlan plan;
    private final Execution execution;

    /**
     * A judge.
     *
     * @param environment what claims are about
     * @param plan how far to go
     * @param execution how to sample; changes no verdict, unless it is cancelled
     */
    public Judge(Environment environment, JudgePlan plan, Execution execution) {
        this.environment = environment;
        this.plan = plan;
        this.execution = execution;
    }

    /**
     * The verdict on a claim.
     *
     * @throws IllegalArgumentException if rewards do not fit the model
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Judgement judge(Claim claim) {
        Discounts discounts = claim.discounts().orElseGet(() -> new Discounts.At(plan.discount()));
        if (claim.orbit().isPresent()) {
            return new OrbitRoute(environment.mdp(), plan.limit()).judge(claim, discounts);
        }
        Environment own = environment.of(claim);
        if (BoundRoute.isFor(claim)) {
            BoundRoute route = new BoundRoute(own);
            return everywhere(claim, discounts, Route.BOUND, (discount, share) -> route.judge(claim, discount));
        }
        return own.ofEveryState()
                .flatMap(rewards -> new TheoremRoute(own.mdp(), rewards, plan.limit()).judge(claim, discounts))
                .or(() -> own.ofStates().flatMap(rewards -> exact(claim, rewards, discounts)))
                .orElseGet(() -> sampled(claim, own, discounts));
    }

    private Optional<Judgement> exact(Claim claim, List<Distribution> rewards, Discounts discounts) {
        try {
            if (discounts instanceof Discounts.At at) {
                return Optional.of(exact(claim, rewards, at.discount()));
            }
            Discounts.Range range = (Discounts.Range) discounts;
            for (Discount end : List.of(range.from(), range.to())) { // which is much less work than what is between
                Judgement atEnd = exact(claim, rewards, end);
                if (atEnd.verdict() == Verdict.REFUTED) {
                    return Optional.of(new Judgement(
                            claim, Verdict.REFUTED, Route.EXACT, "at discount " + end + " " + atEnd.detail()));
                }
            }
            CurveArithmetic arithmetic = new CurveArithmetic(environment.mdp(), rewards, plan.limit());
            return Optional.of(new CurveRoute(arithmetic, range).judge(claim));
        } catch (SearchLimitException | NotExactException notExactly) {
            return Optional.empty(); // too much work, or numbers that are no fractions
        }
    }

    private Judgement exact(Claim claim, List<Distribution> rewards, Discount discount) {
        ExactArithmetic arithmetic = new ExactArithmetic(environment.mdp(), discount, rewards, plan.limit());
        BigFraction left = Evaluation.of(claim.left(), arithmetic);
        BigFraction right = Evaluation.of(claim.right(), arithmetic);
        Verdict verdict = ExactArithmetic.compared(left.subtract(right), claim.relation(), claim.tolerance());
        return new Judgement(claim, verdict, Route.EXACT, Fractions.text(left) + " against " + Fractions.text(right));
    }

    private Judgement sampled(Claim claim, Environment own, Discounts discounts) {
        SampledRoute route = new SampledRoute(own, plan, execution);
        double error = 1 - plan.confidence();
        return everywhere(
                claim, discounts, Route.SAMPLED, (discount, share) -> route.judge(claim, discount, error * share));
    }

    /** Judges at one discount. */
    private interface AtDiscount {

        /**
         * The judgement.
         *
         * @param share of the allowed error, in (0, 1]
         */
        Judgement judge(Discount discount, double share);
    }

    /** At the discount, or at some of a range, which can refute what is claimed of all and confirm nothing. */
    private static Judgement everywhere(Claim claim, Discounts discounts, Route by, AtDiscount route) {
        if (discounts instanceof Discounts.At at) {
            return at(claim, at.discount(), 1, by, route);
        }
        Discounts.Range range = (Discounts.Range) discounts;
        for (int i = 0; i < GRID; i++) {
            Discount discount = between(range, i);
            Judgement judgement = at(claim, discount, 1.0 / GRID, by, route);
            if (judgement.verdict() == Verdict.REFUTED) {
                return new Judgement(claim, Verdict.REFUTED, by, "at discount " + discount + " " + judgement.detail());
            }
        }
        return new Judgement(
                claim,
                Verdict.UNDECIDED,
                by,
                "not refuted at " + GRID + " discounts from " + range.from() + " to " + range.to()
                        + ", which proves nothing of those between");
    }

    /** At one discount; undecided where the solver cannot prove an error that is small enough, as next to 1. */
    private static Judgement at(Claim claim, Discount discount, double share, Route by, AtDiscount route) {
        try {
            return route.judge(discount, share);
        } catch (BoundNotReachedException fault) {
            return new Judgement(claim, Verdict.UNDECIDED, by, String.valueOf(fault.getMessage()));
        }
    }

    private static Discount between(Discounts.Range range, int i) {
        BigFraction from = range.from().exact();
        BigFraction step = range.to().exact().subtract(from).divide(GRID - 1);
        return new Discount(from.add(step.multiply(i)));
    }
}
