package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.ActionStates;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.PaidOnce;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.ExtendedRewards;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model with rewards that may be on actions or paid once, and the model with a reward for every state, for ever, by which it is
 * solved. States that pay once lead to a sink without reward ({@link PaidOnce}). For rewards on actions every choice gets a state
 * ({@link ActionStates}); a step of the old model is two of that one, so it is solved at √γ. There the value of the state of (s, a) is
 * Q*(s, a), and POWER of s is E[(1−√γ) V*(s)], which times 1+√γ is the mean of (1−γ) V*(s).
 */
public final class RewardProblem {

    static final double WIDENING = 1 + 0x1.0p-40; // see restated(Discount, StateEstimate)
    private static final double ROUNDING = 0x1.0p-50;

    private final Mdp model;
    private final Payment payment;
    private final Mdp solved;
    private final RewardDistribution rewards; // of the states of solved

    private RewardProblem(Mdp model, Payment payment, Mdp solved, RewardDistribution rewards) {
        this.model = model;
        this.payment = payment;
        this.solved = solved;
        this.rewards = rewards;
    }

    /**
     * A problem.
     *
     * @throws IllegalArgumentException if the specification or the payment does not fit the model
     */
    public static RewardProblem of(Mdp model, RewardSpec spec, Payment payment) {
        if (payment.basis() == Payment.Basis.STATE) {
            List<String> names = model.states().stream().map(State::name).toList();
            return onStates(model, spec.over(names), payment);
        }
        Mdp paid = paid(model, payment);
        return new RewardProblem(
                model,
                payment,
                ActionStates.of(paid).lifted(),
                RewardDistribution.independent(marginals(model, paid, spec, payment)));
    }

    /**
     * A problem with rewards on states.
     *
     * @param rewards of the states of the model
     * @param payment for states
     * @throws IllegalArgumentException if the payment does not fit the model
     */
    public static RewardProblem onStates(Mdp model, RewardDistribution rewards, Payment payment) {
        if (payment.basis() != Payment.Basis.STATE) {
            throw new IllegalArgumentException("rewards are on actions, expected rewards on states");
        }
        Mdp paid = paid(model, payment);
        return new RewardProblem(
                model,
                payment,
                paid,
                ExtendedRewards.of(
                        rewards,
                        Collections.nCopies(
                                paid.states().size() - model.states().size(), new ExtendedRewards.Further.Zero())));
    }

    private static Mdp paid(Mdp model, Payment payment) {
        List<State> once =
                payment.once().stream().map(name -> state(model, name)).toList();
        return once.isEmpty() ? model : PaidOnce.of(model, once).mdp();
    }

    /** Rewards on the states of a model, paid for as long as the agent is there. */
    public static RewardProblem of(Mdp model, RewardDistribution rewards) {
        return new RewardProblem(model, Payment.standard(), model, rewards);
    }

    /** No reward for the states, then that of each choice; the choices of a sink are the last. */
    private static List<Distribution> marginals(Mdp model, Mdp paid, RewardSpec spec, Payment payment) {
        Map<Choice, Distribution> apart = new HashMap<>();
        payment.actions()
                .forEach(rule ->
                        apart.put(choice(model, state(model, rule.state()), rule.action()), rule.distribution()));
        List<Distribution> usual =
                spec.eachAlone(model.states().stream().map(State::name).toList());
        Distribution none = Distribution.parse("0");
        List<Distribution> marginals = new ArrayList<>();
        paid.states().forEach(state -> marginals.add(none));
        for (Choice choice : model.choices()) {
            marginals.add(apart.getOrDefault(choice, usual.get(choice.state().index())));
        }
        for (int sink = model.choices().size(); sink < paid.choices().size(); sink++) {
            marginals.add(none);
        }
        return marginals;
    }

    private static State state(Mdp model, String name) {
        return model.state(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("state '" + name + "' is unknown, expected a state of the model"));
    }

    private static Choice choice(Mdp model, State state, String action) {
        return model.choices(state).stream()
                .filter(choice -> choice.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("action '" + action + "' in state '" + state
                        + "' is unknown, expected an action of that state"));
    }

    /** The model to solve: states and choices of the old one have the same indices in it. */
    public Mdp solved() {
        return solved;
    }

    /** Rewards of its states. */
    public RewardDistribution rewards() {
        return rewards;
    }

    /** Whether a reward that may be received after some choice in a state of the model is random. */
    public boolean hasRandomRewardAfter(State state) {
        return solved.choices(state).stream()
                .flatMap(choice -> solved.reachableFrom(choice).stream())
                .anyMatch(next -> !rewards.marginal(next.index()).isConstant());
    }

    /** Whether rewards are on the states of the model and paid for as long as the agent is there, as theorems take them to be. */
    public boolean isStandard() {
        return payment.equals(Payment.standard());
    }

    /** What the value of a state is. */
    public Quantity quantity() {
        return isLifted() ? Quantity.NORMALIZED_OPTIMAL_VALUE : Quantity.POWER;
    }

    /**
     * What to ask of the model to solve, for what is asked of the model.
     *
     * @throws IllegalArgumentException if rewards are on actions and the square root of a discount is too close to 1
     */
    public PowerPlan plan(PowerPlan asked) {
        if (!isLifted()) {
            return asked;
        }
        List<Discount> roots = new ArrayList<>();
        double largest = 1;
        for (Discount discount : asked.discounts()) {
            Discount root = discount.squareRoot();
            if (root.roundsToOne()) {
                throw new IllegalArgumentException("discount is " + discount
                        + ", whose square root rounds to 1, expected 1 itself for the limit or less because rewards are"
                        + " on actions");
            }
            roots.add(root);
            largest = Math.max(largest, 1 + root.value());
        }
        OptionalDouble precision = asked.precision().isPresent()
                ? OptionalDouble.of(asked.precision().getAsDouble() / largest)
                : OptionalDouble.empty();
        return new PowerPlan(
                roots,
                asked.samples(),
                asked.seed(),
                asked.reduction(),
                precision,
                asked.sampling(),
                contrasts(asked).solved(),
                asked.sets()); // states and choices keep their indices
    }

    /** What was found about the model to solve, in terms of the model. */
    public PowerEstimate restated(PowerPlan asked, PowerEstimate found) {
        if (payment.equals(Payment.standard())) {
            return found;
        }
        List<DiscountEstimate> discounts = new ArrayList<>();
        for (int d = 0; d < asked.discounts().size(); d++) {
            DiscountEstimate estimate = found.discounts().get(d);
            List<Difference> differences = isLifted()
                    ? contrasts(asked)
                            .restated(
                                    estimate.differences(),
                                    1 + estimate.discount().value())
                    : estimate.differences();
            discounts.add(new DiscountEstimate(
                    asked.discounts().get(d),
                    estimate.solver(),
                    ofModel(estimate.varianceSaved()).toList(),
                    ofModel(estimate.states())
                            .map(state -> restated(estimate, state))
                            .toList(),
                    differences,
                    IntStream.range(0, asked.sets().size())
                            .mapToObj(i -> new PolicySetEstimate(
                                    asked.sets().get(i), estimate.sets().get(i).optimality()))
                            .toList()));
        }
        return new PowerEstimate(model, asked, found.samples(), quantity(), discounts);
    }

    /**
     * Takes values of the model, out of those of the model to solve: with rewards on actions, (1−γ) V*(s).
     *
     * @param asked of the model
     */
    public Execution.Values restated(PowerPlan asked, Execution.Values values) {
        if (payment.equals(Payment.standard())) {
            return values;
        }
        List<Double> factors =
                plan(asked).discounts().stream().map(this::factor).toList();
        int states = model.states().size();
        return found -> values.prepare(found.ofFirst(states, factors));
    }

    /**
     * What a value is times, for that of the model.
     *
     * @param solvedAt the discount of the model to solve
     */
    private double factor(Discount solvedAt) {
        return isLifted() ? 1 + solvedAt.value() : 1;
    }

    private <T> Stream<T> ofModel(List<T> byState) {
        return byState.stream().limit(model.states().size());
    }

    /**
     * A state of the old model. The root of γ is not exact, by less than 10^-60. Per reward function that changes (1−γ) V* by at most
     * 10^-60 times its range divided by 1−γ (the total variation of the weights (1−γ) γ^t changes by at most 2/(1−γ) for each unit of
     * γ), which is less than 10^-40 of the rounding that a solver's bound allows for.
     */
    private StateEstimate restated(DiscountEstimate discount, StateEstimate estimate) {
        double factor = factor(discount.discount());
        Mean mean = estimate.power().times(factor);
        double error = isLifted()
                ? factor * estimate.solverError() * WIDENING + ROUNDING * Math.abs(mean.value())
                : estimate.solverError();
        List<ActionEstimate> actions = estimate.actions().stream()
                .map(action -> new ActionEstimate(
                        restated(action.actions()),
                        action.optimality(),
                        action.average(),
                        powerNext(discount, action).times(factor)))
                .toList();
        return new StateEstimate(
                model.states().get(estimate.state().index()), mean, error, actions, restated(estimate.verdict()));
    }

    /** After an action comes its own state if it has one, and then what follows the action. */
    private Mean powerNext(DiscountEstimate discount, ActionEstimate action) {
        if (!isLifted()) {
            return action.powerNext();
        }
        State own = solved.outcomes(action.actions().representative()).get(0).successor();
        return discount.of(own).actions().get(0).powerNext();
    }

    private Verdict restated(Verdict verdict) {
        return verdict instanceof Verdict.Preferred preferred
                ? new Verdict.Preferred(
                        preferred.preferred().stream().map(this::restated).toList(),
                        preferred.over().stream().map(this::restated).toList())
                : verdict;
    }

    private ActionClass restated(ActionClass actions) {
        return new ActionClass(actions.choices().stream()
                .map(choice -> model.choices().get(choice.index()))
                .toList());
    }

    private LiftedContrasts contrasts(PowerPlan asked) {
        return new LiftedContrasts(solved, asked.contrasts());
    }

    private boolean isLifted() {
        return payment.basis() == Payment.Basis.ACTION;
    }
}
