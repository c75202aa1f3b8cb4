package io.github.leeway.cli;

import io.github.leeway.format.DerivedFile;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Clock;
import io.github.leeway.mdp.Copies;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.NoOp;
import io.github.leeway.mdp.ReachablePart;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RestatedRewards;
import io.github.leeway.reward.RewardLabels;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.BisimulationQuotient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that is changed step by step, with what its rewards are, and what was done in words. */
final class ModelChanges {

    private static final Pattern SPLIT = Pattern.compile("(.+)=(\\d{1,6})", Pattern.DOTALL);

    private ModelFile file;
    private final List<String> texts = new ArrayList<>();

    ModelChanges(ModelFile file) {
        this.file = file;
    }

    /** The model as it is by now. */
    ModelFile file() {
        return file;
    }

    /** What was done, in this order. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Leaves out what cannot be reached. */
    void restrict() {
        derive(ReachablePart.of(file.mdp()), RestatedRewards.Sharing.ONE_DRAW);
        texts.add("only what can be reached from "
                + file.mdp().start().map(State::name).orElseThrow());
    }

    /** Cuts a state: {@code off=3}. */
    void split(String asked) {
        Matcher split = SPLIT.matcher(asked);
        if (!split.matches()) {
            throw new UsageFault("--split is '" + asked + "', expected a state and a number of copies, as in off=2");
        }
        Mdp mdp = file.mdp();
        State state = StateArgument.of(mdp, "--split", split.group(1));
        int count = Integer.parseInt(split.group(2));
        if (count > Limits.STATES) {
            throw new UsageFault("number of copies is " + count + ", expected at most " + Limits.STATES);
        }
        derive(Derived.of(mdp, Copies.of(mdp, state, count)), RestatedRewards.Sharing.OWN_DRAWS);
        texts.add(state.name() + " cut into " + count + " copies");
    }

    /** Gives states one draw: {@code a,b}. */
    void tie(String asked) {
        Set<String> tied = new LinkedHashSet<>();
        names(asked).forEach(name -> tied.add(name));
        if (tied.size() < 2) {
            throw new UsageFault("--tie is '" + asked + "', expected two states or more, as in a,b");
        }
        texts.add("one draw for " + String.join(" and ", tied));
        RewardSpec spec = file.rewardOrUniform();
        List<List<String>> same = new ArrayList<>();
        for (List<String> group : spec.same()) {
            if (group.stream().anyMatch(tied::contains)) {
                tied.addAll(group);
            } else {
                same.add(group);
            }
        }
        same.add(List.copyOf(tied));
        RewardSpec united = new RewardSpec(spec.everywhere(), spec.rules(), same, spec.normals(), spec.features());
        file = file.withReward(united, file.payment());
    }

    /** Adds an action to every state. */
    void addNoOp() {
        derive(NoOp.of(file.mdp(), file.mdp().states()), RestatedRewards.Sharing.ONE_DRAW);
        texts.add("a no-op in every state");
    }

    /** Adds an action to some states. */
    void addNoOp(List<String> names) {
        Mdp mdp = file.mdp();
        List<State> states = names.stream()
                .map(name -> StateArgument.of(mdp, "--no-op-in", name))
                .toList();
        derive(NoOp.of(mdp, states), RestatedRewards.Sharing.ONE_DRAW);
        texts.add("a no-op in " + String.join(" and ", names));
    }

    /** Lets an episode be over after so many states. */
    void limit(int horizon) {
        derive(Clock.of(file.mdp(), horizon, Limits.STATES), RestatedRewards.Sharing.ONE_DRAW);
        texts.add("horizon " + horizon);
    }

    /** Makes one state of those that nothing tells apart. Named reward functions, which might, are left out. */
    void merge() {
        Mdp mdp = file.mdp();
        if (file.payment().basis() == Payment.Basis.ACTION) {
            throw new UsageFault("rewards are on actions, expected rewards on states for --merge-bisimilar");
        }
        List<Object> labels = RewardLabels.of(
                file.rewardOrUniform(), mdp.states().stream().map(State::name).toList());
        List<List<Object>> all = mdp.states().stream()
                .map(state -> List.of(
                        labels.get(state.index()),
                        file.payment().once().contains(state.name()),
                        file.labels().names().stream()
                                .filter(label -> file.labels().isGiven(label, state.index()))
                                .toList()))
                .toList();
        file = file.withRewardFunctions(List.of());
        derive(BisimulationQuotient.of(mdp, all), RestatedRewards.Sharing.ONE_DRAW);
        texts.add("bisimilar states merged (" + mdp.states().size() + " to "
                + file.mdp().states().size() + ")");
    }

    private void derive(Derived derived, RestatedRewards.Sharing sharing) {
        file = DerivedFile.of(file, derived, sharing);
    }

    /** States between commas, which may be in their names as well. */
    private List<String> names(String asked) {
        List<String> names = new ArrayList<>();
        Optional<String> open = Optional.empty();
        for (String part : asked.split(",", -1)) {
            String name = open.map(before -> before + "," + part).orElse(part);
            boolean isState = file.mdp().state(name).isPresent();
            if (isState) {
                names.add(name);
            }
            open = isState ? Optional.empty() : Optional.of(name);
        }
        open.ifPresent(name -> StateArgument.of(file.mdp(), "--tie", name));
        return names;
    }
}
