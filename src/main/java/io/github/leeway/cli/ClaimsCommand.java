package io.github.leeway.cli;

import io.github.leeway.claim.Claim;
import io.github.leeway.claim.ClaimParser;
import io.github.leeway.claim.ClaimSyntaxException;
import io.github.leeway.claim.Environment;
import io.github.leeway.claim.Judge;
import io.github.leeway.claim.JudgePlan;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.format.NearestName;
import io.github.leeway.mdp.Discount;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.report.ClaimsRun;
import io.github.leeway.report.ClaimsTable;
import io.github.leeway.report.JsonClaims;
import io.github.leeway.report.JunitClaims;
import io.github.leeway.reward.RewardFitException;
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

    private static final Discount DEFAULT_DISCOUNT = Discount.of("0.9");

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
            defaultValue = "0.99",
            description = "Probability, at least, that a verdict by sampling is right. [${DEFAULT-VALUE}]")
    private double confidence;

    @Option(
            names = "--max-samples",
            paramLabel = "N",
            defaultValue = "262144",
            converter = WholeNumber.class,
            description = "The most reward functions to look at for a claim at a discount. [${DEFAULT-VALUE}]")
    private long samples;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50000",
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
        List<Read> read = models.stream().map(this::read).toList();
        List<ClaimsRun.Judged> judged =
                read.stream().map(each -> judged(each, execution)).toList();
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

    /**
     * A file whose claims are understood.
     *
     * @param name how the user calls it
     * @param claims as many as the file has
     */
    private record Read(String name, LoadedModel loaded, List<Claim> claims, JudgePlan plan) {}

    private Read read(String name) {
        LoadedModel loaded = law.asked(new ModelArgument(name).load());
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        ModelFile file = loaded.file();
        if (file.claims().isEmpty()) {
            throw UsageFault.inModel(
                    name, "the file has no claims; write 'claims:' and below it '- POWER(a) > POWER(b)'");
        }
        List<Claim> claims = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (int i = 0; i < file.claims().size(); i++) {
            try {
                claims.add(ClaimParser.parse(file.claims().get(i).text(), file.mdp()));
            } catch (ClaimSyntaxException fault) {
                faults.add(
                        loaded.claimPlaces().fault(i, fault.column(), String.valueOf(fault.getMessage()), help(fault)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ModelFileException(faults, faults.size());
        }
        return new Read(name, loaded, claims, plan(file));
    }

    private static String help(ClaimSyntaxException fault) {
        Optional<String> nearest =
                fault.unknownName().flatMap(unknown -> NearestName.question(unknown.name(), unknown.known()));
        return nearest.orElse(fault.help());
    }

    private JudgePlan plan(ModelFile file) {
        if (discount.isPresent() && discount.get().values().size() != 1) {
            throw new UsageFault("number of discounts is "
                    + discount.get().values().size() + ", expected 1, for claims that do not say one");
        }
        Discount ofFile = file.discounts().size() == 1 ? file.discounts().get(0) : DEFAULT_DISCOUNT;
        try {
            return new JudgePlan(
                    discount.map(list -> list.values().get(0)).orElse(ofFile),
                    confidence,
                    samples,
                    seed,
                    new SearchLimit(limit));
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private ClaimsRun.Judged judged(Read read, Execution execution) {
        ModelFile file = read.loaded().file();
        Environment environment = new Environment(
                file.mdp(),
                file.rewardOrUniform(),
                file.payment(),
                problem -> new PowerEstimator(problem.solved(), problem.rewards(), work.selector()));
        Judge judge = new Judge(environment, read.plan(), execution);
        List<ClaimsRun.Found> found = new ArrayList<>();
        for (int i = 0; i < read.claims().size(); i++) {
            try {
                found.add(new ClaimsRun.Found(
                        judge.judge(read.claims().get(i)), file.claims().get(i).expected()));
            } catch (RewardFitException fault) {
                throw new ModelFileException(
                        List.of(read.loaded().claimPlaces().fault(i, 1, String.valueOf(fault.getMessage()), "")), 1);
            }
        }
        return new ClaimsRun.Judged(
                Provenance.model(read.name(), read.loaded()),
                file.mdp(),
                file.payment().describe(file.rewardOrUniform()),
                found);
    }

    private static int exitCode(ClaimsRun run) {
        List<ClaimsRun.Found> surprises =
                run.claims().stream().filter(found -> !found.isAsExpected()).toList();
        if (surprises.isEmpty()) {
            return ExitCode.DONE;
        }
        return surprises.stream().allMatch(found -> found.judgement().verdict() == Verdict.UNDECIDED)
                ? ExitCode.CLAIM_UNDECIDED
                : ExitCode.CLAIM_REFUTED;
    }
}
