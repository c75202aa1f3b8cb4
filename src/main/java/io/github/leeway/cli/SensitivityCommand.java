package io.github.leeway.cli;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.report.ResultForms;
import io.github.leeway.report.SensitivityRun;
import io.github.leeway.sensitivity.Sensitivity;
import io.github.leeway.sensitivity.SensitivityAnalysis;
import io.github.leeway.sensitivity.SensitivityPlan;
import io.github.leeway.sensitivity.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code leeway sensitivity}: which conclusions survive other modeling choices. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Which conclusions survive other modeling choices, and where they turn: states cut into copies,"
                + " paid once, rewards on actions, other laws, discounts from 0 to 1.",
        footer = {
            "",
            "Examples:",
            "  leeway sensitivity case-study",
            "  leeway sensitivity star --avoid off",
            "  leeway sensitivity my.yaml -o out/survival",
            "  leeway sensitivity my.yaml --law 'beta(2, 5)' -d 0.5..0.95:10 --format csv > sensitivity.csv"
        })
final class SensitivityCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    private String model;

    @Mixin
    private SensitivityOptions options;

    @Mixin
    private LawOptions reward;

    @Mixin
    private WorkOptions work;

    @Mixin
    private final ResultOutput<SensitivityRun> output = new ResultOutput<>(ResultForms.ofSensitivity());

    @Mixin
    private ProgressOptions progress;

    @Mixin
    private CommonOptions common;

    SensitivityCommand(Console console, Interruption interruption, List<String> arguments) {
        this.console = console;
        this.interruption = interruption;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    public Integer call() {
        output.check();
        LoadedModel loaded = reward.asked(new ModelArgument(model).load());
        ModelFile file = loaded.file();
        SensitivityPlan plan = options.plan(file);
        Subject subject = new Subject(file.mdp(), file.rewardOrUniform(), file.payment());
        SensitivityAnalysis analysis = analysis(subject, plan);
        int workers = work.threads();
        output.checkDirectory();
        if (!common.isQuiet()) {
            loaded.warnings().forEach(warning -> console.tell(warning.toString()));
            options.hint(file.mdp(), plan).ifPresent(hint -> console.tell("leeway: " + hint));
        }
        RunControl control = new RunControl(console, interruption, work, progress, common);
        Sensitivity found = control.examine(analysis, workers);
        if (found.conclusions().isEmpty() && found.missing() > 0) {
            console.tell("leeway: " + (interruption.isRequested() ? "interrupted" : "out of time")
                    + " before the model as it is was done: nothing to report");
        } else {
            output.report(result(loaded, subject, found), console, common);
        }
        return control.exitCode(found);
    }

    private SensitivityAnalysis analysis(Subject subject, SensitivityPlan plan) {
        try {
            return new SensitivityAnalysis(subject, plan, work.selector());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private SensitivityRun result(LoadedModel loaded, Subject subject, Sensitivity found) {
        List<String> warnings = new ArrayList<>();
        loaded.warnings().stream().map(Diagnostic::message).forEach(warnings::add);
        return new SensitivityRun(
                Provenance.tool(arguments),
                Provenance.model(model, loaded),
                subject.mdp(),
                subject.payment().describe(subject.rewards()),
                found,
                warnings);
    }
}
