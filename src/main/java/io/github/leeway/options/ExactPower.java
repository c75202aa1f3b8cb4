package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * POWER of a state and how likely each of its actions is to be optimal, as fractions, for independent rewards on states, each uniform
 * or discrete ({@link io.github.leeway.Bibliography#TURNER_2021}, Definitions 4.4 and 5.2, Lemmas E.37 and E.38). POWER is the mean of
 * the largest of some linear functions of the rewards: those of F_nd(s) below a discount of 1, of RSD_nd(s) at it (Lemma E.51), and of
 * the next states at 0. The probability of an action is the volume where one of its functions is largest; in the limits, to 0 and to 1,
 * functions are compared term by term of their expansions.
 *
 * @param power of the state
 * @param actions one entry for each class of equivalent actions, in the order of the model
 */
public record ExactPower(BigFraction power, List<ActionChance> actions) {

    /** Copies the list. */
    public ExactPower {
        actions = List.copyOf(actions);
    }

    /**
     * The probability that a class of equivalent actions is optimal.
     *
     * @param optimal ties included
     * @param unique that no other class is optimal
     */
    public record ActionChance(ActionClass actions, BigFraction optimal, BigFraction unique) {}

    /** The chance of a class of actions of the state. */
    public ActionChance of(ActionClass asked) {
        return actions.stream()
                .filter(chance -> chance.actions().equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("actions are " + asked + ", expected some of " + actions));
    }

    /**
     * Computes both.
     *
     * @param discount γ in [0, 1]
     * @param rewards of each state, by index, independent of each other
     * @param limit of partial policies, cases of discrete rewards and faces of the cube together
     * @throws NotExactException if a distribution is neither uniform nor discrete
     * @throws SearchLimitException if it takes more steps than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ExactPower of(
            Mdp mdp, State state, Discount discount, List<Distribution> rewards, SearchLimit limit) {
        ExactQuestion question =
                ExactQuestion.of(mdp, state, rewards, limit, "the exact answer about '" + state.name() + "'");
        int terms = mdp.states().size() + 1;
        Map<ActionClass, List<List<Map<State, BigFraction>>>> contenders = new LinkedHashMap<>();
        question.compared()
                .forEach((actions, functions) -> contenders.put(
                        actions,
                        functions.stream()
                                .map(function ->
                                        Contender.of(function, discount, terms).entries())
                                .toList()));
        ExactComparison<BigFraction> comparison = ExactComparison.ofFractions(question.rewards(), question.counter());
        List<ActionChance> found = new ArrayList<>();
        comparison
                .chances(contenders)
                .forEach((actions, chance) -> found.add(new ActionChance(actions, chance.best(), chance.alone())));
        return new ExactPower(
                comparison.expectedMaximum(entries(gains(mdp, question.nonDominated(), discount))), found);
    }

    /**
     * POWER of a state alone, which takes less than both.
     *
     * @param discount γ in [0, 1]
     * @param rewards of each state, by index, independent of each other
     * @param limit of partial policies, cases of discrete rewards and faces of the cube together
     * @throws NotExactException if a distribution is neither uniform nor discrete
     * @throws SearchLimitException if it takes more steps than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static BigFraction power(
            Mdp mdp, State state, Discount discount, List<Distribution> rewards, SearchLimit limit) {
        Map<State, RewardPieces> pieces = new LinkedHashMap<>();
        mdp.states().forEach(each -> pieces.put(each, RewardPieces.of(rewards.get(each.index()))));
        StepCounter counter = new StepCounter(limit, "POWER of '" + state.name() + "'", () -> 0, BigInteger.ONE);
        return ExactComparison.ofFractions(pieces, counter)
                .expectedMaximum(entries(gains(mdp, VisitFunctions.nonDominated(mdp, state, limit), discount)));
    }

    private static List<SortedMap<State, BigFraction>> entries(List<StateVector> vectors) {
        return vectors.stream().map(StateVector::entries).toList();
    }

    /** The linear functions whose maximum is what an optimal policy collects per step from the next step on. */
    static List<StateVector> gains(Mdp mdp, VisitFunctions functions, Discount discount) {
        State state = functions.start();
        if (discount.isZero()) {
            return mdp.actionClasses(state).stream()
                    .map(actions -> StateVector.after(mdp, actions.representative()))
                    .toList();
        }
        if (discount.isOne()) {
            return functions.functions().stream()
                    .map(VisitFunction::limit)
                    .distinct()
                    .toList();
        }
        BigFraction factor = BigFraction.ONE.subtract(discount.exact()).divide(discount.exact());
        return functions.functions().stream()
                .map(function ->
                        function.at(discount).minus(StateVector.unit(state)).times(factor))
                .toList();
    }
}
