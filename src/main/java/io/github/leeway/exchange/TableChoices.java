package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ExactNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Makes choices of a table of transitions, with rewards on steps. If a choice leads to a state by several transitions of different
 * rewards, the step is paid their mean, weighted by probability. If there are several models of what a choice leads to, each with
 * probabilities that sum to 1, the choice gets the mean of them.
 */
final class TableChoices implements TransitionTable.Taker {

    private final ModelDraft draft;
    private final ActionNaming actionName;
    private final RewardDraft reward;
    private final Map<Integer, List<Transition>> models = new LinkedHashMap<>(); // of the open choice
    private int state = -1;
    private int action;
    private Where where = Where.file("");

    /** Names actions by state and number; empty for none. */
    interface ActionNaming {
        String name(int state, int number);
    }

    private record Transition(int successor, int probability, BigFraction reward) {}

    private record Paid(BigFraction probability, BigFraction reward) {}

    /**
     * Of a draft.
     *
     * @param actionName names actions
     * @param reward takes the rewards
     */
    TableChoices(ModelDraft draft, ActionNaming actionName, RewardDraft reward) {
        this.draft = draft;
        this.actionName = actionName;
        this.reward = reward;
    }

    @Override
    public void choice(int at, int number, Where place) {
        end();
        state = at;
        action = number;
        where = place;
    }

    @Override
    public void outcome(int model, int successor, int probability, BigFraction paid) {
        models.computeIfAbsent(model, first -> new ArrayList<>(2)).add(new Transition(successor, probability, paid));
    }

    @Override
    public void end() {
        if (state < 0) {
            return;
        }
        draft.rows().choice(state, actionName.name(state, action), where);
        List<Transition> outcomes =
                models.size() == 1 ? models.values().iterator().next() : mean();
        for (Transition outcome : outcomes) {
            draft.rows().outcome(outcome.successor(), outcome.probability());
        }
        pay(outcomes);
        draft.rows().endChoice();
        models.clear();
        state = -1;
    }

    private void pay(List<Transition> outcomes) {
        Map<Integer, List<Paid>> steps = new LinkedHashMap<>();
        for (Transition outcome : outcomes) {
            BigFraction weight = draft.probabilities().value(outcome.probability());
            if (weight.signum() > 0) {
                steps.computeIfAbsent(outcome.successor(), first -> new ArrayList<>(1))
                        .add(new Paid(weight, outcome.reward()));
            }
        }
        steps.forEach((successor, paid) -> reward.step(draft.rows().currentChoice(), successor, mean(paid)));
    }

    private static BigFraction mean(List<Paid> paid) {
        BigFraction first = paid.get(0).reward();
        if (paid.stream().allMatch(one -> one.reward().equals(first))) {
            return first;
        }
        BigFraction weights = paid.stream().map(Paid::probability).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction sum = paid.stream()
                .map(one -> one.probability().multiply(one.reward()))
                .reduce(BigFraction.ZERO, BigFraction::add);
        return sum.divide(weights);
    }

    /** The mean of several models, each successor once. */
    private List<Transition> mean() {
        draft.findings()
                .repair(
                        ErrorCode.LEFT_OUT,
                        where,
                        "choice " + action + " in state " + state + " has " + models.size()
                                + " transition models, of which it was given the mean",
                        "choices",
                        "");
        Map<Integer, List<Paid>> steps = new LinkedHashMap<>();
        models.forEach((model, transitions) -> {
            BigFraction sum = BigFraction.ZERO;
            for (Transition one : transitions) {
                BigFraction probability = draft.probabilities().value(one.probability());
                sum = sum.add(probability);
                steps.computeIfAbsent(one.successor(), first -> new ArrayList<>())
                        .add(new Paid(probability.divide(models.size()), one.reward()));
            }
            if (sum.subtract(BigFraction.ONE).abs().compareTo(RowSums.REPAIRED) > 0) {
                draft.findings()
                        .error(
                                ErrorCode.PROBABILITY_SUM,
                                where,
                                "probabilities of choice " + action + " in state " + state + " sum to "
                                        + ExactNumbers.shown(sum) + " in transition model " + model + ", expected 1",
                                "");
                draft.rows().spoil();
            }
        });
        List<Transition> outcomes = new ArrayList<>();
        steps.forEach((successor, paid) -> {
            BigFraction probability = paid.stream().map(Paid::probability).reduce(BigFraction.ZERO, BigFraction::add);
            BigFraction value = probability.signum() == 0 ? BigFraction.ZERO : mean(paid);
            outcomes.add(new Transition(successor, draft.probabilities().number(probability), value));
        });
        return outcomes;
    }
}
