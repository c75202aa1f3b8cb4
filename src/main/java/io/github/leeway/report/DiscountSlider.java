package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import java.util.Optional;

/** The control that chooses the discount of everything on a page. It is shown by the script only, which makes it work. */
final class DiscountSlider {

    private DiscountSlider() {}

    /** The control, at the greatest discount; nothing where there is one. */
    static Optional<Element> of(PowerEstimate estimate) {
        int last = estimate.discounts().size() - 1;
        if (last == 0) {
            return Optional.empty();
        }
        return Optional.of(Element.of("div")
                .as("slider")
                .with("hidden", "hidden")
                .add(Element.of("label", "Discount").with("for", "discount"))
                .add(Element.of("input")
                        .with("type", "range")
                        .with("id", "discount")
                        .with("min", 0)
                        .with("max", last)
                        .with("step", 1)
                        .with("value", last)
                        .with("autocomplete", "off"))
                .add(Element.of(
                                "output",
                                estimate.atGreatestDiscount().discount().toString())
                        .with("for", "discount")
                        .as("discount")));
    }
}
