package io.github.leeway.report;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.Share;
import io.github.leeway.reward.Sampling;
import java.util.List;
import java.util.Optional;

/**
 * How often something was optimal, as a result file has it: four shares, and where reward functions are in groups how they vary
 * between these.
 *
 * @param optimal the value of the share of all, and so on
 * @param variances of the four in their order, or nothing
 */
record ResultShares(
        JsonNode optimal, JsonNode unique, JsonNode tied, JsonNode undecided, Optional<List<Double>> variances) {

    private static final int SHARES = 4;

    /** Shares in fields of these names. */
    static ResultShares read(
            JsonNode entry, String optimal, String unique, String tied, String undecided, String variances) {
        return new ResultShares(
                entry.field(optimal),
                entry.field(unique),
                entry.field(tied),
                entry.field(undecided),
                entry.optional(variances).map(ResultShares::variances));
    }

    /** What {@link JsonShares} wrote. */
    static ResultShares read(JsonNode entry) {
        return read(entry, "pOptimal", "pUnique", "pTied", "pUndecided", "groupVariances");
    }

    private static List<Double> variances(JsonNode node) {
        List<Double> variances =
                node.items().stream().map(JsonNode::notNegative).toList();
        if (variances.size() != SHARES) {
            throw node.wrong(SHARES + " numbers");
        }
        return variances;
    }

    /**
     * The shares.
     *
     * @param samples how many reward functions they are of
     * @param sampling which groups they are in
     */
    Optimality of(long samples, Sampling sampling) {
        if (sampling.groupSize() > 1 && variances.isEmpty()) {
            throw optimal.place()
                    .parent()
                    .orElse(optimal.place())
                    .fault(
                            ErrorCode.RESULT_VALUE,
                            optimal.place().path() + " has no variance between groups, expected one with this sampler",
                            "");
        }
        Optimality optimality = new Optimality(
                share(optimal, 0, samples, sampling),
                share(unique, 1, samples, sampling),
                share(tied, 2, samples, sampling),
                share(undecided, 3, samples, sampling));
        long parts = optimality.unique().count()
                + optimality.tied().count()
                + optimality.undecided().count();
        if (parts != optimality.optimal().count()) {
            throw optimal.wrong("the sum of the shares unique, tied and undecided");
        }
        return optimality;
    }

    private Share share(JsonNode node, int which, long samples, Sampling sampling) {
        double value = node.number();
        long count = Math.round(value * samples);
        if (!(value >= 0 && value <= 1 && (double) count / samples == value)) {
            throw node.wrong("a whole number of " + samples + " over " + samples);
        }
        return sampling.groupSize() == 1
                ? new Share(count, samples)
                : new Share(
                        count,
                        samples,
                        samples / sampling.groupSize(),
                        variances.map(each -> each.get(which)).orElse(0.0));
    }
}
