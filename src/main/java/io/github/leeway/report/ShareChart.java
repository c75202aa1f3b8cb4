package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A drawing of how often each action of a state is optimal against the discount: a line with its 95 % band for each class of
 * equivalent actions, told apart by color and by dashes.
 *
 * @param estimate what was found, at two discounts or more
 * @param state whose actions
 */
record ShareChart(PowerEstimate estimate, State state) {

    /** How many classes are drawn at most, the first of the model. */
    static final int MOST_ACTIONS = 8;

    private static final double WIDTH = 720;
    private static final double HEIGHT = 280;
    private static final double TOP = 24;
    private static final double BOTTOM = HEIGHT - 44;
    private static final double LEFT = 56;
    private static final double RIGHT = WIDTH - 190;
    private static final double KEY = RIGHT + 16;
    private static final double KEY_LINE = 28;
    private static final double KEY_STEP = 20;
    private static final int NAME_COLUMNS = 18;
    private static final int DASHES = 4;
    private static final double FIFTHS = 5;

    Element svg() {
        List<DiscountEstimate> ascending = estimate.discounts().stream()
                .sorted(Comparator.comparing(DiscountEstimate::discount))
                .toList();
        Axis horizontal = new Axis(
                ascending.get(0).discount().value(),
                ascending.get(ascending.size() - 1).discount().value(),
                LEFT + 6,
                RIGHT);
        Axis vertical = new Axis(0, most(ascending), BOTTOM, TOP);
        String xs = estimate.discounts().stream()
                .map(each -> Svg.number(horizontal.at(each.discount().value())))
                .collect(Collectors.joining(" "));
        Element svg = Svg.drawing("share-chart", "How often each action is optimal against discount", WIDTH, HEIGHT)
                .with("data-x", xs)
                .with("data-top", TOP)
                .with("data-bottom", BOTTOM)
                .addAll(scales(horizontal, vertical))
                .add(now(horizontal));
        int count = ascending.get(0).of(state).actions().size();
        for (int i = 0; i < Math.min(count, MOST_ACTIONS); i++) {
            svg = svg.add(series(ascending, i, Math.min(count, MOST_ACTIONS), horizontal, vertical));
        }
        return svg;
    }

    /** The classes of a line, one of some. */
    static String line(int rank, int count) {
        return Viridis.line(rank, count) + " dash" + rank % DASHES;
    }

    /** The upper end of the scale: the least fifth that no interval exceeds. */
    private double most(List<DiscountEstimate> ascending) {
        double high = ascending.stream()
                .flatMap(discount -> discount.of(state).actions().stream().limit(MOST_ACTIONS))
                .mapToDouble(action -> action.optimal().high())
                .max()
                .orElse(1);
        return Math.min(FIFTHS, Math.max(1, Math.ceil(FIFTHS * high - 1e-9))) / FIFTHS;
    }

    private Element now(Axis horizontal) {
        double x = horizontal.at(estimate.atGreatestDiscount().discount().value());
        return Svg.line("now", x, TOP, x, BOTTOM);
    }

    private static List<Element> scales(Axis horizontal, Axis vertical) {
        List<Element> scales = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = vertical.at(vertical.high() * quarter / 4);
            scales.add(Svg.line("grid", LEFT, y, horizontal.to(), y));
            scales.add(Svg.label("minor tick", LEFT - 6, y, "end")
                    .text(Math.round(100 * vertical.high()) * quarter / 4 + "%"));
        }
        scales.addAll(Svg.scale(horizontal, LEFT, BOTTOM, 6, "discount"));
        scales.add(Svg.label("minor", 0, TOP - 16, "start").text("share of reward functions"));
        return scales;
    }

    private Element series(List<DiscountEstimate> ascending, int action, int count, Axis horizontal, Axis vertical) {
        List<ActionEstimate> line = ascending.stream()
                .map(discount -> discount.of(state).actions().get(action))
                .toList();
        List<Double> xs = ascending.stream()
                .map(discount -> horizontal.at(discount.discount().value()))
                .toList();
        String upper = points(xs, line, vertical, Share::high, 1);
        String lower = points(xs, line, vertical, Share::low, -1);
        double y = TOP + KEY_STEP * (action + 0.5);
        String name = Names.visible(ModelData.label(line.get(0)));
        return Element.of("g")
                .as("series " + line(action, count))
                .with("data-a", action)
                .add(Element.of("polygon").as("band").with("points", upper + " " + lower))
                .add(Element.of("polyline").as("line").with("points", points(xs, line, vertical, Share::value, 1)))
                .add(Svg.line("line", KEY, y, KEY + KEY_LINE, y))
                .add(Svg.label("plain", KEY + KEY_LINE + 6, y, "start")
                        .text(Svg.isolated(DisplayWidth.fitted(name, NAME_COLUMNS)))
                        .add(Element.of("title", name)));
    }

    private static String points(
            List<Double> xs, List<ActionEstimate> line, Axis vertical, ToDoubleFunction<Share> which, int direction) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int at = direction > 0 ? i : line.size() - 1 - i;
            points.add(Svg.number(xs.get(at)) + ","
                    + Svg.number(vertical.at(which.applyAsDouble(line.get(at).optimal()))));
        }
        return String.join(" ", points);
    }
}
