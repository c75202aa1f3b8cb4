package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.StateEstimate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A state of a graph: a box in the color of its POWER that holds its name and its POWER, thick around the start, double around a
 * terminal state, and the word for either in it.
 *
 * @param mdp of which it is a state
 * @param estimate at the discount that is drawn
 * @param scale colors and numbers
 */
record StateBox(Mdp mdp, StateEstimate estimate, MapScale scale) {

    private static final int NAME_COLUMNS = 16;
    private static final double PADDING = 8;
    private static final double RADIUS = 8;
    private static final double INNER = 3;

    Size size() {
        double text = Math.max(
                Math.max(Svg.width(name()), Svg.width(scale.number(estimate))), MapText.smallWidth(mark(mdp, state())));
        double lines = mark(mdp, state()).isEmpty() ? 2 : 3;
        return new Size(text + 2 * PADDING, lines * MapText.LINE + PADDING + (mdp.isTerminal(state()) ? 2 * INNER : 0));
    }

    Element at(Rectangle place) {
        return at(place, "");
    }

    /** One whose actions are not drawn. */
    Element cutAt(Rectangle place) {
        return at(place, " cut");
    }

    private Element at(Rectangle place, String more) {
        String mark = mark(mdp, state());
        double x = place.center().x();
        double y = place.center().y() - (mark.isEmpty() ? 0.5 : 1) * MapText.LINE;
        Element group = Element.of("g")
                .as(cssClass(mdp, estimate, scale) + more)
                .with("data-s", String.valueOf(state().index()))
                .add(Element.of("title", title(mdp, estimate, scale)))
                .add(box("shape", place));
        if (mdp.isTerminal(state())) {
            group = group.add(box("inner", place.inset(INNER)));
        }
        group = group.add(
                Svg.label("strong", x, y, "middle").text(name()),
                Svg.label("power", x, y + MapText.LINE, "middle").text(scale.number(estimate)));
        return mark.isEmpty()
                ? group
                : group.add(Svg.label("mark", x, y + 2 * MapText.LINE, "middle").text(mark));
    }

    /** The classes of a state in any drawing. */
    static String cssClass(Mdp mdp, StateEstimate estimate, MapScale scale) {
        State state = estimate.state();
        return "state " + scale.color(estimate)
                + (isStart(mdp, state) ? " start" : "")
                + (mdp.isTerminal(state) ? " terminal" : "");
    }

    static String title(Mdp mdp, StateEstimate estimate, MapScale scale) {
        String mark = mark(mdp, estimate.state());
        return MapText.of(Phrase.ofName(estimate.state().name())
                .words(": " + scale.inWords(estimate) + (mark.isEmpty() ? "" : ", " + mark)));
    }

    /** What is special about a state, in a word or two, unless its name says the same. */
    static String mark(Mdp mdp, State state) {
        return Stream.of(isStart(mdp, state) ? "start" : "", mdp.isTerminal(state) ? "terminal" : "")
                .filter(word -> !word.isEmpty() && !word.equals(state.name()))
                .collect(Collectors.joining(", "));
    }

    static boolean isStart(Mdp mdp, State state) {
        return mdp.start().filter(state::equals).isPresent();
    }

    /** A box with round corners. */
    static Element box(String cssClass, Rectangle place) {
        return rectangle(cssClass, place).with("rx", RADIUS);
    }

    static Element rectangle(String cssClass, Rectangle place) {
        return Element.of("rect")
                .as(cssClass)
                .with("x", place.x())
                .with("y", place.y())
                .with("width", place.size().width())
                .with("height", place.size().height());
    }

    private State state() {
        return estimate.state();
    }

    private String name() {
        return MapText.fitted(Phrase.ofName(state().name()), NAME_COLUMNS);
    }
}
