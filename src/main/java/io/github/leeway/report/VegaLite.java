package io.github.leeway.report;

import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.ValueDistribution;
import java.io.Writer;
import java.util.List;

/** Figures of a run as specifications of Vega-Lite, with all numbers that they draw in them, unrounded. */
enum VegaLite implements Renderer {

    /** POWER against the discount with its interval, or by state where there is one discount. */
    POWER("power.vl.json") {
        @Override
        boolean appliesTo(Run run) {
            return true;
        }

        @Override
        void fields(Run run, JsonObject spec) {
            power(run, spec);
        }
    },

    /** How often each action of the first headline is optimal against the discount, with its interval. */
    SHARES("shares.vl.json") {
        @Override
        boolean appliesTo(Run run) {
            return !run.headlines().isEmpty();
        }

        @Override
        void fields(Run run, JsonObject spec) {
            shares(run.estimate(), run.headlines().get(0).state(), spec);
        }
    },

    /** POWER of every cell of a grid, at a discount to be chosen. */
    MAP("map.vl.json") {
        @Override
        boolean appliesTo(Run run) {
            return run.estimate().mdp().layout().isPresent();
        }

        @Override
        void fields(Run run, JsonObject spec) {
            map(run, run.estimate().mdp().layout().orElseThrow(), spec);
        }
    },

    /** How the values whose mean is POWER are distributed, for a state and a discount to be chosen. */
    DISTRIBUTION("distribution.vl.json") {
        @Override
        boolean appliesTo(Run run) {
            return run.extras().distribution().isPresent();
        }

        @Override
        void fields(Run run, JsonObject spec) {
            distribution(run, run.extras().distribution().orElseThrow(), spec);
        }
    };

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
    private static final int MOST_STATES = 13;
    private static final int CELL = 36; // pixels

    private final String fileName;

    VegaLite(String fileName) {
        this.fileName = fileName;
    }

    /** Whether there is such a figure of a run. */
    abstract boolean appliesTo(Run run);

    abstract void fields(Run run, JsonObject spec);

    /** The name of its file in a directory. */
    String fileName() {
        return fileName;
    }

    @Override
    public void write(Run run, Writer out) {
        JsonDocument.write(out, spec -> fields(run, spec.text("$schema", SCHEMA)));
    }

    private static void power(Run run, JsonObject spec) {
        PowerEstimate estimate = run.estimate();
        String name = QuantityWords.of(estimate).name();
        List<State> states = StateSelection.of(estimate, estimate.atGreatestDiscount(), MOST_STATES)
                .all();
        head(
                        spec,
                        run.model().name() + ": " + name
                                + (states.size() < estimate.mdp().states().size()
                                        ? " of the states where it is highest and lowest"
                                        : ""))
                .object(
                        "data",
                        data -> data.array(
                                "values",
                                array -> estimate.discounts()
                                        .forEach(discount -> states.forEach(state -> array.element(
                                                row -> VegaRows.mean(row, discount, discount.of(state)))))));
        if (estimate.discounts().size() == 1) {
            spec.array("layer", layers -> {
                layers.element(layer -> mark(layer, "rule").object("encoding", channels -> {
                    channels.object("y", y -> field(y, "state", "nominal").text("sort", "-x"));
                    channels.object(
                            "x",
                            x -> field(x, "low", "quantitative")
                                    .text("title", name)
                                    .object("scale", scale -> scale.flag("zero", false)));
                    channels.object("x2", x -> x.text("field", "high"));
                }));
                layers.element(layer -> mark(layer, "point").object("encoding", channels -> {
                    channels.object("y", y -> field(y, "state", "nominal").text("sort", "-x"));
                    channels.object("x", x -> field(x, "value", "quantitative"));
                }));
            });
            return;
        }
        curves(spec, "state", name);
    }

    private static void shares(PowerEstimate estimate, State state, JsonObject spec) {
        head(spec, "How often each action of " + Names.visible(state.name()) + " is optimal")
                .object(
                        "data",
                        data -> data.array(
                                "values",
                                array -> estimate.discounts()
                                        .forEach(discount -> discount.of(state)
                                                .actions()
                                                .forEach(action ->
                                                        array.element(row -> VegaRows.share(row, discount, action))))));
        curves(spec, "action", "share of reward functions");
    }

    private static void map(Run run, GridLayout layout, JsonObject spec) {
        PowerEstimate estimate = run.estimate();
        String name = QuantityWords.of(estimate).name();
        head(spec, run.model().name() + ": " + name)
                .object(
                        "data",
                        data -> data.array(
                                "values",
                                array -> estimate.discounts()
                                        .forEach(discount -> discount.states()
                                                .forEach(state -> array.element(
                                                        row -> VegaRows.cell(row, discount, state, layout))))))
                .object("width", width -> width.count("step", CELL))
                .object("height", height -> height.count("step", CELL))
                .array("params", params -> choice(params, "discount", discounts(estimate)))
                .array(
                        "transform",
                        array -> array.element(filter -> filter.text("filter", "datum.discount == discount")))
                .object(
                        "encoding",
                        channels -> channels.object("x", x -> field(x, "col", "ordinal"))
                                .object("y", y -> field(y, "row", "ordinal")))
                .array("layer", layers -> {
                    layers.element(layer -> mark(layer, "rect")
                            .object(
                                    "encoding",
                                    channels -> channels.object(
                                            "color",
                                            color -> field(color, "value", "quantitative")
                                                    .text("title", name)
                                                    .object(
                                                            "scale",
                                                            scale -> scale.text("scheme", "viridis")
                                                                    .numbers("domain", domain(estimate))))));
                    layers.element(layer -> mark(layer, "text")
                            .object(
                                    "encoding",
                                    channels -> channels.object(
                                            "text",
                                            text -> field(text, "value", "quantitative")
                                                    .text("format", ".2f"))));
                });
    }

    private static void distribution(Run run, ValueDistribution found, JsonObject spec) {
        PowerEstimate estimate = run.estimate();
        head(
                        spec,
                        "The first " + found.samples() + " reward functions by the value whose mean is "
                                + QuantityWords.of(estimate).name())
                .object("data", data -> data.array("values", array -> VegaRows.counts(array, estimate, found)))
                .array("params", params -> {
                    choice(
                            params,
                            "state",
                            found.states().stream()
                                    .map(entry -> entry.state().name())
                                    .toList());
                    choice(params, "discount", discounts(estimate));
                })
                .array(
                        "transform",
                        array -> array.element(
                                filter -> filter.text("filter", "datum.discount == discount && datum.state == state")));
        mark(spec, "bar").object("encoding", channels -> {
            channels.object(
                    "x",
                    x -> field(x, "from", "quantitative")
                            .text("title", "value")
                            .object("bin", bin -> bin.flag("binned", true)));
            channels.object("x2", x -> x.text("field", "to"));
            channels.object("y", y -> field(y, "count", "quantitative"));
        });
    }

    private static void curves(JsonObject spec, String series, String title) {
        spec.object(
                        "encoding",
                        channels -> channels.object(
                                        "x",
                                        x -> field(x, "gamma", "quantitative").text("title", "discount"))
                                .object("color", color -> field(color, series, "nominal")))
                .array("layer", layers -> {
                    layers.element(layer -> layer.object(
                                    "mark", mark -> mark.text("type", "area").number("opacity", 0.25))
                            .object(
                                    "encoding",
                                    channels -> channels.object(
                                                    "y",
                                                    y -> field(y, "low", "quantitative")
                                                            .text("title", title)
                                                            .object("scale", scale -> scale.flag("zero", false)))
                                            .object("y2", y -> y.text("field", "high"))));
                    layers.element(layer -> layer.object(
                                    "mark", mark -> mark.text("type", "line").flag("point", true))
                            .object(
                                    "encoding",
                                    channels -> channels.object("y", y -> field(y, "value", "quantitative"))));
                });
    }

    private static JsonObject head(JsonObject spec, String title) {
        return spec.text("title", Names.visible(title));
    }

    private static JsonObject mark(JsonObject layer, String type) {
        return layer.object("mark", mark -> mark.text("type", type));
    }

    private static JsonObject field(JsonObject channel, String field, String type) {
        return channel.text("field", field).text("type", type);
    }

    /** A parameter with a list to choose it from; the last is chosen at first. */
    private static void choice(JsonObject params, String name, List<String> values) {
        params.element(param -> param.text("name", name)
                .text("value", values.get(name.equals("discount") ? values.size() - 1 : 0))
                .object("bind", bind -> bind.text("input", "select").texts("options", values)));
    }

    private static List<String> discounts(PowerEstimate estimate) {
        return estimate.discounts().stream()
                .map(DiscountEstimate::discount)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    private static List<Double> domain(PowerEstimate estimate) {
        ColorRange range = ColorRange.of(estimate);
        return List.of(range.low(), range.high());
    }
}
