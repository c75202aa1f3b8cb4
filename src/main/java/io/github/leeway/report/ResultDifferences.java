package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The differences of a result file, which {@link JsonDifference} wrote. */
final class ResultDifferences {

    private static final List<String> ACTIONS = List.of("action", "otherAction");

    private final ResultNames names;
    private final List<Discount> discounts;
    private final Map<Discount, List<Difference>> found = new TreeMap<>();

    /**
     * Reads them.
     *
     * @param result the file
     * @param mdp its model
     * @param discounts of its plan
     */
    ResultDifferences(JsonNode result, Mdp mdp, List<Discount> discounts) {
        names = new ResultNames(mdp);
        this.discounts = discounts;
        discounts.forEach(discount -> found.put(discount, new ArrayList<>()));
        result.field("differences").items().forEach(this::read);
    }

    /** Those of the last discount, which are all; but between discounts there are none where there is one, nor in the plan that is read. */
    List<Contrast> contrasts() {
        return at(discounts.get(discounts.size() - 1)).stream()
                .map(Difference::contrast)
                .toList();
    }

    /** The estimates with the differences at their discounts. */
    List<DiscountEstimate> addedTo(List<DiscountEstimate> estimates) {
        return estimates.stream()
                .map(each -> new DiscountEstimate(
                        each.discount(),
                        each.solver(),
                        each.varianceSaved(),
                        each.states(),
                        at(each.discount()),
                        each.sets()))
                .toList();
    }

    private List<Difference> at(Discount discount) {
        return found.getOrDefault(discount, List.of());
    }

    private void read(JsonNode entry) {
        JsonNode exact = entry.field("discountExact");
        Discount discount = exact.discount();
        List<Difference> before = found.get(discount);
        if (before == null) {
            throw exact.wrong("a discount of the run");
        }
        before.add(new Difference(
                contrast(entry),
                ResultState.mean(entry, "difference", "standardError", "ciLow", "ciHigh"),
                entry.error("solverError")));
    }

    private Contrast contrast(JsonNode entry) {
        JsonNode kind = entry.field("kind");
        State state = names.state(entry.field("state"));
        String word = kind.text();
        if (word.endsWith("-between-states")) {
            return new Contrast.BetweenStates(state, names.state(entry.field("otherState")));
        }
        if (word.endsWith("-between-discounts")) {
            return new Contrast.BetweenDiscounts(state);
        }
        if (word.endsWith("-next-between-actions")) {
            return new Contrast.BetweenActions(actions(entry, state, 0), actions(entry, state, 1));
        }
        if (word.equals("share-between-actions")) {
            return new Contrast.BetweenShares(actions(entry, state, 0), actions(entry, state, 1));
        }
        throw kind.wrong("power-between-states or another kind of difference");
    }

    private ActionClass actions(JsonNode entry, State state, int side) {
        String single = ACTIONS.get(side);
        return entry.optional(single + "s")
                .map(several -> names.actions(state, several))
                .orElseGet(() -> new ActionClass(List.of(names.choice(state, entry.field(single)))));
    }
}
