package io.github.leeway.cli;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
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

    private static final int ROWS = 14;

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Mixin
    private SamplingOptions sampling;

    @Option(
            names = {"-r", "--reward"},
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description = "Distribution of the reward of every state, in place of what the file says."
                    + " [the file's, else uniform(0,1)]")
    private Optional<Distribution> reward;

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
        PowerPlan plan = sampling.plan(model, file);
        RewardSpec spec = reward.map(RewardSpec::identical).orElseGet(file::rewardOrUniform);
        RewardDistribution rewards = spec.over(names(file.mdp()));
        PowerEstimator estimator = estimator(file.mdp(), rewards);
        out.ifPresent(path -> new RunDirectory(path).check(existing()));
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        Optional<PowerEstimate> estimate = estimate(estimator, plan);
        if (estimate.isEmpty()) {
            boolean isInterrupted = interruption.isRequested();
            console.tell("leeway: " + (isInterrupted ? "interrupted" : "out of time")
                    + " before two reward functions were done: nothing to report");
            return isInterrupted ? ExitCode.INTERRUPTED : ExitCode.BOUND_NOT_REACHED;
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
            int workers = sampling.threads();
            interruption.sampling();
            BooleanSupplier isOver = sampling.deadline();
            return estimator.estimate(
                    plan, new Execution(workers, display, () -> interruption.isRequested() || isOver.getAsBoolean()));
        }
    }

    private int exitCode(PowerEstimate estimate) {
        if (interruption.isRequested() && estimate.isPartial()) {
            return ExitCode.INTERRUPTED;
        }
        OptionalDouble asked = estimate.plan().precision();
        if (estimate.isPartial() || (asked.isPresent() && !estimate.isPrecisionReached())) {
            console.tell("leeway: stopped before all was done: ± of POWER is at most " + estimate.largestHalfWidth()
                    + (asked.isPresent() ? ", asked was " + asked.getAsDouble() : ""));
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

    private PowerEstimator estimator(Mdp mdp, RewardDistribution rewards) {
        if (!rewards.hasFiniteMeans()) {
            String message = "mean of a reward is infinite, so POWER is not a number; choose a distribution with a"
                    + " finite mean, such as a pareto with a shape above 1";
            throw reward.isPresent() ? new UsageFault(message) : UsageFault.inModel(model, message);
        }
        sampling.check(rewards);
        return new PowerEstimator(mdp, rewards, sampling.selector());
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
