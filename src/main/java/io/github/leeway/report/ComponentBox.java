package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Some components as one box: how many there are, how large, and the lowest and highest POWER of their states, each in its color.
 *
 * @param mdp whose components they are
 * @param group the components
 * @param range of POWER
 * @param scale colors and numbers
 * @param numberWidth room for each of the two numbers
 */
record ComponentBox(
        Mdp mdp, ComponentGroups.Group group, ComponentPowers.Range range, MapScale scale, double numberWidth) {

    private static final double PADDING = 10;
    private static final double CELL = 18;
    private static final double INNER = 3;

    /** Room that the wider of two numbers takes. */
    static double numberWidth(ComponentPowers.Range range, MapScale scale) {
        return Math.max(Svg.width(scale.number(range.lowest())), Svg.width(scale.number(range.highest()))) + PADDING;
    }

    Size size() {
        double widest = 2 * numberWidth;
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
                power("low", range.lowest(), new Rectangle(x - numberWidth, y, new Size(numberWidth, CELL))),
                power("high", range.highest(), new Rectangle(x, y, new Size(numberWidth, CELL))));
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
        String size = String.join(" ", lines()) + ", " + scale.words().name() + " from " + scale.number(range.lowest())
                + " at ";
        return MapText.of(Phrase.of(size)
                .name(range.lowest().state().name())
                .words(" to " + scale.number(range.highest()) + " at ")
                .name(range.highest().state().name()));
    }
}
