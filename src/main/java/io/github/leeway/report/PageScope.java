package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a run a page can show at every discount, so that it stays small: POWER of some states, of all if they are not too many, and
 * of some of these also how often their actions are optimal, with errors.
 *
 * @param estimate the run's
 * @param shown the discount at which the page opens
 * @param states those with POWER, in the order of the model
 * @param detailed those of them with shares, in the order of the model
 */
record PageScope(PowerEstimate estimate, DiscountEstimate shown, List<State> states, List<State> detailed) {

    private static final int MOST_POWERS = 20_000;
    private static final int MOST_SHARES = 2_000; // states times discounts times classes of actions, if those are all
    private static final int FEW_SHARES = 320; // if not

    PageScope {
        states = List.copyOf(states);
        detailed = List.copyOf(detailed);
    }

    static PageScope of(Run run) {
        return of(
                run.estimate(),
                run.headlines().stream().map(Run.Headline::state).toList());
    }

    /**
     * What can be shown of an estimate.
     *
     * @param headlines states that are never left out
     */
    static PageScope of(PowerEstimate estimate, List<State> headlines) {
        DiscountEstimate shown = estimate.atGreatestDiscount();
        int discounts = estimate.discounts().size();
        Set<State> states = new LinkedHashSet<>(StateSelection.of(estimate, shown, Math.max(1, MOST_POWERS / discounts))
                .all());
        states.addAll(headlines);
        List<State> all =
                states.stream().sorted(Comparator.comparingInt(State::index)).toList();
        return new PageScope(estimate, shown, all, detailed(estimate, headlines, shown, all));
    }

    /** The state that the page opens with: the first headline, or that of highest POWER. */
    State chosen(Run run) {
        return run.headlines().stream()
                .map(Run.Headline::state)
                .findFirst()
                .orElseGet(() -> StateSelection.ranked(shown).get(0));
    }

    /** Whether the page says of a state how often its actions are optimal. */
    boolean isDetailed(State state) {
        return detailed.contains(state);
    }

    /** Where in {@link PowerEstimate#discounts} the page opens. */
    int shownIndex() {
        return estimate.discounts().indexOf(shown);
    }

    /** The headlines, then states with a tested preference at most discounts, then the others, while there is room. */
    private static List<State> detailed(
            PowerEstimate estimate, List<State> headlines, DiscountEstimate shown, List<State> states) {
        List<State> wanted = new ArrayList<>(headlines);
        if (wanted.isEmpty()) {
            wanted.add(StateSelection.ranked(shown).get(0));
        }
        states.stream()
                .sorted(Comparator.comparing((State state) -> -preferences(estimate, state)))
                .forEach(wanted::add);
        Set<State> taken = new LinkedHashSet<>();
        int all = estimate.discounts().size()
                * states.stream()
                        .mapToInt(state -> shown.of(state).actions().size())
                        .sum();
        int room = all <= MOST_SHARES ? MOST_SHARES : FEW_SHARES;
        for (State state : wanted) {
            int cost = estimate.discounts().size() * shown.of(state).actions().size();
            boolean isFirst = taken.isEmpty();
            if (!taken.contains(state) && (isFirst || cost <= room)) {
                taken.add(state);
                room -= cost;
            }
        }
        return taken.stream().sorted(Comparator.comparingInt(State::index)).toList();
    }

    /** The start first, then by the number of discounts at which a preference was tested; alike ones in their order. */
    Stream<State> preferencesFirst(List<State> some) {
        return some.stream()
                .sorted(Comparator.comparing((State state) ->
                                !estimate.mdp().start().filter(state::equals).isPresent())
                        .thenComparing(state -> -preferences(estimate, state)));
    }

    /** Number of discounts at which a preference was tested; below 0 where there is nothing to prefer. */
    private static long preferences(PowerEstimate estimate, State state) {
        return VerdictWords.isForced(estimate.discounts().get(0).of(state))
                ? -1
                : estimate.discounts().stream()
                        .filter(discount -> VerdictWords.isPreferred(discount.of(state)))
                        .count();
    }

    /** How many states are left out, in words; nothing if none is. */
    Optional<String> omitted() {
        int all = estimate.mdp().states().size();
        return states.size() == all
                ? Optional.empty()
                : Optional.of(states.size() + " of " + Counts.of(all, "state") + ", those of highest and lowest "
                        + QuantityWords.of(estimate).name());
    }
}
