package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.PolicySetEstimate;
import java.util.List;

/** How often a set of policies was optimal, as JSON. {@link ResultPolicySets} reads it back. */
final class JsonPolicySet {

    private JsonPolicySet() {}

    /** Writes its fields. */
    static void write(JsonObject entry, DiscountEstimate discount, PolicySetEstimate estimate) {
        entry.text("discountExact", discount.discount().toString());
        if (estimate.set() instanceof PolicySet.Taking taking) {
            entry.text("kind", "taking")
                    .text("state", taking.choices().get(0).state().name())
                    .texts("actions", JsonOptions.labels(taking.choices()));
        } else if (estimate.set() instanceof PolicySet.Avoiding avoiding) {
            entry.text("kind", "avoiding")
                    .text("state", avoiding.from().name())
                    .texts("targets", names(avoiding.targets()));
        } else if (estimate.set() instanceof PolicySet.Reaching reaching) {
            entry.text("kind", "reaching")
                    .text("state", reaching.from().name())
                    .texts("targets", names(reaching.targets()));
        }
        JsonShares.write(entry, estimate.optimality());
    }

    private static List<String> names(List<State> states) {
        return states.stream().map(State::name).toList();
    }
}
