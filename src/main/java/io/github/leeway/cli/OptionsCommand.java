package io.github.leeway.cli;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Certificates;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.OptionCounts;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.SearchLimitException;
import io.github.leeway.report.JsonOptions;
import io.github.leeway.report.OptionsRun;
import io.github.leeway.report.OptionsTable;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leeway options}: what a model leaves open, exactly. */
@Command(
        name = "options",
        mixinStandardHelpOptions = true,
        description =
                "Visit functions and recurrent distributions from the states of a small model, counted exactly, what each"
                        + " action of a state keeps of them, which theorems apply, and POWER and optimality probabilities as"
                        + " fractions and as functions of the discount.",
        footer = {
            "",
            "Examples:",
            "  leeway options case-study",
            "  leeway options wait start -d 1/2",
            "  leeway options my.yaml hub --vectors",
            "  leeway options case-study --orbit generic -d 0.9,1",
            "  leeway options case-study --empowerment 2"
        })
final class OptionsCommand implements Callable<Integer> {

    private static final List<Discount> DEFAULT_DISCOUNTS = Discount.listOf("0.9");
    private static final int MOST_STATES = 200;
    private static final int FUNCTIONS_PART = 10; // of the limit: about a second by default

    private final Console console;
    private final List<String> arguments;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            arity = "0..1",
            description = "The state to tell more of. [the start]")
    private Optional<String> state;

    @Option(
            names = {"-d", "--discount"},
            paramLabel = "LIST",
            converter = DiscountList.Converter.class,
            description = "Where to answer exactly, as in 'leeway power'. [the file's, else 0.9]")
    private Optional<DiscountList> discounts;

    @Option(names = "--vectors", description = "Show each non-dominated visit function, by a policy that induces it.")
    private boolean vectors;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "300000",
            converter = WholeNumber.class,
            description =
                    "Most steps of a search, and of all counts of the table together: partial policies, cycles, faces of"
                            + " a cube; a tenth of it for functions of the discount. [${DEFAULT-VALUE}]")
    private long limit;

    @Mixin
    private OrbitOptions orbit;

    @Mixin
    private EmpowermentOptions empowerment;

    @Mixin
    private LawOptions reward;

    @Mixin
    private ChangeOptions changes;

    @Mixin
    private FormatOptions format;

    @Mixin
    private CommonOptions common;

    OptionsCommand(Console console, List<String> arguments) {
        this.console = console;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public Integer call() {
        FormatOptions.Format asked = format.asked(FormatOptions.Format.TABLE, FormatOptions.Format.JSON);
        SearchLimit search = searchLimit();
        empowerment.check();
        LoadedModel loaded = changes.applied(reward.asked(new ModelArgument(model).load()));
        Mdp mdp = loaded.file().mdp();
        Optional<State> detailed =
                state.map(name -> StateArgument.of(mdp, "STATE", name)).or(mdp::start);
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
        }
        if (mdp.states().size() > MOST_STATES && detailed.isEmpty()) {
            throw new UsageFault("number of states is " + mdp.states().size() + ", expected at most " + MOST_STATES
                    + " to count for all of them; name a STATE");
        }
        List<State> counted = mdp.states().size() > MOST_STATES ? List.of(detailed.orElseThrow()) : mdp.states();
        Optional<OptionsRun.Detail> detail = detailed.map(each -> detail(loaded.file(), each, search));
        OptionsRun run = new OptionsRun(
                Provenance.tool(arguments),
                Provenance.model(model, loaded),
                mdp,
                counted.stream()
                        .map(each ->
                                OptionCounts.of(mdp, each, search.dividedBy(OptionCounts.SEARCHES * counted.size())))
                        .toList(),
                detail,
                orbit.counted(
                        mdp,
                        detailed,
                        discounts(loaded.file()),
                        detail.map(OptionsRun.Detail::certificates).orElse(List.of()),
                        () -> reward.ofStates(loaded.file()),
                        described(loaded.file()),
                        search),
                empowerment.found(
                        mdp, counted, discounts(loaded.file()).get(0), () -> reward.ofStates(loaded.file()), search),
                described(loaded.file()),
                loaded.warnings().stream().map(Diagnostic::message).toList());
        console.print(writer -> {
            if (asked == FormatOptions.Format.JSON) {
                JsonOptions.write(run, writer);
            } else {
                OptionsTable.Depth depth = vectors ? OptionsTable.Depth.VECTORS : OptionsTable.Depth.COUNTS;
                new OptionsTable(common.table(console.terminal()), depth).write(run, writer);
            }
        });
        return ExitCode.DONE;
    }

    private static String described(ModelFile file) {
        return file.payment().describe(file.rewardOrUniform());
    }

    private SearchLimit searchLimit() {
        try {
            return new SearchLimit(limit);
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private OptionsRun.Detail detail(ModelFile file, State from, SearchLimit search) {
        List<ActionOptions> actions = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        List<OptionsRun.Exact> exact = new ArrayList<>();
        OptionsRun.Functions functions = OptionsRun.Functions.NONE;
        Optional<String> obstacle = Optional.empty();
        try {
            actions.addAll(ActionOptions.of(file.mdp(), from, search));
            certificates.addAll(Certificates.of(file.mdp(), from, search));
            List<Distribution> rewards = reward.ofStates(file);
            for (Discount discount : discounts(file)) {
                exact.add(new OptionsRun.Exact(discount, ExactPower.of(file.mdp(), from, discount, rewards, search)));
            }
            functions = functions(file.mdp(), from, rewards, search.dividedBy(FUNCTIONS_PART));
        } catch (SearchLimitException | IllegalArgumentException fault) {
            obstacle = Optional.of(String.valueOf(fault.getMessage()));
        }
        return new OptionsRun.Detail(from, actions, certificates, exact, functions, obstacle);
    }

    private static OptionsRun.Functions functions(Mdp mdp, State from, List<Distribution> rewards, SearchLimit search) {
        try {
            return new OptionsRun.Functions(
                    Optional.of(ExactPowerCurve.of(mdp, from, rewards, search)), Optional.empty());
        } catch (SearchLimitException fault) {
            return new OptionsRun.Functions(Optional.empty(), Optional.of(String.valueOf(fault.getMessage())));
        }
    }

    private List<Discount> discounts(ModelFile file) {
        List<Discount> ofFile = file.discounts().isEmpty() ? DEFAULT_DISCOUNTS : file.discounts();
        return discounts.map(DiscountList::values).orElse(ofFile);
    }
}
