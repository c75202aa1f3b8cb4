package io.github.leeway.cli;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.report.JsonResult;
import io.github.leeway.report.PlainTable;
import io.github.leeway.report.Renderer;
import io.github.leeway.report.Run;
import io.github.leeway.report.RunDirectory;
import io.github.leeway.report.StatesCsv;
import io.github.leeway.report.TextTable;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Method;
import io.github.leeway.solve.Portfolio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway power}: the main job. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        description = "POWER of every state, and how often each action is optimal, over many sampled reward functions.",
        footer = {
            "",
            "Examples:",
            "  leeway power case-study",
            "  leeway power my.yaml -d 0.1..0.9:9 -n 100000 -o out",
            "  leeway power my.yaml -r 'normal(0, 1)' --format csv > states.csv"
        })
final class PowerCommand implements Callable<Integer> {

    private static final List<Discount> DEFAULT_DISCOUNT = List.of(Discount.of("0.9"));
    private static final long DEFAULT_SAMPLES = 10_000;
    private static final int ROWS = 14;
    private static final int MOST_THREADS = 1024;

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Option(
            names = {"-d", "--discount"},
            paramLabel = "LIST",
            converter = DiscountList.Converter.class,
            description =
                    "0.9, 1/3, 0.1,0.5,0.9 or 0.05..0.95:19 (19 values); 0 and 1 are limits. [the file's, else 0.9]")
    private Optional<DiscountList> discounts;

    @Option(
            names = {"-n", "--samples"},
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Number of reward functions; with --precision the most of them. [10000]")
    private Optional<Long> samples;

    @Option(
            names = "--precision",
            paramLabel = "H",
            description =
                    "Stop as soon as every POWER is known to ±H, with 95 %% for all states and discounts together;"
                            + " for bounded rewards. Exit code 4 if --samples or --max-time come first.")
    private Optional<Double> precision;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Stop after so long, such as 90s, 10m or 2h, and report what was sampled.")
    private Optional<Duration> maxTime;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.class,
            description = "Seed of the draws: the same seed gives the same bits. [${DEFAULT-VALUE}]")
    private long seed;

    @Option(
            names = {"-r", "--reward"},
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description = "Distribution of the reward of every state, in place of what the file says."
                    + " [the file's, else uniform(0,1)]")
    private Optional<Distribution> reward;

    @Option(
            names = {"-t", "--threads"},
            paramLabel = "N",
            description = "Number of threads; changes no number. [all processors]")
    private Optional<Integer> threads;

    @Option(
            names = "--solver",
            paramLabel = "METHOD",
            converter = MethodConverter.class,
            defaultValue = "auto",
            description = "auto (what counts least work on the first reward functions), gauss-seidel, value-iteration"
                    + " or policy-iteration; for discounts between 0 and 1. [${DEFAULT-VALUE}]")
    private Method solver;

    @Option(
            names = "--variance-reduction",
            paramLabel = "HOW",
            converter = ReductionConverter.class,
            defaultValue = "controls",
            description = "controls (rewards within reach, whose mean is known, are taken off POWER; its mean stays the"
                    + " same) or none. [${DEFAULT-VALUE}]")
    private VarianceReduction reduction;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write report.html, states.csv, actions.csv, result.json and run.yaml there.")
    private Optional<Path> out;

    @Option(names = "--force", description = "Replace a run that is already in DIR.")
    private boolean force;

    @Option(
            names = "--format",
            converter = Format.Converter.class,
            paramLabel = "FORMAT",
            description = "What to print: table, plain (a line a state, for grep), csv (states), json. [table]")
    private Optional<Format> format;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(
            names = "--progress",
            converter = ProgressDisplay.Mode.Converter.class,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always, plain or never. [${DEFAULT-VALUE}]")
    private ProgressDisplay.Mode progress;

    @Mixin
    private CommonOptions common;

    PowerCommand(Console console, Interruption interruption, List<String> arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.copyOf(arguments);
    }

    /** For picocli. */
    static final class MethodConverter extends WordConverter<Method> {
        MethodConverter() {
            super(Method.class);
        }
    }

    /** For picocli. */
    static final class ReductionConverter extends WordConverter<VarianceReduction> {
        ReductionConverter() {
            super(VarianceReduction.class);
        }
    }

    /** What standard output gets. */
    enum Format {
        TABLE,
        PLAIN,
        CSV,
        JSON;

        /** For picocli. */
        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(Format.class);
            }
        }
    }

    @Override
    public Integer call() {
        if (json && format.filter(asked -> asked != Format.JSON).isPresent()) {
            throw new UsageFault("--json and --format ask for different things; give one of them");
        }
        LoadedModel loaded = new ModelArgument(model).load();
        ModelFile file = loaded.file();
        PowerPlan plan = plan(file);
        RewardSpec spec = reward.map(RewardSpec::identical).orElseGet(file::rewardOrUniform);
        RewardDistribution rewards = spec.over(names(file.mdp()));
        PowerEstimator estimator = estimator(file.mdp(), rewards);
        out.ifPresent(path -> new RunDirectory(path).check(existing()));
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        Optional<PowerEstimate> estimate = estimate(estimator, plan);
        if (estimate.isEmpty()) {
            console.tell("leeway: interrupted before two reward functions were done: nothing to report");
            return ExitCode.INTERRUPTED;
        }
        if (common.isVerbose()) {
            tellSolvers(estimate.get());
        }
        report(run(loaded, spec, rewards, estimate.get()));
        return exitCode(estimate.get());
    }

    private void tellSolvers(PowerEstimate estimate) {
        estimate.discounts()
                .forEach(discount -> console.tell("discount " + discount.discount() + ": " + discount.solver()));
    }

    private Optional<PowerEstimate> estimate(PowerEstimator estimator, PowerPlan plan) {
        ProgressDisplay.Mode mode = common.isQuiet() ? ProgressDisplay.Mode.NEVER : progress;
        try (ProgressDisplay display = ProgressDisplay.of(console, mode, plan.samples())) {
            int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
            if (!(workers >= 1 && workers <= MOST_THREADS)) {
                throw new UsageFault(
                        "number of threads is " + workers + ", expected a value from 1 to " + MOST_THREADS);
            }
            interruption.sampling();
            BooleanSupplier isOver = deadline();
            return estimator.estimate(
                    plan, new Execution(workers, display, () -> interruption.isRequested() || isOver.getAsBoolean()));
        }
    }

    private BooleanSupplier deadline() {
        long start = System.nanoTime();
        return () -> maxTime.filter(most -> System.nanoTime() - start >= most.toNanos())
                .isPresent();
    }

    private int exitCode(PowerEstimate estimate) {
        if (interruption.isRequested() && estimate.isPartial()) {
            return ExitCode.INTERRUPTED;
        }
        if (estimate.isPartial() || (precision.isPresent() && !estimate.isPrecisionReached())) {
            console.tell("leeway: stopped before all was done: ± of POWER is at most " + estimate.largestHalfWidth()
                    + precision.map(asked -> ", asked was " + asked).orElse(""));
            return ExitCode.BOUND_NOT_REACHED;
        }
        return ExitCode.DONE;
    }

    private void report(Run run) {
        console.print(writer -> renderer().write(run, writer));
        out.ifPresent(path -> {
            new RunDirectory(path).write(run, existing());
            if (!common.isQuiet()) {
                console.tell("written to " + path + ": " + String.join(" ", RunDirectory.fileNames()));
            }
        });
    }

    private PowerPlan plan(ModelFile file) {
        List<Discount> given = file.discounts().isEmpty() ? DEFAULT_DISCOUNT : file.discounts();
        boolean asksFile = discounts.isEmpty() && !file.discounts().isEmpty();
        if (asksFile && given.stream().anyMatch(Discount::roundsToOne)) {
            throw UsageFault.inModel(
                    model, "the file asks for a discount that rounds to 1, expected 1 itself for the limit or less");
        }
        try {
            return new PowerPlan(
                    discounts.map(DiscountList::values).orElse(given),
                    samples.orElse(precision.isPresent() ? (long) PowerPlan.MOST_SAMPLES : DEFAULT_SAMPLES),
                    seed,
                    reduction,
                    precision.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private PowerEstimator estimator(Mdp mdp, RewardDistribution rewards) {
        if (!rewards.hasFiniteMeans()) {
            String message = "mean of a reward is infinite, so POWER is not a number; choose a distribution with a"
                    + " finite mean, such as a pareto with a shape above 1";
            throw reward.isPresent() ? new UsageFault(message) : UsageFault.inModel(model, message);
        }
        boolean isBounded = IntStream.range(0, rewards.stateCount())
                .mapToObj(rewards::marginal)
                .allMatch(marginal -> Double.isFinite(marginal.lower()) && Double.isFinite(marginal.upper()));
        if (precision.isPresent() && !isBounded) {
            throw new UsageFault(
                    "--precision is for bounded rewards, and one of these is not; --samples sets a number");
        }
        return new PowerEstimator(mdp, rewards, new Portfolio(solver, Portfolio.DEFAULT_PRECISION));
    }

    private Run run(LoadedModel loaded, RewardSpec spec, RewardDistribution rewards, PowerEstimate estimate) {
        ModelFile file = loaded.file();
        List<String> warnings = new ArrayList<>();
        loaded.warnings().stream().map(Diagnostic::message).forEach(warnings::add);
        if (!rewards.hasFiniteVariances()) {
            warnings.add("A reward has no finite variance: standard errors and intervals of POWER mean little.");
        }
        unvaried(estimate, rewards)
                .ifPresent(state -> warnings.add("POWER of " + state
                        + " was the same for every sampled reward function, though rewards that it can reach are random:"
                        + " its interval of width 0 says nothing about rarer ones."));
        Run.Tool tool = new Run.Tool(
                Version.text(),
                CommandText.of(arguments),
                System.getProperty("java.version"),
                System.getProperty("os.arch"));
        Run.Model source = new Run.Model(file.name(), file.description(), model, loaded.sha256(), loaded.text());
        List<Run.Headline> headlines = estimate.mdp().start().stream()
                .map(state -> Run.Headline.of(estimate, state))
                .toList();
        return new Run(tool, source, spec.toString(), estimate, headlines, warnings);
    }

    /** A state whose POWER did not vary in the sample, although a reward after it may vary. */
    private static Optional<State> unvaried(PowerEstimate estimate, RewardDistribution rewards) {
        Mdp mdp = estimate.mdp();
        return mdp.states().stream()
                .filter(state -> estimate.discounts().stream()
                        .anyMatch(discount -> discount.of(state).power().standardError() == 0
                                && !(discount.varianceSaved().get(state.index()) > 0)))
                .filter(state -> mdp.choices(state).stream()
                        .flatMap(choice -> mdp.reachableFrom(choice).stream())
                        .anyMatch(next -> rewards.marginal(next.index()).variance() > 0))
                .findFirst();
    }

    private Renderer renderer() {
        Terminal terminal = console.terminal();
        return switch (json ? Format.JSON : format.orElse(Format.TABLE)) {
            case JSON -> new JsonResult();
            case CSV -> new StatesCsv();
            case PLAIN -> new PlainTable();
            case TABLE ->
                new TextTable(
                        Math.max(40, terminal.width()),
                        ROWS,
                        terminal.unicode() ? TextTable.Glyphs.UNICODE : TextTable.Glyphs.ASCII,
                        terminal.isColored() && !common.isPlain() ? TextTable.Style.COLORED : TextTable.Style.PLAIN);
        };
    }

    private RunDirectory.Existing existing() {
        return force ? RunDirectory.Existing.REPLACE : RunDirectory.Existing.REFUSE;
    }

    private static List<String> names(Mdp mdp) {
        return mdp.states().stream().map(State::name).toList();
    }
}
