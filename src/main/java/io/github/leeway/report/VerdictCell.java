package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.StateEstimate;

/** A cell that shows a verdict; red is kept for a preference that was tested. */
final class VerdictCell {

    private VerdictCell() {}

    static Element of(Mdp mdp, StateEstimate estimate) {
        return Element.of("td")
                .as("verdict")
                .add(Element.of("span")
                        .as(VerdictWords.isPreferred(estimate) ? "tested" : "pale")
                        .add(VerdictWords.brief(mdp, estimate)));
    }
}
