package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.PolicySetEstimate;
import io.github.leeway.power.PowerPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sets of policies of a result file, which {@link JsonPolicySet} wrote. */
final class ResultPolicySets {

    private final ResultNames names;
    private final Map<Discount, List<PolicySetEstimate>> found = new TreeMap<>();
    private final List<PolicySet> sets;

    /**
     * Reads them.
     *
     * @param result the file
     * @param mdp its model
     * @param plan with its discounts and its sampling
     * @param samples number of reward functions that were looked at
     */
    ResultPolicySets(JsonNode result, Mdp mdp, PowerPlan plan, long samples) {
        names = new ResultNames(mdp);
        plan.discounts().forEach(discount -> found.put(discount, new ArrayList<>()));
        List<JsonNode> entries =
                result.optional("policySets").map(JsonNode::items).orElse(List.of());
        entries.forEach(entry -> read(entry, plan, samples));
        sets = found.values().iterator().next().stream()
                .map(PolicySetEstimate::set)
                .toList();
        found.values().forEach(each -> {
            if (!each.stream().map(PolicySetEstimate::set).toList().equals(sets)) {
                throw result.field("policySets").wrong("the same sets at each discount");
            }
        });
    }

    /** All sets, each once. */
    List<PolicySet> sets() {
        return sets;
    }

    /** The estimates with the sets at their discounts. */
    List<DiscountEstimate> addedTo(List<DiscountEstimate> estimates) {
        return estimates.stream()
                .map(each -> new DiscountEstimate(
                        each.discount(),
                        each.solver(),
                        each.varianceSaved(),
                        each.states(),
                        each.differences(),
                        found.getOrDefault(each.discount(), List.of())))
                .toList();
    }

    private void read(JsonNode entry, PowerPlan plan, long samples) {
        JsonNode exact = entry.field("discountExact");
        Discount discount = exact.discount();
        List<PolicySetEstimate> before = found.get(discount);
        if (before == null) {
            throw exact.wrong("a discount of the run");
        }
        before.add(new PolicySetEstimate(set(entry), ResultShares.read(entry).of(samples, plan.sampling())));
    }

    private PolicySet set(JsonNode entry) {
        State state = names.state(entry.field("state"));
        JsonNode kind = entry.field("kind");
        return switch (kind.text()) {
            case "taking" -> new PolicySet.Taking(names.choices(state, entry.field("actions")));
            case "avoiding" -> new PolicySet.Avoiding(state, names.states(entry.field("targets")));
            case "reaching" -> new PolicySet.Reaching(state, names.states(entry.field("targets")));
            default -> throw kind.wrong("taking or avoiding or reaching");
        };
    }
}
