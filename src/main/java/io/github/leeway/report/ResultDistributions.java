package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ValueDistribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The distributions of a result file: an entry for each state and, within it, each discount of the plan. */
final class ResultDistributions {

    private final ResultNames names;
    private final List<Discount> discounts;

    private ResultDistributions(Mdp mdp, List<Discount> discounts) {
        names = new ResultNames(mdp);
        this.discounts = discounts;
    }

    /** Reads them; nothing where there are none. */
    static Optional<ValueDistribution> read(JsonNode result, Mdp mdp, List<Discount> discounts) {
        List<JsonNode> entries =
                result.optional("distributions").map(JsonNode::items).orElse(List.of());
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResultDistributions(mdp, discounts).read(entries));
    }

    private ValueDistribution read(List<JsonNode> entries) {
        JsonNode first = entries.get(0);
        long samples = first.field("samples").whole(1, Integer.MAX_VALUE);
        double low = first.field("low").number();
        double high = first.field("high").number();
        if (!(high >= low)) {
            throw first.field("high").wrong("at least 'low', " + low);
        }
        Map<State, List<List<Integer>>> found = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            same(entry.field("samples"), (double) samples);
            same(entry.field("low"), low);
            same(entry.field("high"), high);
            List<List<Integer>> counts =
                    found.computeIfAbsent(names.state(entry.field("state")), key -> new ArrayList<>());
            JsonNode discount = entry.field("discountExact");
            if (counts.size() >= discounts.size()
                    || !discount.text().equals(discounts.get(counts.size()).toString())) {
                throw discount.wrong("the discounts of the run, each once and in their order");
            }
            counts.add(counts(entry.field("counts"), samples));
        }
        found.forEach((state, counts) -> {
            if (counts.size() != discounts.size()) {
                throw first.field("counts").wrong("such counts of every state for each discount of the run");
            }
        });
        return new ValueDistribution(
                samples,
                low,
                high,
                found.entrySet().stream()
                        .map(entry -> new ValueDistribution.OfState(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Integer> counts(JsonNode node, long samples) {
        List<Integer> counts = node.items().stream()
                .map(item -> Math.toIntExact(item.whole(0, samples)))
                .toList();
        if (counts.size() != ValueDistribution.CELLS
                || counts.stream().mapToLong(Integer::longValue).sum() != samples) {
            throw node.wrong(ValueDistribution.CELLS + " numbers that sum to " + samples);
        }
        return counts;
    }

    private static void same(JsonNode node, double expected) {
        if (node.number() != expected) {
            throw node.wrong(expected + ", as in the first entry");
        }
    }
}
