package io.github.leeway.options;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Empowerment of a state: the most information, in bits, that a sequence of so many actions, chosen before the first is taken, can give
 * about the state after the last: max over p(aⁿ) of I(Aⁿ; S_{t+n}) ({@link io.github.leeway.Bibliography#KLYUBIN_2005}). It depends on
 * what actions are called: an action is the same in two states if it has the same label, and a sequence counts if it can be carried out
 * whatever happens. Where there is nothing to choose, as in a terminal state, any action will do. POWER depends neither on labels nor on
 * plans made in advance.
 *
 * @param steps n
 * @param distributions how many different distributions of the last state there are; with none, no sequence can be carried out
 *     whatever happens, and empowerment is 0
 * @param low a bound, in bits, proven; exact where every sequence leads to one state
 * @param high likewise, at least low, and at most 1e-9 more unless the limit was reached
 */
public record Empowerment(int steps, int distributions, double low, double high) {

    private static final String ANY = ""; // where no label makes a difference

    /** Checks the number of steps. */
    public Empowerment {
        checkSteps(steps);
    }

    /**
     * Finds the different distributions step by step, and then the capacity of the channel from them to states.
     *
     * @param steps at least 1
     * @param limit of outcomes looked at on the way to the distributions; and of the iterations after that, where what it allows is kept
     * @throws SearchLimitException if there are too many distributions
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Empowerment of(Mdp mdp, State state, int steps, SearchLimit limit) {
        checkSteps(steps);
        List<Following> next =
                mdp.states().stream().map(each -> Following.of(mdp, each)).toList();
        Set<StateVector> distributions = new LinkedHashSet<>();
        StepCounter counter = new StepCounter(
                limit, "all distributions " + steps + " steps from '" + state.name() + "'", () -> 0, BigInteger.ONE);
        distributions.add(StateVector.unit(state));
        for (int step = 0; step < steps; step++) {
            Set<StateVector> later = new LinkedHashSet<>();
            for (StateVector distribution : distributions) {
                later.addAll(after(distribution, next, counter));
            }
            distributions = later;
        }
        if (distributions.isEmpty()) {
            return new Empowerment(steps, 0, 0, 0);
        }
        ChannelCapacity capacity = ChannelCapacity.of(List.copyOf(distributions), limit);
        return new Empowerment(steps, distributions.size(), capacity.low(), capacity.high());
    }

    private static void checkSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("number of steps is " + steps + ", expected at least 1");
        }
    }

    /**
     * What follows a state.
     *
     * @param byLabel for each action that makes a difference; empty where there is nothing to choose
     * @param always what follows where there is nothing to choose
     */
    private record Following(Map<String, StateVector> byLabel, Optional<StateVector> always) {

        static Following of(Mdp mdp, State state) {
            Map<String, StateVector> byLabel = new LinkedHashMap<>();
            for (Choice choice : mdp.choices(state)) {
                byLabel.put(choice.action(), StateVector.after(mdp, choice));
            }
            Set<StateVector> different = new LinkedHashSet<>(byLabel.values());
            return different.size() == 1
                    ? new Following(Map.of(), different.stream().findFirst())
                    : new Following(byLabel, Optional.empty());
        }

        Optional<StateVector> after(String label) {
            return always.or(() -> Optional.ofNullable(byLabel.get(label)));
        }
    }

    /** The distributions after one more action that is available whatever the state is. */
    private static List<StateVector> after(StateVector distribution, List<Following> next, StepCounter counter) {
        Set<String> labels = distribution.entries().keySet().stream()
                .map(state -> next.get(state.index()).byLabel().keySet())
                .filter(offered -> !offered.isEmpty())
                .findFirst()
                .orElse(Set.of(ANY));
        return labels.stream()
                .flatMap(label -> after(distribution, label, next, counter).stream())
                .toList();
    }

    private static Optional<StateVector> after(
            StateVector distribution, String label, List<Following> next, StepCounter counter) {
        Map<State, BigFraction> sum = new LinkedHashMap<>();
        for (Map.Entry<State, BigFraction> entry : distribution.entries().entrySet()) {
            Optional<StateVector> successors = next.get(entry.getKey().index()).after(label);
            counter.count(successors.map(each -> each.entries().size()).orElse(1));
            if (successors.isEmpty()) {
                return Optional.empty();
            }
            successors
                    .get()
                    .entries()
                    .forEach((successor, chance) ->
                            sum.merge(successor, chance.multiply(entry.getValue()), BigFraction::add));
        }
        return Optional.of(StateVector.of(sum));
    }
}
