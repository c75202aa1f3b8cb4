package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;

/** A difference as an object of result.json. */
final class JsonDifference {

    private JsonDifference() {}

    /**
     * Writes its fields.
     *
     * @param words what the value of a state is called
     * @param discount where it was estimated
     * @param before the discount before that in the plan, or the same if there is none
     */
    static void fields(
            JsonObject entry,
            QuantityWords words,
            Difference difference,
            DiscountEstimate discount,
            DiscountEstimate before) {
        Contrast contrast = difference.contrast();
        if (contrast instanceof Contrast.BetweenStates states) {
            entry.text("kind", words.kind() + "-between-states")
                    .text("state", states.first().name())
                    .text("otherState", states.second().name());
        } else if (contrast instanceof Contrast.BetweenDiscounts discounts) {
            entry.text("kind", words.kind() + "-between-discounts")
                    .text("state", discounts.state().name())
                    .number("otherDiscount", before.discount().value());
        } else if (contrast instanceof Contrast.BetweenActions actions) {
            actions(entry.text("kind", words.kind() + "-next-between-actions"), actions.first(), actions.second());
        } else if (contrast instanceof Contrast.BetweenShares shares) {
            actions(entry.text("kind", "share-between-actions"), shares.first(), shares.second());
        }
        entry.number("discount", discount.discount().value())
                .text("discountExact", discount.discount().toString())
                .extended("difference", difference.mean().value())
                .extended("standardError", difference.mean().standardError())
                .extended("ciLow", difference.mean().low())
                .extended("ciHigh", difference.mean().high())
                .extended("solverError", difference.solverError());
    }

    private static void actions(JsonObject entry, ActionClass first, ActionClass second) {
        entry.text("state", first.state().name()).text("action", first.label()).text("otherAction", second.label());
        if (first.choices().size() > 1 || second.choices().size() > 1) { // the labels joined may be those of others
            entry.texts("actions", JsonOptions.labels(first.choices()))
                    .texts("otherActions", JsonOptions.labels(second.choices()));
        }
    }
}
