package io.github.leeway.cli;

import io.github.leeway.claim.Environment;
import io.github.leeway.claim.JudgePlan;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedClaims;
import io.github.leeway.format.ModelFile;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.Execution;
import io.github.leeway.report.ClaimsRun;
import io.github.leeway.report.ClaimsTable;
import io.github.leeway.report.FoundClaim;
import io.github.leeway.report.JsonClaims;
import io.github.leeway.report.JunitClaims;
import io.github.leeway.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway claims}: judges what files say of their models. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description =
                "Judges the claims in model files: each confirmed, refuted or undecided, by a theorem, by exact arithmetic"
                        + " or by sampling, whichever is the surest that leads to a verdict. Exit code 0 if every claim is"
                        + " as expected (confirmed, where the file does not say otherwise), 5 if one is not, 6 if nothing"
                        + " worse than undecided.",
        footer = {
            "",
            "Examples:",
            "  leeway claims mine.yaml",
            "  leeway claims a.yaml b.yaml --confidence 0.999",
            "  leeway claims mine.yaml --format junit > claims.xml"
        })
final class ClaimsCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "MODEL", arity = "1..*", description = ModelArgument.DESCRIPTION)
    private List<String> models = List.of();

    @Option(
            names = {"-d", "--discount"},
            paramLabel = "D",
            converter = DiscountList.Converter.class,
            description = "The discount where a claim does not say one. [the file's, if it has one, else 0.9]")
    private Optional<DiscountList> discount;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "" + JudgePlan.USUAL_CONFIDENCE,
            description = "Probability, at least, that a verdict by sampling is right. [${DEFAULT-VALUE}]")
    private double confidence;

    @Option(
            names = "--max-samples",
            paramLabel = "N",
            defaultValue = "" + JudgePlan.USUAL_SAMPLES,
            converter = WholeNumber.class,
            description = "The most reward functions to look at for a claim at a discount. [${DEFAULT-VALUE}]")
    private long samples;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + JudgePlan.USUAL_STEPS,
            converter = WholeNumber.class,
            description = "Most steps of a search for a theorem or an exact answer. [${DEFAULT-VALUE}]")
    private long limit;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.class,
            description = "Seed of the draws: the same seed gives the same verdicts. [${DEFAULT-VALUE}]")
    private long seed;

    @Mixin
    private LawOptions law;

    @Mixin
    private WorkOptions work;

    @Mixin
    private FormatOptions format;

    @Mixin
    private CommonOptions common;

    ClaimsCommand(Console console, Interruption interruption, List<String> arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public Integer call() {
        FormatOptions.Format asked =
                format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.JSON, FormatOptions.Format.JUNIT);
        BooleanSupplier isOver = work.deadline();
        Execution execution = new Execution(
                work.threads(), (done, halfWidth) -> {}, () -> interruption.isRequested() || isOver.getAsBoolean());
        List<LoadedClaims> read = models.stream().map(this::read).toList();
        List<ClaimsJob> jobs = read.stream()
                .map(loaded -> ClaimsJob.of(law.asked(loaded.claims())))
                .toList();
        List<JudgePlan> plans = jobs.stream().map(this::plan).toList();
        interruption.sampling();
        List<ClaimsRun.Judged> judged = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            ModelFile file = jobs.get(i).loaded().file();
            Environment environment =
                    new Environment(file.mdp(), file.rewardOrUniform(), file.payment(), work.selector());
            Run.Model stated = Provenance.model(models.get(i), jobs.get(i).loaded());
            Optional<Run.Model> named =
                    read.get(i).named().map(model -> Provenance.model(model.name(), model.loaded()));
            judged.add(new ClaimsRun.Judged(
                    named.orElse(stated),
                    named.map(model -> stated),
                    file.mdp(),
                    file.payment().describe(file.rewardOrUniform()),
                    jobs.get(i).judge(environment, plans.get(i), execution, interruption)));
        }
        ClaimsRun run = new ClaimsRun(Provenance.tool(arguments), judged, confidence, seed);
        console.print(writer -> {
            switch (asked) {
                case JSON -> JsonClaims.write(run, writer);
                case JUNIT -> JunitClaims.write(run, writer);
                default -> new ClaimsTable(common.table(console.terminal())).write(run, writer);
            }
        });
        return interruption.isRequested() ? ExitCode.INTERRUPTED : exitCode(run);
    }

    private LoadedClaims read(String name) {
        LoadedClaims loaded = new ModelArgument(name).loadClaims();
        if (!common.isQuiet()) {
            loaded.named().ifPresent(model -> tell(model.loaded().warnings()));
            tell(loaded.claims().warnings());
        }
        if (loaded.claims().file().claims().isEmpty()) {
            throw UsageFault.inModel(
                    name, "the file has no claims; write 'claims:' and below it '- POWER(a) > POWER(b)'");
        }
        return loaded;
    }

    private void tell(List<Diagnostic> warnings) {
        warnings.forEach(warning -> console.tell(warning.toString()));
    }

    private JudgePlan plan(ClaimsJob job) {
        if (discount.isPresent() && discount.get().values().size() != 1) {
            throw new UsageFault("number of discounts is "
                    + discount.get().values().size() + ", expected 1, for claims that do not say one");
        }
        try {
            return new JudgePlan(
                    discount.map(list -> list.values().get(0)).orElseGet(job::discount),
                    confidence,
                    samples,
                    seed,
                    new SearchLimit(limit));
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private static int exitCode(ClaimsRun run) {
        List<FoundClaim> surprises =
                run.claims().stream().filter(found -> !found.isAsExpected()).toList();
        if (surprises.isEmpty()) {
            return ExitCode.DONE;
        }
        return surprises.stream().allMatch(found -> found.judgement().verdict() == Verdict.UNDECIDED)
                ? ExitCode.CLAIM_UNDECIDED
                : ExitCode.CLAIM_REFUTED;
    }
}
