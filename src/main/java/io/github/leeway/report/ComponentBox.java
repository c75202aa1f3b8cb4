package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Some components as one box: how many there are, how large, and the lowest and highest POWER of their states, each in its color.
 *
 * @param mdp whose components they are
 * @param group the components
 * @param lowest estimate of the state of lowest POWER
 * @param highest estimate of the state of highest POWER
 * @param scale colors and numbers
 */
record ComponentBox(Mdp mdp, ComponentGroups.Group group, StateEstimate lowest, StateEstimate highest, MapScale scale) {

    private static final double PADDING = 10;
    private static final double CELL = 18;
    private static final double INNER = 3;

    static ComponentBox of(Mdp mdp, ComponentGroups.Group group, DiscountEstimate discount, MapScale scale) {
        Comparator<StateEstimate> byPower =
                Comparator.comparingDouble(state -> state.power().value());
        List<StateEstimate> sorted =
                group.states().stream().map(discount::of).sorted(byPower).toList();
        return new ComponentBox(mdp, group, sorted.get(0), sorted.get(sorted.size() - 1), scale);
    }

    Size size() {
        double widest = 2 * numberWidth();
        for (String line : lines()) {
            widest = Math.max(widest, Svg.width(line));
        }
        return new Size(widest + 2 * PADDING, MapText.LINE * lines().size() + CELL + 2 * PADDING);
    }

    Element at(Rectangle place) {
        double x = place.center().x();
        double y = place.center().y() - (size().height() - 2 * PADDING) / 2;
        Element box = Element.of("g")
                .as("component" + (isStart() ? " start" : "") + (group.isClosed() ? " closed" : ""))
                .add(Element.of("title", title()), StateBox.box("frame", place));
        if (group.isClosed()) {
            box = box.add(StateBox.box("inner", place.inset(INNER)));
        }
        box = box.add(
                power("low", lowest, new Rectangle(x - numberWidth(), y, new Size(numberWidth(), CELL))),
                power("high", highest, new Rectangle(x, y, new Size(numberWidth(), CELL))));
        y += CELL + MapText.LINE / 2;
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            box = box.add(Svg.label(i == 0 ? "strong" : "label", x, y + i * MapText.LINE, "middle")
                    .text(lines.get(i)));
        }
        return box;
    }

    private Element power(String cssClass, StateEstimate state, Rectangle place) {
        return Element.of("g")
                .as(cssClass + " " + scale.color(state))
                .add(
                        StateBox.rectangle("shape", place),
                        Svg.label("power", place.center().x(), place.center().y(), "middle")
                                .text(scale.number(state)));
    }

    private double numberWidth() {
        return Math.max(Svg.width(scale.number(lowest)), Svg.width(scale.number(highest))) + PADDING;
    }

    private boolean isStart() {
        return mdp.start().filter(start -> group.states().contains(start)).isPresent();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        IntSummaryStatistics sizes =
                group.components().stream().mapToInt(List::size).summaryStatistics();
        if (sizes.getCount() == 1) {
            lines.add(Counts.of(sizes.getMax(), "state"));
        } else {
            lines.add(sizes.getCount() + " components");
            lines.add("of "
                    + (sizes.getMin() < sizes.getMax() ? sizes.getMin() + " to " : "")
                    + Counts.of(sizes.getMax(), "state"));
        }
        if (isStart()) {
            lines.add("start");
        }
        if (group.isClosed()) {
            lines.add("never left");
        }
        return lines;
    }

    private String title() {
        String size =
                String.join(" ", lines()) + ", " + scale.words().name() + " from " + scale.number(lowest) + " at ";
        return MapText.of(Phrase.of(size)
                .name(lowest.state().name())
                .words(" to " + scale.number(highest) + " at ")
                .name(highest.state().name()));
    }
}
