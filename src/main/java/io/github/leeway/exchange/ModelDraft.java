package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.StateLabels;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpAssembler;
import io.github.leeway.reward.Payment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A model while it is read: what all formats have, and what becomes of it. */
final class ModelDraft {

    private static final String INITIAL = "init";

    private final Findings findings;
    private final Probabilities probabilities = new Probabilities();
    private final Numbers numbers = new Numbers(probabilities);
    private final Rows rows;
    private final Map<String, BitSet> labels = new LinkedHashMap<>();
    private final List<RewardDraft> rewards = new ArrayList<>();
    private final List<Discount> discounts = new ArrayList<>();
    private List<String> names = List.of();
    private Optional<Integer> start = Optional.empty();

    ModelDraft(Findings findings) {
        this.findings = findings;
        rows = new Rows(findings, probabilities);
    }

    Findings findings() {
        return findings;
    }

    Probabilities probabilities() {
        return probabilities;
    }

    Numbers numbers() {
        return numbers;
    }

    Rows rows() {
        return rows;
    }

    /** Names the states, one for each; where nothing does, they are called after their index. */
    void names(List<String> given) {
        names = given;
    }

    void start(int state) {
        start = Optional.of(state);
    }

    void discount(Discount discount) {
        discounts.add(discount);
    }

    /** Gives a state a label, or says that there is the label. */
    BitSet label(String name) {
        return labels.computeIfAbsent(name, first -> new BitSet());
    }

    /** The reward function of that name, a new one if there is none. */
    RewardDraft reward(String name) {
        return rewards.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    RewardDraft added = new RewardDraft(name);
                    rewards.add(added);
                    return added;
                });
    }

    /** Adds a reward function that was drafted elsewhere, unless it pays nothing. */
    void keep(RewardDraft reward) {
        if (!reward.isEmpty()) {
            rewards.add(reward);
        }
    }

    /**
     * The model.
     *
     * @param name of it
     * @param stateCount how many states it has
     */
    ModelFile file(String name, int stateCount) {
        if (stateCount == 0) {
            findings.error(ErrorCode.NO_STATES, "the model has no states", "");
        }
        MdpAssembler assembler = rows.end(stateCount);
        takeStart();
        Mdp mdp = assembler.build(uniqueNames(stateCount), start);
        return new ModelFile(
                name,
                "",
                mdp,
                discounts,
                Optional.empty(),
                Payment.standard(),
                rewards.stream().map(RewardDraft::function).toList(),
                StateLabels.of(new TreeMap<>(labels)),
                List.of(),
                Optional.empty());
    }

    private void takeStart() {
        BitSet initial = labels.remove(INITIAL);
        if (initial == null || initial.isEmpty()) {
            return;
        }
        start(initial.nextSetBit(0));
        if (initial.cardinality() > 1) {
            findings.warning(
                    ErrorCode.LEFT_OUT,
                    initial.cardinality() + " states are labelled init; the first, " + initial.nextSetBit(0)
                            + ", was made the start",
                    "");
        }
    }

    private List<String> uniqueNames(int stateCount) {
        List<String> given = names.isEmpty() ? labelNames(stateCount) : names;
        Set<String> taken = new HashSet<>(); // only looked up
        List<String> unique = new ArrayList<>(stateCount);
        for (int s = 0; s < stateCount; s++) {
            String wanted = given.isEmpty() ? Integer.toString(s) : given.get(s);
            String name = wanted;
            while (!taken.add(name)) {
                name += " (" + s + ")";
            }
            if (!name.equals(wanted)) {
                findings.repair(
                        ErrorCode.RENAMED,
                        Where.file(findings.file()),
                        "state " + s + " has the name of another, and is called " + Visible.quoted(name),
                        "states",
                        "");
            }
            unique.add(name);
        }
        return unique;
    }

    /** Names from labels, if every state has one that is given to no other state; such labels are then labels no more. */
    private List<String> labelNames(int stateCount) {
        if (labels.size() < stateCount) {
            return List.of();
        }
        Map<Integer, String> own = new LinkedHashMap<>();
        labels.forEach((label, states) -> {
            if (states.cardinality() == 1 && !label.isEmpty()) {
                own.putIfAbsent(states.nextSetBit(0), label);
            }
        });
        if (own.size() < stateCount) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (int s = 0; s < stateCount; s++) {
            String label = String.valueOf(own.get(s));
            labels.remove(label);
            found.add(label);
        }
        return found;
    }
}
