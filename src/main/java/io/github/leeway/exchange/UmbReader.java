package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads UMB, the binary format that model checkers share: a tar archive of {@code index.json} and of little-endian arrays, of the
 * first version.
 */
final class UmbReader {

    private final ModelDraft draft;
    private final UmbArchive archive;
    private final UmbIndex index;
    private final Where where;

    private UmbReader(Source source) {
        draft = new ModelDraft(source.findings());
        where = Where.file(source.displayName());
        archive = UmbArchive.of(source);
        index = new UmbIndex(archive);
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new UmbReader(source).file(name);
    }

    private ModelFile file(String name) {
        List<UmbRewards> rewards = new ArrayList<>();
        for (UmbIndex.Annotation annotation : index.annotations("rewards")) {
            UmbRewards.of(archive, index, annotation, draft).ifPresent(rewards::add);
        }
        choices(rewards);
        rewards.forEach(reward -> reward.payStates(index.stateCount()));
        for (UmbIndex.Annotation annotation : index.annotations("aps")) {
            label(annotation.name(), annotation.folder() + "states/values.bin");
        }
        label(StateNotes.INITIAL, "state-is-initial.bin");
        if (draft.findings().hasErrors()) {
            throw draft.findings().exception();
        }
        index.stateValuations()
                .flatMap(valuations -> UmbValuations.names(archive, index.stateCount(), valuations))
                .ifPresent(draft::names);
        return draft.file(index.name().orElse(name), index.stateCount());
    }

    private void choices(List<UmbRewards> rewards) {
        UmbRanges ranges = UmbRanges.of(
                archive, "state-to-choices.bin", index.stateCount(), "states", index.choiceCount(), "choices");
        UmbActions actions = new UmbActions(archive, index);
        UmbBranches branches = new UmbBranches(archive, index, draft.probabilities());
        for (int s = 0; s < index.stateCount(); s++) {
            for (int c = ranges.start(s); c < ranges.end(s); c++) {
                draft.rows().choice(s, actions.name(c), where);
                int paid = draft.rows().currentChoice();
                for (int b = branches.start(c); b < branches.end(c); b++) {
                    outcome(branches.target(b), branches.probability(b));
                }
                for (UmbRewards reward : rewards) {
                    reward.payChoice(c, paid);
                    reward.payBranches(branches, c, paid);
                }
            }
        }
        draft.rows().endChoice();
    }

    private void outcome(int target, int probability) {
        if (target < 0 || probability < 0) {
            draft.rows().spoil();
        } else {
            draft.rows().outcome(target, probability);
        }
    }

    /** Gives a label to the states that a file has bits of. */
    private void label(String label, String file) {
        int states = index.stateCount();
        Optional<byte[]> bits = archive.file(file);
        if (bits.isEmpty()) {
            return;
        }
        long words = (states + Long.SIZE - 1L) / Long.SIZE;
        archive.checkLength(
                file,
                bits.get().length,
                words * Long.BYTES,
                "a bit for each of " + states + " states in words of 64 bits");
        BitSet given = BitSet.valueOf(bits.get());
        if (given.length() > states) {
            given.clear(states, given.length()); // padding
        }
        draft.label(label).or(given);
    }
}
