package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Copies;
import io.github.leeway.mdp.State;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.ExtendedRewards;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes modeling choices otherwise, one at a time. States that were there before draw what they drew before, unless the law itself is
 * another, so that differences between scenarios are not blurred by other draws.
 */
final class Scenarios {

    private static final List<Integer> COPIES = List.of(2, 3, 5, 10);
    private static final int MOST_COPIES = Collections.max(COPIES);

    private final Subject subject;
    private final List<Scenario> applicable = new ArrayList<>();
    private final List<Inapplicable> others = new ArrayList<>();

    private Scenarios(Subject subject) {
        this.subject = subject;
    }

    /**
     * All of a model: itself first.
     *
     * @param targets states that questions are about: terminal ones are cut into several, and paid otherwise
     * @param laws other laws of all rewards
     */
    static Scenarios of(Subject subject, List<State> targets, List<RewardLaw> laws) {
        Scenarios scenarios = new Scenarios(subject);
        scenarios.applicable.add(Scenario.of(new Variation.AsModeled(), subject.problem()));
        for (State target : targets) {
            scenarios.addCopies(target);
        }
        for (State target : targets) {
            scenarios.addPayment(target);
        }
        scenarios.addBasis();
        laws.forEach(scenarios::addLaw);
        return scenarios;
    }

    /** In the order in which they are told. */
    List<Scenario> applicable() {
        return applicable;
    }

    List<Inapplicable> inapplicable() {
        return others;
    }

    private void addCopies(State target) {
        if (isApplicable(new Variation.SplitState(target, COPIES.get(0)))) {
            Stream.concat(
                            COPIES.stream().map(count -> new Variation.SplitState(target, count)),
                            Stream.of(new Variation.SplitStateTied(target, MOST_COPIES)))
                    .forEach(variation -> applicable.add(split(variation)));
        }
    }

    private boolean isApplicable(Variation.SplitState first) {
        State state = first.state();
        if (!subject.mdp().isTerminal(state)) {
            others.add(new Inapplicable(first, "it has a way out, so copies of it would have to be told apart there"));
        } else if (subject.payment().basis() == Payment.Basis.ACTION) {
            others.add(new Inapplicable(first, "rewards are on actions, not on states"));
        } else if (!subject.rewards().isEachAlone()) {
            others.add(new Inapplicable(first, "rewards are not independent, and say nothing of a further state"));
        } else {
            return true;
        }
        return false;
    }

    /** A terminal state cut into several. */
    Scenario split(Variation variation) {
        return variation instanceof Variation.SplitStateTied tied
                ? split(variation, tied.state(), tied.copies())
                : split(
                        variation,
                        ((Variation.SplitState) variation).state(),
                        ((Variation.SplitState) variation).copies());
    }

    private Scenario split(Variation variation, State state, int count) {
        List<String> names = subject.mdp().states().stream().map(State::name).toList();
        ExtendedRewards.Further further = variation instanceof Variation.SplitStateTied
                ? new ExtendedRewards.Further.Same(state.index())
                : new ExtendedRewards.Further.Own(
                        subject.rewards().eachAlone(names).get(state.index()));
        RewardDistribution rewards =
                ExtendedRewards.of(subject.rewards().over(names), Collections.nCopies(count - 1, further));
        Copies cut = Copies.of(subject.mdp(), state, count);
        List<String> once = new ArrayList<>(subject.payment().once());
        if (once.contains(state.name())) {
            cut.copies().stream().skip(1).map(State::name).forEach(once::add);
        }
        return new Scenario(
                variation,
                RewardProblem.onStates(cut.mdp(), rewards, Payment.standard().once(once)),
                Optional.of(cut));
    }

    private void addPayment(State target) {
        Set<String> once = new LinkedHashSet<>(subject.payment().once());
        if (once.remove(target.name())) {
            add(
                    new Variation.PaidForEver(target),
                    subject.rewards(),
                    subject.payment().once(List.copyOf(once)));
        } else if (subject.mdp().isTerminal(target)) {
            once.add(target.name());
            add(
                    new Variation.PaidOnce(target),
                    subject.rewards(),
                    subject.payment().once(List.copyOf(once)));
        } else {
            others.add(new Inapplicable(new Variation.PaidOnce(target), "it has a way out"));
        }
    }

    private void addBasis() {
        Payment.Basis other =
                subject.payment().basis() == Payment.Basis.STATE ? Payment.Basis.ACTION : Payment.Basis.STATE;
        add(new Variation.OnBasis(other), subject.rewards(), subject.payment().on(other));
    }

    private void addLaw(RewardLaw law) {
        RewardSpec spec = RewardSpec.identical(law);
        if (!spec.equals(subject.rewards())) {
            add(
                    new Variation.OtherLaw(law),
                    spec,
                    subject.payment().on(subject.payment().basis()));
        }
    }

    private void add(Variation variation, RewardSpec rewards, Payment payment) {
        RewardProblem problem;
        try {
            problem = RewardProblem.of(subject.mdp(), rewards, payment);
        } catch (IllegalArgumentException fault) {
            others.add(new Inapplicable(variation, String.valueOf(fault.getMessage())));
            return;
        }
        if (problem.rewards().hasFiniteMeans()) {
            applicable.add(Scenario.of(variation, problem));
        } else {
            others.add(new Inapplicable(variation, "the mean of a reward is infinite"));
        }
    }
}
