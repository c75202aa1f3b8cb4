package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Execution;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Preferences;
import io.github.leeway.solve.BoundNotReachedException;
import io.github.leeway.solve.SolverSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks scenarios all questions, one scenario at a time. */
final class Rounds {

    private final SensitivityPlan plan;
    private final List<Question> questions;
    private final List<PolicySet> sets; // each once
    private final Preferences tests;
    private final SolverSelector solvers;
    private final Execution execution;
    private long samplesDone;

    Rounds(
            SensitivityPlan plan,
            List<Question> questions,
            Preferences tests,
            SolverSelector solvers,
            Execution execution) {
        this.plan = plan;
        this.questions = questions;
        this.tests = tests;
        this.solvers = solvers;
        this.execution = execution;
        sets = questions.stream()
                .flatMap(question -> Stream.of(question.first(), question.second()))
                .distinct()
                .toList();
    }

    /** Asks one of the scenarios that progress counts: a point for each discount that can be solved; nothing if there is no more time. */
    Optional<List<Point>> askCounted(Scenario scenario) {
        Execution counted = new Execution(
                execution.threads(),
                (samples, halfWidth) ->
                        execution.progress().update(samplesDone + samples, () -> Double.POSITIVE_INFINITY),
                execution.cancelled());
        Optional<List<Point>> points = ask(scenario, plan.discounts(), counted);
        samplesDone += plan.samples();
        return points;
    }

    /** Asks at some discounts, besides what progress counts; nothing if there is no more time. */
    Optional<List<Point>> ask(Scenario scenario, List<Discount> discounts) {
        return ask(
                scenario,
                discounts,
                new Execution(execution.threads(), (samples, halfWidth) -> {}, execution.cancelled()));
    }

    /** Where the solver cannot prove its precision at one of several discounts, each is asked alone. */
    private Optional<List<Point>> ask(Scenario scenario, List<Discount> discounts, Execution own) {
        if (own.cancelled().getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return askAll(scenario, discounts, own);
        } catch (BoundNotReachedException notSolved) {
            if (discounts.size() == 1) {
                return Optional.of(List.of());
            }
        }
        List<Point> points = new ArrayList<>();
        for (Discount discount : discounts) {
            Optional<List<Point>> alone = ask(scenario, List.of(discount), own);
            if (alone.isEmpty()) {
                return Optional.empty();
            }
            points.addAll(alone.get());
        }
        return Optional.of(points);
    }

    private Optional<List<Point>> askAll(Scenario scenario, List<Discount> discounts, Execution own) {
        PowerPlan asked = plan.at(discounts)
                .counting(sets.stream().map(scenario::restated).toList());
        PowerEstimator estimator = new PowerEstimator(
                scenario.problem().solved(), scenario.problem().rewards(), solvers);
        return estimator
                .estimate(scenario.problem().plan(asked), own)
                .map(found -> scenario.problem().restated(asked, found))
                .filter(estimate -> !estimate.isPartial())
                .map(this::points);
    }

    private List<Point> points(PowerEstimate estimate) {
        List<Point> points = new ArrayList<>();
        for (DiscountEstimate discount : estimate.discounts()) {
            points.add(new Point(
                    discount.discount(),
                    questions.stream()
                            .map(question -> answer(
                                    optimality(discount, question.first()), optimality(discount, question.second())))
                            .toList()));
        }
        return points;
    }

    private Optimality optimality(DiscountEstimate discount, PolicySet set) {
        return discount.sets().get(sets.indexOf(set)).optimality();
    }

    private Answer answer(Optimality first, Optimality second) {
        return new Answer(first, second, tests.compare(first, second));
    }
}
