package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.Quantity;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.power.SampleRange;
import io.github.leeway.power.SequentialBound;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.Marginal;
import io.github.leeway.reward.RewardDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Judges by sampled reward functions, looked at after 256, 512, 1024, … of them, by intervals that hold at all looks together ({@link
 * SequentialBound}): so that a verdict is wrong with at most the stated probability, whatever is true and whenever sampling stops.
 *
 * <p>A comparison of POWER of two states, or of the chances of two actions, is judged by what they differ by for the same reward
 * functions; other expressions by interval arithmetic on what they consist of.
 *
 * @param environment with the rewards of the claim
 * @param plan how many samples there may be
 * @param execution how to run
 */
record SampledRoute(Environment environment, JudgePlan plan, Execution execution) {

    static final int FIRST = 256; // reward functions before the first look

    /**
     * A verdict at one discount.
     *
     * @param error largest probability that it is wrong
     */
    Judgement judge(Claim claim, Discount discount, double error) {
        RewardProblem problem = environment.problem();
        Set<Expression> quantities = claim.quantities();
        Optional<String> obstacle = obstacle(problem, discount, quantities);
        if (obstacle.isPresent()) {
            return undecided(claim, obstacle.get());
        }
        Optional<Contrast> contrast = contrast(claim);
        PowerPlan sampling = new PowerPlan(List.of(discount), plan.samples(), plan.seed(), VarianceReduction.NONE)
                .with(contrast.stream().toList());
        PowerRun run = environment.estimator(problem).begin(problem.plan(sampling));
        Function<Expression.Value, Interval> values = values(discount, quantities);
        SequentialBound bound = new SequentialBound(contrast.isPresent() ? 1 : Math.max(1, quantities.size()), error);
        String found = "nothing was sampled";
        int look = 0;
        for (long samples = FIRST; samples <= plan.samples(); samples *= 2) {
            run.work(new SampleRange(0, samples), execution);
            Optional<PowerEstimate> estimate = run.estimate().map(each -> problem.restated(sampling, each));
            if (estimate.isEmpty() || estimate.get().samples() < samples) {
                return undecided(claim, "stopped before its end: " + found);
            }
            Interval difference = difference(
                    claim,
                    new SampledArithmetic(
                            estimate.get().discounts().get(0), samples, bound, look, width(problem.rewards()), values));
            Verdict verdict = difference.compared(claim.relation(), claim.tolerance());
            found = "the sides differ by " + text(difference.low()) + " to " + text(difference.high()) + ", after "
                    + samples + " reward functions; a verdict is wrong with a probability of at most " + text(error);
            if (verdict != Verdict.UNDECIDED) {
                return new Judgement(claim, verdict, Route.SAMPLED, found);
            }
            look++;
        }
        return undecided(claim, found);
    }

    private static Judgement undecided(Claim claim, String why) {
        return new Judgement(claim, Verdict.UNDECIDED, Route.SAMPLED, why);
    }

    /** Values for named reward functions, each solved once. */
    private Function<Expression.Value, Interval> values(Discount discount, Set<Expression> quantities) {
        boolean isAsked = quantities.stream().anyMatch(Expression.Value.class::isInstance);
        return isAsked
                ? new BoundArithmetic(environment.mdp(), discount, environment.selector())::value
                : value -> {
                    throw new IllegalStateException("value is " + value + ", expected none in this claim");
                };
    }

    private static Optional<String> obstacle(RewardProblem problem, Discount discount, Set<Expression> quantities) {
        boolean isLifted = problem.quantity() != Quantity.POWER; // and solved at the square root
        if (discount.roundsToOne() || (isLifted && discount.squareRoot().roundsToOne())) {
            return Optional.of("discount " + discount + " cannot be told from 1, expected 1 itself or a smaller one");
        }
        boolean hasAverage = quantities.stream()
                .anyMatch(each -> each instanceof Expression.Chance chance && chance.kind() == Expression.Kind.AVERAGE);
        if (hasAverage && !discount.isOne()) {
            return Optional.of("discount of Pavg is " + discount + ", expected 1");
        }
        if (discount.isOne() && quantities.stream().anyMatch(Expression.Value.class::isInstance)) {
            return Optional.of("a value at discount 1 may be infinite, expected a discount in [0, 1)");
        }
        if (quantities.stream().noneMatch(Expression.Power.class::isInstance)) {
            return Optional.empty();
        }
        if (isLifted) {
            return Optional.of("rewards are on actions, expected rewards on states for POWER");
        }
        boolean isBounded = marginals(problem.rewards()).stream().allMatch(Marginal::isBounded);
        return isBounded ? Optional.empty() : Optional.of("a reward is not bounded, expected bounds to judge POWER by");
    }

    private static List<Marginal> marginals(RewardDistribution rewards) {
        return IntStream.range(0, rewards.stateCount())
                .mapToObj(rewards::marginal)
                .toList();
    }

    /** By how much POWER can differ between reward functions. */
    private static double width(RewardDistribution rewards) {
        List<Marginal> marginals = marginals(rewards);
        double low = marginals.stream().mapToDouble(Marginal::lower).min().orElse(0);
        double high = marginals.stream().mapToDouble(Marginal::upper).max().orElse(0);
        return high - low;
    }

    private static Optional<Contrast> contrast(Claim claim) {
        return Sides.of(claim.left(), claim.right()).map(sides -> {
            if (sides instanceof Sides.Powers powers) {
                return new Contrast.BetweenStates(
                        powers.first().state(), powers.second().state());
            }
            Sides.Chances chances = (Sides.Chances) sides;
            return new Contrast.BetweenShares(
                    chances.first().actions(), chances.second().actions());
        });
    }

    private static Interval difference(Claim claim, SampledArithmetic arithmetic) {
        DiscountEstimate estimate = arithmetic.estimate();
        if (estimate.differences().isEmpty()) {
            return Evaluation.of(claim.left(), arithmetic).minus(Evaluation.of(claim.right(), arithmetic));
        }
        Difference difference = estimate.differences().get(0);
        double range = difference.contrast() instanceof Contrast.BetweenStates ? 2 * arithmetic.width() : 2;
        return arithmetic.around(difference.mean(), range, difference.solverError());
    }

    private static String text(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(number);
    }
}
