package io.github.leeway.cli;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Changes to a model before anything is asked of it, in the order in which they are listed here. */
final class ChangeOptions {

    @Option(
            names = "--restrict-to-reachable",
            description = "Change the model, 1st: leave out what cannot be reached from the start.")
    private boolean restricted;

    @Option(
            names = "--split",
            paramLabel = "STATE=K",
            description = "Change the model, 2nd: cut a terminal state into K copies, each with a draw of its own.")
    private List<String> splits = new ArrayList<>();

    @Option(names = "--tie", paramLabel = "A,B", description = "Change the model, 3rd: one draw for these states.")
    private List<String> ties = new ArrayList<>();

    @Option(
            names = "--no-op",
            description = "Change the model, 4th: add an action to every state that stays there, where none does.")
    private boolean noOp;

    @Option(names = "--no-op-in", paramLabel = "STATE", description = "The same in this state only.")
    private List<String> noOpIn = new ArrayList<>();

    @Option(
            names = "--horizon",
            paramLabel = "T",
            description =
                    "Change the model, 5th: let an episode have T states and then be over, without reward; a state"
                            + " has one draw at all times.")
    private Optional<Integer> horizon = Optional.empty();

    @Option(
            names = "--merge-bisimilar",
            description = "Change the model, last: make one state, with one draw, of states that have rewards of one"
                    + " distribution and choices that lead to the same such states with the same probabilities.")
    private boolean merged;

    /** The model with these changes. */
    LoadedModel applied(LoadedModel loaded) {
        ModelChanges changes = new ModelChanges(loaded.file());
        try {
            apply(changes);
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
        List<String> texts = changes.texts();
        return texts.isEmpty()
                ? loaded
                : new LoadedModel(
                        changes.file().withDescription(described(loaded.file(), texts)),
                        loaded.text(),
                        loaded.sha256(),
                        loaded.warnings().stream()
                                .filter(warning -> !restricted || warning.code() != ErrorCode.UNREACHABLE)
                                .toList(),
                        loaded.claimPlaces(),
                        texts);
    }

    private static String described(ModelFile before, List<String> texts) {
        String changed = "Changed: " + String.join("; ", texts) + ".";
        return before.description().isBlank() ? changed : changed + " Before: " + before.description();
    }

    private void apply(ModelChanges changes) {
        if (restricted) {
            changes.restrict();
        }
        splits.forEach(changes::split);
        ties.forEach(changes::tie);
        if (noOp && !noOpIn.isEmpty()) {
            throw new UsageFault("--no-op is for every state and --no-op-in for some; give one of them");
        }
        if (noOp) {
            changes.addNoOp();
        }
        if (!noOpIn.isEmpty()) {
            changes.addNoOp(noOpIn);
        }
        horizon.ifPresent(changes::limit);
        if (merged) {
            changes.merge();
        }
    }
}
