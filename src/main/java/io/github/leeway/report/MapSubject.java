package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import java.util.List;

/**
 * What drawings of a model are drawn of.
 *
 * @param estimate of all discounts
 * @param discount one of them, that is drawn
 * @param range of the colors, which may be that of more than one model
 * @param prefix of all identifiers, so that a page can have drawings of more than one model; may be empty
 */
record MapSubject(PowerEstimate estimate, DiscountEstimate discount, ColorRange range, String prefix) {

    /** The only model of a page, in colors that mean the same at every discount. */
    static MapSubject of(PowerEstimate estimate, DiscountEstimate discount) {
        return new MapSubject(estimate, discount, ColorRange.of(estimate), "");
    }

    /** The same, drawn at another discount. */
    MapSubject at(DiscountEstimate other) {
        return new MapSubject(estimate, other, range, prefix);
    }

    Mdp mdp() {
        return estimate.mdp();
    }

    QuantityWords words() {
        return QuantityWords.of(estimate);
    }

    /** The scale of a drawing that shows some of the states. */
    MapScale scale(List<State> shown) {
        return new MapScale(words(), range, RoundedColumn.over(shown.stream().map(discount::of)));
    }

    /** An identifier that no drawing of another model has. */
    String id(String name) {
        return prefix + name;
    }
}
