package io.github.leeway.report;

import io.github.leeway.reward.Payment;
import io.github.leeway.sensitivity.Variation;

/** What is varied, for a program: the names, in small letters, are those of a result file. */
enum VariationKind {
    AS_MODELED,
    COPIES,
    COPIES_ONE_DRAW,
    PAID_ONCE,
    PAID_FOR_EVER,
    ON_ACTIONS,
    ON_STATES,
    LAW;

    static VariationKind of(Variation variation) {
        if (variation instanceof Variation.SplitState) {
            return COPIES;
        }
        if (variation instanceof Variation.SplitStateTied) {
            return COPIES_ONE_DRAW;
        }
        if (variation instanceof Variation.PaidOnce) {
            return PAID_ONCE;
        }
        if (variation instanceof Variation.PaidForEver) {
            return PAID_FOR_EVER;
        }
        if (variation instanceof Variation.OnBasis on) {
            return on.basis() == Payment.Basis.ACTION ? ON_ACTIONS : ON_STATES;
        }
        return variation instanceof Variation.OtherLaw ? LAW : AS_MODELED;
    }
}
