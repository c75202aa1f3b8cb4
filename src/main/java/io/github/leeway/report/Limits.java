package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what the words mean with discount 0 and 1, where they stand for limits, and keeps the two notions of optimality at 1 apart. */
final class Limits {

    private static final int MOST_ACTIONS = 8;

    private Limits() {}

    /** A sentence for each limit that was asked for. */
    static List<String> meanings(PowerEstimate estimate) {
        QuantityWords words = QuantityWords.of(estimate);
        List<String> meanings = new ArrayList<>();
        if (estimate.plan().discounts().stream().anyMatch(discount -> discount.isZero())) {
            meanings.add("With discount 0, the limit: " + words.name() + " is the mean of the " + words.next()
                    + ", and an action counts as" + " optimal if it is optimal for all discounts near enough to 0.");
        }
        if (estimate.plan().discounts().stream().anyMatch(discount -> discount.isOne())) {
            meanings.add("With discount 1, the limit: " + words.name()
                    + " is the mean of the largest reward per step in the long run, and an action"
                    + " counts as optimal if it is optimal for all discounts near enough to 1 (Blackwell-optimal).");
        }
        return meanings;
    }

    /** How often each action of a state is average-optimal, where that was looked at and there is a choice. */
    static Optional<Phrase> average(PowerEstimate estimate, State state) {
        return estimate.discounts().stream()
                .filter(discount -> discount.discount().isOne())
                .filter(discount -> !VerdictWords.isForced(discount.of(state)))
                .findFirst()
                .map(discount -> average(discount, state));
    }

    private static Phrase average(DiscountEstimate discount, State state) {
        List<ActionEstimate> ordered = discount.of(state).actions().stream()
                .sorted(Comparator.comparing(
                        (ActionEstimate action) -> shareOf(action).optimal().count(), Comparator.reverseOrder()))
                .toList();
        int decimals = ordered.stream()
                .map(action -> shareOf(action).optimal())
                .max(Comparator.comparingDouble(Share::halfWidth))
                .map(share -> new BigDecimal(Rounded.percent(share).value()).scale())
                .orElseThrow();
        List<Phrase> shares = new ArrayList<>();
        for (ActionEstimate action : ordered.subList(0, Math.min(MOST_ACTIONS, ordered.size()))) {
            String percent = new BigDecimal(100 * shareOf(action).optimal().value())
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
            shares.add(VerdictWords.name(action.actions()).words(" " + percent + "%"));
        }
        String rest = ordered.size() > MOST_ACTIONS ? " and " + (ordered.size() - MOST_ACTIONS) + " more" : "";
        return Phrase.of("Average-optimal at ")
                .name(state.name())
                .words(", which only asks for the largest reward per step in the long run: ")
                .phrase(Phrase.joined(shares, ", ", ", "))
                .words(rest + ".");
    }

    private static Optimality shareOf(ActionEstimate action) {
        return action.average().orElseThrow();
    }
}
