package io.github.leeway.claim;

import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.SequentialBound;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import java.util.function.Function;

/**
 * Values of expressions within intervals that hold together, whenever one stops to sample: of the mean of samples, and of the solver's
 * error beyond.
 *
 * @param estimate what was sampled, independent reward functions, with nothing taken off
 * @param samples how many
 * @param bound for as many quantities as there are in the expression
 * @param look number of this look at the sample
 * @param width of the range of rewards
 * @param values for named reward functions, which are not sampled
 */
record SampledArithmetic(
        DiscountEstimate estimate,
        long samples,
        SequentialBound bound,
        int look,
        double width,
        Function<Expression.Value, Interval> values)
        implements IntervalEvaluation {

    @Override
    public Interval power(Expression.Power power) {
        StateEstimate state = estimate.of(power.state());
        return around(state.power(), width, state.solverError());
    }

    @Override
    public Interval chance(Expression.Chance chance) {
        ActionEstimate action = estimate.of(chance.actions().state()).actions().stream()
                .filter(each -> each.actions().equals(chance.actions()))
                .findFirst()
                .orElseThrow();
        return switch (chance.kind()) {
            case OPTIMAL -> optimal(action.optimality());
            case AVERAGE ->
                optimal(action.average()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "discount of Pavg is " + estimate.discount() + ", expected 1")));
            case UNIQUE -> {
                Interval sure = share(action.optimality().unique());
                yield new Interval(
                        sure.low(), Math.min(1, sure.high() + action.undecided().value()));
            }
        };
    }

    /** Undecided reward functions count as optimal, and maybe are not. */
    private Interval optimal(Optimality optimality) {
        Interval most = share(optimality.optimal());
        return new Interval(Math.max(0, most.low() - optimality.undecided().value()), most.high());
    }

    private Interval share(Share share) {
        double variance = share.value() * (1 - share.value()) * samples / (samples - 1.0);
        double halfWidth = bound.halfWidth(variance, 1, samples, look);
        return new Interval(Math.max(0, share.value() - halfWidth), Math.min(1, share.value() + halfWidth));
    }

    /** Around a mean of samples of some range. */
    Interval around(Mean mean, double range, double error) {
        double variance = mean.standardError() * mean.standardError() * samples;
        double halfWidth = bound.halfWidth(variance, range, samples, look) + error;
        return new Interval(mean.value() - halfWidth, mean.value() + halfWidth);
    }

    @Override
    public Interval value(Expression.Value value) {
        return values.apply(value);
    }
}
