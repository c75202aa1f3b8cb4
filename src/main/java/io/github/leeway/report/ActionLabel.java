package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;

/**
 * What stands on the arrow of a class of actions: its name, unless it is only called after where it leads, and below how often it is
 * optimal and whether that was tested, unless there is no other choice.
 *
 * @param mark of the class
 */
record ActionLabel(ActionMark mark) {

    private static final int NAME_COLUMNS = 22;
    private static final String WIDEST_SHARE = "100.0%"; // it changes with the discount

    /** Room for what it says at any discount. */
    Size size() {
        double lines = (hasName() ? 1 : 0) + (mark.isForced() ? 0 : 1);
        if (lines == 0) {
            return Size.NONE;
        }
        double name = hasName() ? MapText.smallWidth(mark.name(NAME_COLUMNS)) : 0;
        double share = mark.isForced() ? 0 : MapText.smallWidth(WIDEST_SHARE + reserved());
        return new Size(Math.max(name, share), lines * MapText.LINE);
    }

    /** Adds its texts to a group, on a blank that no line runs through. */
    Element in(Element group, Rectangle place) {
        if (size().equals(Size.NONE)) {
            return group;
        }
        double x = place.center().x();
        double y = place.y() + MapText.LINE / 2;
        Element more = group.add(MapText.blank(size(), place.center()));
        if (hasName()) {
            more = more.add(Svg.label("label name", x, y, "middle").text(mark.name(NAME_COLUMNS)));
            y += MapText.LINE;
        }
        if (mark.isForced()) {
            return more;
        }
        Element share = Svg.label("label", x, y, "middle")
                .add(Element.of("tspan", mark.percent()).as("share"));
        String word = mark.isTested() ? "\u00a0" + ActionMark.PREFERRED : "";
        return more.add(
                mark.isTestedAnywhere() ? share.add(Element.of("tspan", word).as("word")) : share);
    }

    private String reserved() {
        return mark.isTestedAnywhere() ? "\u00a0" + ActionMark.PREFERRED : "";
    }

    private boolean hasName() {
        return !mark.isUnnamed();
    }
}
