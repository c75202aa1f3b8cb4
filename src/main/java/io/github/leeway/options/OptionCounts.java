package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/**
 * How many visit functions and recurrent distributions there are from a state, all of them and the non-dominated ones: |F(s)|,
 * |F_nd(s)|, |RSD(s)| and |RSD_nd(s)| ({@link io.github.leeway.Bibliography#TURNER_2021}, Definitions 3.3, 3.6 and 6.10).
 *
 * @param state s
 * @param visitFunctions empty where counting them would take more steps than the limit
 * @param nonDominated likewise
 * @param recurrent likewise
 * @param recurrentNonDominated likewise
 * @param obstacle what the limit was too low for, if it was
 */
public record OptionCounts(
        State state,
        OptionalInt visitFunctions,
        OptionalInt nonDominated,
        OptionalInt recurrent,
        OptionalInt recurrentNonDominated,
        Optional<String> obstacle) {

    /** How many searches it takes to count. */
    public static final int SEARCHES = 4;

    /**
     * Counts.
     *
     * @param limit of steps for each of the four
     */
    public static OptionCounts of(Mdp mdp, State state, SearchLimit limit) {
        Count all = Count.of(() -> VisitFunctions.of(mdp, state, limit).count());
        Count best =
                Count.of(() -> VisitFunctions.nonDominated(mdp, state, limit).count());
        Count recurrent =
                Count.of(() -> RecurrentDistributions.of(mdp, state, limit).count());
        Count recurrentBest = Count.of(
                () -> RecurrentDistributions.nonDominated(mdp, state, limit).count());
        return new OptionCounts(
                state,
                all.value(),
                best.value(),
                recurrent.value(),
                recurrentBest.value(),
                best.obstacle().or(all::obstacle).or(recurrentBest::obstacle).or(recurrent::obstacle));
    }

    private record Count(OptionalInt value, Optional<String> obstacle) {

        static Count of(IntSupplier counted) {
            try {
                return new Count(OptionalInt.of(counted.getAsInt()), Optional.empty());
            } catch (SearchLimitException tooMany) {
                return new Count(OptionalInt.empty(), Optional.of(String.valueOf(tooMany.getMessage())));
            }
        }
    }
}
