package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.ValueDistribution;

/**
 * The numbers of a page as a block of JSON, for its script and for whoever cuts it out: the discounts and their order, what is known of
 * the model at each of them ({@link ModelData}), the state that the page opens with, as its place in {@code states}, and of some states
 * how their values are distributed.
 *
 * @param run what was found
 * @param scope what of it
 */
record PageData(Run run, PageScope scope) {

    private static final int MOST_DISTRIBUTIONS = 60; // states times discounts

    Element element() {
        return DataBlock.element(this::fields);
    }

    String json() {
        return DataBlock.json(this::fields);
    }

    private void fields(JsonObject data) {
        PowerEstimate estimate = scope.estimate();
        ColorRange range = ColorRange.of(estimate);
        int discounts = estimate.discounts().size();
        data.text("model", run.model().name());
        DataBlock.discounts(data, estimate, range);
        data.count("chosen", scope.states().indexOf(scope.chosen(run)));
        new ModelData(scope, range).fields(data);
        data.array(
                "distribution",
                array -> run.extras()
                        .distribution()
                        .ifPresent(found -> found.states().stream()
                                .filter(each -> scope.states().contains(each.state()))
                                .limit(Math.max(1, MOST_DISTRIBUTIONS / discounts))
                                .forEach(each -> array.element(entry -> distribution(entry, each)))));
    }

    private void distribution(JsonObject entry, ValueDistribution.OfState found) {
        entry.count("state", scope.states().indexOf(found.state()))
                .array(
                        "at",
                        array -> found.counts()
                                .forEach(counts -> array.element(cells -> cells.numbers("counts", counts))));
    }
}
