package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** One reward function in a UMB archive: numbers for states, for choices and for branches, as far as there are any. */
final class UmbRewards {

    private static final String STATES = "states";
    private static final String CHOICES = "choices";
    private static final String BRANCHES = "branches";

    private final String name;
    private final RewardDraft draft;
    private final Optional<UmbNumbers> states;
    private final Optional<UmbNumbers> choices;
    private final Optional<UmbNumbers> branches;

    private UmbRewards(UmbArchive archive, UmbIndex index, UmbIndex.Annotation annotation, RewardDraft draft) {
        name = Visible.quoted(annotation.name());
        this.draft = draft;
        UmbType type = annotation.type();
        states = numbers(archive, annotation, type, STATES, index.stateCount());
        choices = numbers(archive, annotation, type, CHOICES, index.choiceCount());
        branches = numbers(archive, annotation, type, BRANCHES, index.branchCount());
    }

    private static Optional<UmbNumbers> numbers(
            UmbArchive archive, UmbIndex.Annotation annotation, UmbType type, String what, int count) {
        return archive.file(annotation.folder() + what + "/values.bin", count, type.bytes(), what)
                .map(bytes -> new UmbNumbers(archive.findings(), type, bytes));
    }

    /** Of an annotation; nothing if rewards are random, which a warning tells. */
    static Optional<UmbRewards> of(
            UmbArchive archive, UmbIndex index, UmbIndex.Annotation annotation, ModelDraft draft) {
        if (annotation.entry().has("probability-type")) {
            archive.findings()
                    .warning(
                            ErrorCode.LEFT_OUT,
                            "reward " + Visible.quoted(annotation.name()) + " is random, and was left out",
                            "");
            return Optional.empty();
        }
        return Optional.of(new UmbRewards(archive, index, annotation, draft.reward(annotation.name())));
    }

    /** Pays the states. */
    void payStates(int count) {
        for (int s = 0; states.isPresent() && s < count; s++) {
            int paid = s;
            states.get().real(s, what("state")).ifPresent(reward -> draft.state(paid, reward));
        }
    }

    /**
     * Pays a choice.
     *
     * @param choice in the archive
     * @param paid in the model
     */
    void payChoice(int choice, int paid) {
        choices.flatMap(rewards -> rewards.real(choice, what("choice")))
                .ifPresent(reward -> draft.choice(paid, reward));
    }

    /**
     * Pays the steps of a choice. Several branches to the same state become one step, which is paid their mean.
     *
     * @param paid the choice in the model
     */
    void payBranches(UmbBranches taken, int choice, int paid) {
        if (branches.isEmpty()) {
            return;
        }
        SortedMap<Integer, BigFraction> weights = new TreeMap<>();
        SortedMap<Integer, BigFraction> sums = new TreeMap<>();
        for (int b = taken.start(choice); b < taken.end(choice); b++) {
            Optional<BigFraction> reward = branches.get().real(b, what("branch"));
            Optional<BigFraction> weight = taken.weight(b);
            if (reward.isPresent() && weight.isPresent() && weight.get().signum() > 0) {
                weights.merge(taken.target(b), weight.get(), BigFraction::add);
                sums.merge(taken.target(b), weight.get().multiply(reward.get()), BigFraction::add);
            }
        }
        sums.forEach((target, sum) -> draft.step(paid, target, sum.divide(weights.get(target))));
    }

    private String what(String of) {
        return "reward " + name + " of " + of;
    }
}
