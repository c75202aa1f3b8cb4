package io.github.leeway.cli;

import io.github.leeway.checkpoint.CheckpointFile;
import io.github.leeway.checkpoint.Digests;
import io.github.leeway.checkpoint.Origin;
import io.github.leeway.checkpoint.RunIdentity;
import io.github.leeway.claim.Environment;
import io.github.leeway.claim.JudgePlan;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.PowerRun;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.power.SampleRange;
import io.github.leeway.power.ValueCollector;
import io.github.leeway.power.ValueDistribution;
import io.github.leeway.report.JudgedClaims;
import io.github.leeway.report.Run;
import io.github.leeway.sensitivity.SensitivityAnalysis;
import io.github.leeway.sensitivity.SensitivityPlan;
import io.github.leeway.sensitivity.Subject;
import io.github.leeway.solve.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of {@code leeway power} as it was asked for: model, rewards and plan, checked, and nothing of it done yet. */
final class PowerJob {

    private static final int DISTRIBUTION_SAMPLES = 1024;
    private static final int DISTRIBUTIONS = 200; // states times discounts
    private static final int MOST_STATES_DISTRIBUTED = 20_000; // of a larger model a second look takes minutes
    private static final SearchLimit LITTLE_WORK = new SearchLimit(5_000); // some tenths of a second

    private final String modelName;
    private final LoadedModel loaded;
    private final List<String> arguments;
    private final RewardProblem problem;
    private final String rewardText;
    private final PowerPlan plan;
    private final Portfolio selector;
    private final List<State> explained;
    private final Supplier<Optional<ExactAnswers>> answers;
    private final Optional<Environment> environment;
    private final Optional<SensitivityAnalysis> sensitivity;

    private PowerJob(
            String modelName,
            LoadedModel loaded,
            List<String> arguments,
            AskedRewards asked,
            PowerPlan plan,
            Portfolio selector,
            List<State> explained,
            Supplier<Optional<ExactAnswers>> answers,
            Optional<Environment> environment,
            Optional<SensitivityAnalysis> sensitivity) {
        this.modelName = modelName;
        this.loaded = loaded;
        this.arguments = List.copyOf(arguments);
        this.plan = plan;
        this.selector = selector;
        this.explained = List.copyOf(explained);
        this.answers = answers;
        this.environment = environment;
        this.sensitivity = sensitivity;
        problem = asked.problem();
        rewardText = asked.text();
    }

    /**
     * What options ask for.
     *
     * @param modelName how the user calls the model
     * @param arguments of the command line
     */
    static PowerJob of(
            String modelName,
            LoadedModel loaded,
            List<String> arguments,
            SamplingOptions sampling,
            WorkOptions work,
            RewardOptions reward,
            QuestionOptions questions) {
        ModelFile file = loaded.file();
        AskedRewards asked = reward.asked(file);
        PowerPlan plan = sampling.plan(modelName, file, asked.count())
                .with(questions.differences().contrasts(file.mdp()));
        Optional<Environment> environment = reward.environment(file, work.selector());
        PowerJob job = new PowerJob(
                modelName,
                loaded,
                arguments,
                asked,
                plan,
                work.selector(),
                questions.explain().states(file.mdp()),
                () -> questions.exact().answers(file, plan.discounts(), reward),
                environment,
                questions.modeling().plan(file, plan).map(asking -> analysis(environment, asking)));
        reward.check(modelName, job.problem.rewards());
        sampling.check(job.problem.rewards());
        return job;
    }

    private static SensitivityAnalysis analysis(Optional<Environment> environment, SensitivityPlan plan) {
        Environment given = environment.orElseThrow(
                () -> new UsageFault("--sensitivity takes other distributions of rewards, and --reward-samples has"
                        + " reward functions one by one; give one of them"));
        try {
            return new SensitivityAnalysis(
                    new Subject(given.mdp(), given.rewards(), given.payment()), plan, given.selector());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    LoadedModel loaded() {
        return loaded;
    }

    /** The command line for some of its samples. */
    List<String> arguments(long from, long to) {
        List<String> own = new ArrayList<>(arguments);
        own.addAll(List.of(
                "--samples-from", Long.toString(from), "--samples-to", Long.toString(to), "--checkpoint", "FILE"));
        return own;
    }

    PowerPlan plan() {
        return plan;
    }

    /** A run of which nothing is done yet. */
    PowerRun begin() {
        return new PowerEstimator(problem.solved(), problem.rewards(), selector).begin(solvedPlan());
    }

    private PowerPlan solvedPlan() {
        try {
            return problem.plan(plan);
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    /** What a run that was begun here has found. */
    Optional<PowerEstimate> estimate(PowerRun run) {
        return run.estimate().map(found -> problem.restated(plan, found));
    }

    /** The states of the model, in its order. */
    List<String> stateNames() {
        return loaded.file().mdp().states().stream().map(State::name).toList();
    }

    /** Takes values of a run that was begun here, in terms of the model. */
    Execution.Values restated(Execution.Values values) {
        return problem.restated(plan, values);
    }

    /** What its result depends on, and where it comes from. */
    CheckpointFile.Header header() {
        RunIdentity identity = RunIdentity.empty()
                .with("version of Leeway", Version.text())
                .with("processor architecture", System.getProperty("os.arch"))
                .with("hash of the model", Digests.of(loaded.file().mdp()))
                .with("reward", rewardText)
                .with(
                        "discount",
                        plan.discounts().stream().map(Discount::toString).collect(Collectors.joining(",")))
                .with("seed", Long.toString(plan.seed()))
                .with("sampler", plan.sampling().name().toLowerCase(Locale.ROOT))
                .with("number of samples", Long.toString(plan.samples()))
                .with(
                        "precision",
                        plan.precision().isPresent()
                                ? Double.toString(plan.precision().getAsDouble())
                                : "not asked")
                .with("variance reduction", plan.reduction().name().toLowerCase(Locale.ROOT))
                .with("differences against", against())
                .with(
                        "solver",
                        selector.method().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("hash of the first reward function", Digests.ofFirstDraw(problem.rewards(), plan.seed()));
        return new CheckpointFile.Header(identity, new Origin(modelName, loaded.text(), arguments));
    }

    private String against() {
        return plan.contrasts().stream()
                .filter(Contrast.BetweenStates.class::isInstance)
                .map(contrast -> ((Contrast.BetweenStates) contrast).second().name())
                .findFirst()
                .orElse("no state");
    }

    /** Exact answers, if they are asked for; the work is done here. */
    Optional<ExactAnswers> answers() {
        return answers.get();
    }

    /** What is found besides, where there is room for it, without what is sensitive to modeling. */
    Run.Extras extras(PowerEstimate estimate, Execution execution, Interruption interruption) {
        return Run.Extras.none()
                .withClaims(claims(execution, interruption))
                .withDistribution(distribution(estimate, execution));
    }

    /** To ask which conclusions survive other modeling choices, if that is to be asked. */
    Optional<SensitivityAnalysis> sensitivity() {
        return sensitivity;
    }

    /**
     * What is found of the claims in the file, for the same rewards; nothing if there is nothing to judge, or the model was changed, of
     * which they do not speak.
     */
    private Optional<JudgedClaims> claims(Execution execution, Interruption interruption) {
        boolean isOfFile = loaded.changes().isEmpty();
        if (!isOfFile || loaded.file().claims().isEmpty() || environment.isEmpty() || interruption.isRequested()) {
            return Optional.empty();
        }
        ClaimsJob claims = ClaimsJob.of(loaded);
        JudgePlan usual = JudgePlan.usual(
                plan.discounts().size() == 1 ? plan.discounts().get(0) : claims.discount(), plan.seed());
        return Optional.of(
                new JudgedClaims(claims.judge(environment.get(), usual, execution, interruption), usual.confidence()));
    }

    /** How the values of the first reward functions are distributed; nothing if it was interrupted, or would take long. */
    private Optional<ValueDistribution> distribution(PowerEstimate estimate, Execution execution) {
        if (estimate.mdp().states().size() > MOST_STATES_DISTRIBUTED) {
            return Optional.empty();
        }
        int samples = (int) Math.min(estimate.samples(), DISTRIBUTION_SAMPLES);
        List<State> states = Stream.concat(estimate.mdp().start().stream(), estimate.mdp().states().stream())
                .distinct()
                .limit(Math.max(1, DISTRIBUTIONS / plan.discounts().size()))
                .toList();
        ValueCollector collector = new ValueCollector(states, plan.discounts().size(), samples);
        PowerPlan bare = new PowerPlan(
                plan.discounts(),
                plan.samples(),
                plan.seed(),
                plan.reduction(),
                OptionalDouble.empty(), // values are not to be had of a run that may end early
                plan.sampling());
        new PowerEstimator(problem.solved(), problem.rewards(), selector)
                .begin(problem.plan(bare))
                .work(new SampleRange(0, samples), execution.with(problem.restated(bare, collector)));
        return collector.distribution();
    }

    /** The result with all that its readers need. */
    Run run(PowerEstimate estimate, Run.Extras extras) {
        List<String> warnings = new ArrayList<>();
        loaded.warnings().stream().map(Diagnostic::message).forEach(warnings::add);
        warnings.addAll(new EstimateWarnings(problem, estimate).sentences(State::name));
        List<Run.Headline> headlines =
                explained.stream().map(state -> headline(estimate, state)).toList();
        return new Run(
                Provenance.tool(arguments),
                Provenance.model(modelName, loaded),
                rewardText,
                estimate,
                headlines,
                extras,
                warnings);
    }

    private Run.Headline headline(PowerEstimate estimate, State state) {
        Run.Headline headline = Run.Headline.of(estimate, state);
        return problem.isStandard() ? headline.withReasons(estimate, LITTLE_WORK) : headline;
    }
}
