package io.github.leeway.report;

import io.github.leeway.power.Optimality;
import io.github.leeway.power.Share;
import java.util.List;
import java.util.stream.Stream;

/** How often a set of policies or a class of actions was optimal, as JSON without loss. {@link ResultShares} reads it back. */
final class JsonShares {

    private JsonShares() {}

    /** Writes the four shares, and what they vary by. */
    static JsonObject write(JsonObject entry, Optimality optimality) {
        entry.number("pOptimal", optimality.optimal().value())
                .number("pUnique", optimality.unique().value())
                .number("pTied", optimality.tied().value())
                .number("pUndecided", optimality.undecided().value());
        return variances(entry, "groupVariances", optimality);
    }

    /** Writes the variances of the four shares between groups of reward functions, where not each is a group of its own. */
    static JsonObject variances(JsonObject entry, String field, Optimality optimality) {
        List<Share> shares = Stream.of(
                        optimality.optimal(), optimality.unique(), optimality.tied(), optimality.undecided())
                .toList();
        return shares.stream().allMatch(share -> share.groups() == share.samples())
                ? entry
                : entry.numbers(field, shares.stream().map(Share::variance).toList());
    }
}
