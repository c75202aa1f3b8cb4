package io.github.leeway.format;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RestatedRewards;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a model file says, said of a model that was made from its model. */
public final class DerivedFile {

    private final ModelFile old;
    private final Derived derived;
    private final RestatedRewards.Sharing sharing;

    private DerivedFile(ModelFile old, Derived derived, RestatedRewards.Sharing sharing) {
        this.old = old;
        this.derived = derived;
        this.sharing = sharing;
    }

    /**
     * The file of the new model. It is not drawn as a grid, and has no claims, for those are about the old model.
     *
     * @throws IllegalArgumentException if the rewards cannot be said of the new model
     */
    public static ModelFile of(ModelFile old, Derived derived, RestatedRewards.Sharing sharing) {
        return new DerivedFile(old, derived, sharing).file();
    }

    private ModelFile file() {
        Mdp mdp = derived.mdp();
        List<String> oldNames = names(old.mdp());
        return new ModelFile(
                old.name(),
                old.description(),
                mdp,
                old.discounts(),
                Optional.of(RestatedRewards.of(
                        old.rewardOrUniform(),
                        oldNames,
                        names(mdp),
                        derived.states().stream()
                                .map(source -> source.map(State::name))
                                .toList(),
                        sharing)),
                payment(),
                old.rewardFunctions().stream().map(this::function).toList(),
                labels(),
                List.of(),
                Optional.empty());
    }

    private StateLabels labels() {
        SortedMap<String, BitSet> labels = new TreeMap<>();
        for (String label : old.labels().names()) {
            BitSet states = new BitSet();
            derived.mdp().states().stream()
                    .mapToInt(State::index)
                    .filter(s -> derived.states()
                            .get(s)
                            .filter(source -> old.labels().isGiven(label, source.index()))
                            .isPresent())
                    .forEach(states::set);
            labels.put(label, states);
        }
        return StateLabels.of(labels);
    }

    private Payment payment() {
        Payment payment = old.payment();
        boolean isOneToOne = derived.mdp().states().stream()
                .allMatch(state -> derived.states().get(state.index()).isPresent()
                        && derived.standingFor(derived.states()
                                                .get(state.index())
                                                .orElseThrow())
                                        .size()
                                == 1);
        if (payment.basis() == Payment.Basis.ACTION && sharing == RestatedRewards.Sharing.ONE_DRAW && !isOneToOne) {
            throw new IllegalArgumentException("rewards are on actions, expected rewards on states");
        }
        List<String> once = new ArrayList<>();
        for (State state : derived.mdp().states()) {
            if (derived.states()
                    .get(state.index())
                    .filter(source -> payment.once().contains(source.name()))
                    .isPresent()) {
                if (!derived.mdp().isTerminal(state)) {
                    throw new IllegalArgumentException("reward of '" + state.name()
                            + "' is paid once, expected rewards that are paid for as long as the agent is there");
                }
                once.add(state.name());
            }
        }
        return new Payment(payment.basis(), actions(payment), once);
    }

    private List<Payment.ActionReward> actions(Payment payment) {
        List<Payment.ActionReward> actions = new ArrayList<>();
        for (Choice choice : derived.mdp().choices()) {
            Optional<Choice> source = derived.choices().get(choice.index());
            for (Payment.ActionReward rule : payment.actions()) {
                if (source.filter(was -> was.state().name().equals(rule.state())
                                && was.action().equals(rule.action()))
                        .isPresent()) {
                    actions.add(new Payment.ActionReward(choice.state().name(), choice.action(), rule.distribution()));
                }
            }
        }
        return actions;
    }

    private RewardFunction function(RewardFunction reward) {
        Mdp mdp = derived.mdp();
        SortedMap<Integer, BigFraction> states = new TreeMap<>();
        SortedMap<Integer, BigFraction> choices = new TreeMap<>();
        SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();
        for (State state : mdp.states()) {
            derived.states()
                    .get(state.index())
                    .flatMap(source -> Optional.ofNullable(reward.states().get(source.index())))
                    .ifPresent(paid -> states.put(state.index(), paid));
        }
        for (Choice choice : mdp.choices()) {
            Optional<Choice> source = derived.choices().get(choice.index());
            source.flatMap(was -> Optional.ofNullable(reward.choices().get(was.index())))
                    .ifPresent(paid -> choices.put(choice.index(), paid));
            for (Outcome outcome : mdp.outcomes(choice)) {
                int next = outcome.successor().index();
                source.flatMap(was -> derived.states()
                                .get(next)
                                .map(state -> new RewardFunction.Step(was.index(), state.index())))
                        .flatMap(step -> Optional.ofNullable(reward.steps().get(step)))
                        .ifPresent(paid -> steps.put(new RewardFunction.Step(choice.index(), next), paid));
            }
        }
        return new RewardFunction(reward.name(), states, choices, steps);
    }

    private static List<String> names(Mdp mdp) {
        return mdp.states().stream().map(State::name).toList();
    }
}
