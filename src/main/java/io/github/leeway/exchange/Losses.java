package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import io.github.leeway.reward.Payment;
import java.util.ArrayList;
import java.util.List;

/** What a format has no place for, told in one warning. */
final class Losses {

    private final Findings findings;
    private final List<String> lost = new ArrayList<>();

    Losses(Findings findings) {
        this.findings = findings;
    }

    /** Notes something. */
    void add(String what) {
        lost.add(what);
    }

    void labels(ModelFile model) {
        addIf(!model.labels().names().isEmpty(), "labels");
    }

    void rewards(ModelFile model) {
        addIf(!model.rewardFunctions().isEmpty(), "reward functions");
    }

    /** What only Leeway's own format has. */
    void own(ModelFile model) {
        addIf(!model.description().isEmpty(), "description");
        addIf(model.reward().isPresent() || !model.payment().equals(Payment.standard()), "distribution of rewards");
        addIf(!model.claims().isEmpty(), "claims");
        addIf(model.grid().isPresent(), "map");
    }

    void discounts(ModelFile model) {
        addIf(!model.discounts().isEmpty(), "discount");
    }

    /** What a format with one discount has no place for. */
    void furtherDiscounts(ModelFile model) {
        addIf(model.discounts().size() > 1, "all discounts but the first");
    }

    void start(ModelFile model) {
        addIf(model.mdp().start().isPresent(), "start");
    }

    /** Makes the warning, if anything was noted. */
    void tell() {
        if (!lost.isEmpty()) {
            findings.warning(ErrorCode.NOT_HELD, "the format has no place for: " + String.join(", ", lost), "");
        }
    }

    private void addIf(boolean isThere, String what) {
        if (isThere) {
            lost.add(what);
        }
    }
}
