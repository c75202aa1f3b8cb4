package io.github.leeway.report;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Execution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.Sampling;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Conclusion;
import io.github.leeway.sensitivity.Flip;
import io.github.leeway.sensitivity.Inapplicable;
import io.github.leeway.sensitivity.Outcome;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.SensitivityAnalysis;
import io.github.leeway.sensitivity.SensitivityPlan;
import io.github.leeway.sensitivity.Subject;
import io.github.leeway.sensitivity.Variation;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conclusions about small models, and which of them survive. */
final class Sensitivities {

    /** Five ends of a star, one of them in question: avoiding k copies of it is optimal with probability 4/(4+k). */
    static final SensitivityRun STAR = star("0.5,0.9");

    private Sensitivities() {}

    /** Of a state of a model, about some others. */
    static Sensitivity of(
            Mdp mdp, String from, List<String> targets, String discounts, long samples, Sampling sampling) {
        List<Discount> all = Discount.listOf(discounts);
        SensitivityPlan plan = new SensitivityPlan(
                mdp.state(from).orElseThrow(),
                targets.stream().map(name -> mdp.state(name).orElseThrow()).toList(),
                Collections.max(all),
                all,
                List.of(RewardLaw.parse("normal(0,1)"), RewardLaw.parse("sparse(1,uniform(0,1))")),
                samples,
                7,
                sampling);
        return new SensitivityAnalysis(
                        new Subject(mdp, RewardSpec.uniform(), Payment.standard()), plan, Portfolio.standard())
                .run(Execution.on(1));
    }

    private static SensitivityRun star(String discounts) {
        Mdp mdp = Models.star(5);
        Run run = Runs.run(mdp, "star", "Five ends.", discounts, Runs.SAMPLES);
        return new SensitivityRun(
                run.tool(),
                run.model(),
                mdp,
                "uniform(0, 1) per state",
                of(mdp, "root", List.of("leaf0"), discounts, Runs.SAMPLES, Sampling.RANDOM),
                List.of("beware"));
    }

    /** The run of a model with what was found of it. */
    static Run with(Run run, Sensitivity found) {
        return Runs.with(run, run.extras().withSensitivity(Optional.of(found)));
    }

    /** With all that can be said of a modeling choice, true or not: not solved at a discount, a turn, what cannot be varied, a cut. */
    static Sensitivity richer(Sensitivity found) {
        Conclusion first = found.conclusions().get(0);
        Outcome base = first.outcomes().get(0);
        State state = found.plan().from();
        List<Optional<Answer>> answers = new ArrayList<>(base.answers());
        answers.set(answers.size() - 1, Optional.empty());
        List<Outcome> outcomes = new ArrayList<>(first.outcomes());
        outcomes.add(new Outcome(new Variation.PaidForEver(state), Optional.empty(), answers, Optional.empty()));
        outcomes.add(new Outcome(
                new Variation.OnBasis(Payment.Basis.STATE),
                base.base(),
                base.answers(),
                Optional.of(new Flip(Discount.of("1/3"), Discount.of("0.7"), Discount.of("31/60")))));
        List<Conclusion> conclusions = new ArrayList<>(found.conclusions());
        conclusions.set(0, new Conclusion(first.question(), outcomes));
        return new Sensitivity(
                found.plan(),
                conclusions,
                List.of(
                        new Inapplicable(new Variation.SplitState(state, 2), "it has a way out"),
                        new Inapplicable(new Variation.OtherLaw(RewardLaw.parse("pareto(1,0.5)")), "no mean")),
                found.tests(),
                3);
    }
}
