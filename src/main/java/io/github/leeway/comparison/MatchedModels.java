package io.github.leeway.comparison;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.DisjointUnion;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.ExtendedRewards;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two models, their states matched by name and the actions of these by label. They are solved as one, side by side, so that both get the
 * same reward functions.
 */
public final class MatchedModels {

    private final DisjointUnion union;
    private final ModelPart first;
    private final ModelPart second;
    private final List<String> names;
    private final List<Integer> nameOf; // by state of the union, into names
    private final List<State> firstStates; // of the union
    private final List<StatePair> states;
    private final List<ActionPair> actions;

    private MatchedModels(Mdp first, Mdp second) {
        union = DisjointUnion.of(first, second);
        names = union.names();
        nameOf = union.nameOf();
        firstStates = union.mdp().states().subList(0, first.states().size());
        this.first = new ModelPart(first, union.mdp(), firstStates);
        this.second = new ModelPart(second, union.mdp(), union.ofSecond());
        states = IntStream.range(0, union.shared().size())
                .mapToObj(i -> new StatePair(
                        union.mdp().states().get(union.shared().get(i).index()),
                        union.again().get(i)))
                .toList();
        actions = states.stream().flatMap(this::pairs).toList();
    }

    /** Matches two models. */
    public static MatchedModels of(Mdp first, Mdp second) {
        return new MatchedModels(first, second);
    }

    private Stream<ActionPair> pairs(StatePair state) {
        List<ActionClass> ofFirst = union.mdp().actionClasses(state.first());
        List<ActionClass> ofSecond = union.mdp().actionClasses(state.second());
        if (ofFirst.size() == 1 && ofSecond.size() == 1) {
            return Stream.empty();
        }
        List<ActionPair> pairs = new ArrayList<>();
        for (ActionClass one : ofFirst) {
            for (ActionClass other : ofSecond) {
                Set<String> labels = labels(other.choices());
                List<Choice> common = one.choices().stream()
                        .filter(choice -> labels.contains(choice.action()))
                        .toList();
                if (!common.isEmpty()) {
                    pairs.add(new ActionPair(state, one, other, new ActionClass(common)));
                }
            }
        }
        return pairs.stream();
    }

    private static Set<String> labels(List<Choice> choices) {
        Set<String> labels = new HashSet<>(); // looked up only
        choices.forEach(choice -> labels.add(choice.action()));
        return labels;
    }

    /** Both models as one. */
    public Mdp mdp() {
        return union.mdp();
    }

    /** The first model by itself. */
    ModelPart first() {
        return first;
    }

    /** The second model by itself. */
    ModelPart second() {
        return second;
    }

    /** For each of its states, by index, the place of the name that it had among those of both models. */
    List<Integer> nameOf() {
        return nameOf;
    }

    /** The states of both models, in the order of the first. */
    public List<StatePair> states() {
        return states;
    }

    /** The actions of both models, in the order of the first; none of states that have no choice between actions in either. */
    public List<ActionPair> actions() {
        return actions;
    }

    /** The states that only the first model has. */
    public List<State> onlyInFirst() {
        Set<State> shared = new HashSet<>(states.stream().map(StatePair::first).toList());
        return firstStates.stream().filter(state -> !shared.contains(state)).toList();
    }

    /** The states that only the second model has. */
    public List<State> onlyInSecond() {
        return mdp().states().subList(firstStates.size(), mdp().states().size() - states.size());
    }

    /** The actions of states of both models that only the first has. */
    public List<LoneAction> actionsOnlyInFirst() {
        return states.stream()
                .flatMap(state -> lone(state, state.first(), state.second()))
                .toList();
    }

    /** The actions of states of both models that only the second has. */
    public List<LoneAction> actionsOnlyInSecond() {
        return states.stream()
                .flatMap(state -> lone(state, state.second(), state.first()))
                .toList();
    }

    private Stream<LoneAction> lone(StatePair pair, State here, State there) {
        Set<String> labels = labels(mdp().choices(there));
        return mdp().choices(here).stream()
                .filter(choice -> !labels.contains(choice.action()))
                .map(choice -> new LoneAction(pair.name(), choice.action()));
    }

    /** Whether a state of the union is of the first model. */
    public boolean isOfFirst(State state) {
        return state.index() < firstStates.size();
    }

    /** What a state of the union is called in its own model. */
    public String nameOf(State state) {
        return names.get(nameOf.get(state.index()));
    }

    /**
     * The problem to solve: one reward for each name, whichever model has it.
     *
     * @param rewards of the names of both models, those of the first in front
     * @param first for what rewards are paid in the first model
     * @param second for what in the second, which may be another thing
     * @throws IllegalArgumentException if rewards are on actions in one of them, or do not fit the models
     */
    public RewardProblem problem(RewardSpec rewards, Payment first, Payment second) {
        if (first.basis() != Payment.Basis.STATE || second.basis() != Payment.Basis.STATE) {
            throw new IllegalArgumentException("rewards are on actions, expected rewards on states, which have the"
                    + " same names in both models");
        }
        RewardDistribution both = ExtendedRewards.of(
                rewards.over(names),
                union.shared().stream()
                        .map(state -> (ExtendedRewards.Further) new ExtendedRewards.Further.Same(state.index()))
                        .toList());
        List<String> once = new ArrayList<>(first.once());
        second.once().forEach(name -> once.add(inSecond(name)));
        return RewardProblem.onStates(mdp(), both, Payment.standard().once(once));
    }

    /** What a state of the second model is called in the union. */
    private String inSecond(String name) {
        return union.ofSecond().stream()
                .filter(state -> nameOf(state).equals(name))
                .findFirst()
                .map(State::name)
                .orElse(name);
    }
}
