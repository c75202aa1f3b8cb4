package io.github.leeway.cli;

import io.github.leeway.comparison.MatchedModels;
import io.github.leeway.comparison.ModelComparison;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.State;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.report.ComparisonRun;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.SharedSpec;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A comparison as it was asked for: both models and the plan, checked, and nothing of it done yet. */
final class CompareJob {

    private final Named first;
    private final Named second;
    private final LawOptions law;
    private final MatchedModels models;
    private final RewardProblem problem;
    private final ModelComparison comparison;

    private CompareJob(Named first, Named second, SamplingOptions sampling, LawOptions law) {
        this.first = first;
        this.second = second;
        this.law = law;
        models = MatchedModels.of(first.file().mdp(), second.file().mdp());
        problem = problem();
        law.check(first.name(), problem.rewards());
        sampling.check(problem.rewards());
        Named asked = first.file().discounts().isEmpty() ? second : first;
        PowerPlan plan = sampling.plan(asked.name(), asked.file(), OptionalInt.empty());
        comparison = ModelComparison.of(models, problem, plan);
    }

    /**
     * A model.
     *
     * @param name how the user calls it
     */
    record Named(String name, LoadedModel loaded) {

        ModelFile file() {
            return loaded.file();
        }

        private SharedSpec.Part part(String letter, RewardSpec spec) {
            return new SharedSpec.Part(
                    letter,
                    spec,
                    file().mdp().states().stream().map(State::name).toList());
        }
    }

    /** What options ask for. */
    static CompareJob of(Named first, Named second, SamplingOptions sampling, LawOptions law) {
        return new CompareJob(first, second, sampling, law);
    }

    private RewardProblem problem() {
        try {
            RewardSpec both = SharedSpec.of(
                    first.part(first.name(), first.file().rewardOrUniform()),
                    second.part(second.name(), second.file().rewardOrUniform()));
            return models.problem(both, first.file().payment(), second.file().payment());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(fault.getMessage()
                    + (law.isGiven() ? "" : "; --reward SPEC, as in -r 'uniform(0, 1)', gives both models the same"));
        }
    }

    PowerPlan plan() {
        return comparison.plan();
    }

    /** A run of which nothing is done yet. */
    PowerRun begin(Portfolio selector) {
        return new PowerEstimator(problem.solved(), problem.rewards(), selector).begin(problem.plan(plan()));
    }

    /** What a run that was begun here has found. */
    Optional<PowerEstimate> estimate(PowerRun run) {
        return run.estimate().map(found -> problem.restated(plan(), found));
    }

    /** The result with all that its readers need. */
    ComparisonRun run(PowerEstimate estimate, List<String> arguments) {
        List<String> warnings = new ArrayList<>();
        for (Named model : List.of(first, second)) {
            model.loaded().warnings().stream().map(Diagnostic::message).forEach(warnings::add);
        }
        warnings.addAll(new EstimateWarnings(problem, estimate)
                .sentences(state -> models.nameOf(state) + (models.isOfFirst(state) ? " in A" : " in B")));
        return new ComparisonRun(
                Provenance.tool(arguments), side(first), side(second), comparison.compared(estimate), warnings);
    }

    private ComparisonRun.Side side(Named model) {
        return new ComparisonRun.Side(
                Provenance.model(model.name(), model.loaded()),
                model.file().mdp(),
                model.file().payment().describe(model.file().rewardOrUniform()));
    }
}
