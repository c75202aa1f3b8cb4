package io.github.leeway.report;

import io.github.leeway.layout.Point;
import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A grid as a map: cells in the colors of their POWER, with triangles around them that point where the actions lead, dots for those
 * that stay and squares for those that lead elsewhere.
 */
final class GridMap {

    private static final double RIM = 16; // around a cell, for its triangles
    private static final double NARROWEST = 62;
    private static final double HEIGHT = 46;
    private static final double PADDING = 8;
    private static final double LINE = 13;
    private static final double INNER = 2.5;

    private final PowerEstimate estimate;
    private final DiscountEstimate discount;
    private final MapScale scale;
    private final GridLayout layout;
    private final double width;
    private final int columns;

    private GridMap(MapSubject subject, GridLayout layout) {
        this.estimate = subject.estimate();
        this.discount = subject.discount();
        this.scale = subject.scale(subject.mdp().states());
        this.layout = layout;
        this.width = discount.states().stream()
                .mapToDouble(state -> Math.ceil(Svg.width(scale.number(state))) + PADDING)
                .reduce(NARROWEST, Math::max);
        this.columns = (int) ((width - PADDING / 2) / MapText.smallWidth("0"));
    }

    static Element svg(String key, MapSubject subject, GridLayout layout) {
        return new GridMap(subject, layout).svg(key);
    }

    private Element svg(String key) {
        Mdp mdp = estimate.mdp();
        List<ActionMark> marks = mdp.states().stream()
                .flatMap(state -> marks(discount.of(state)).stream())
                .toList();
        double wide = layout.cols() * (width + 2 * RIM);
        double high = layout.rows() * (HEIGHT + 2 * RIM);
        List<Element> drawn = new ArrayList<>();
        drawn.add(StateBox.rectangle("wall", new Rectangle(0, 0, new Size(wide, high))));
        for (State state : mdp.states()) {
            drawn.add(StateBox.rectangle("floor", room(state)));
        }
        for (State state : mdp.states()) {
            drawn.add(cell(discount.of(state)));
        }
        for (State state : mdp.states()) {
            drawn.addAll(moves(discount.of(state)));
        }
        return new MapKey(scale, words(marks))
                .below(
                        key,
                        scale.words().title() + " of cells and how often moves are optimal, discount "
                                + discount.discount(),
                        new Size(wide, high),
                        drawn);
    }

    private List<String> words(List<ActionMark> marks) {
        List<GridHeading> headings =
                marks.stream().map(this::heading).distinct().toList();
        List<String> words = new ArrayList<>();
        words.add("Triangles point where actions most likely lead.");
        words.add("The larger one is, the more often it is optimal.");
        if (headings.contains(GridHeading.STAY) || headings.contains(GridHeading.ELSEWHERE)) {
            words.add((headings.contains(GridHeading.STAY) ? "A dot stays. " : "")
                    + (headings.contains(GridHeading.ELSEWHERE)
                            ? "A square leads elsewhere or in no one direction."
                            : ""));
        }
        if (marks.stream().anyMatch(ActionMark::isTestedAnywhere)) {
            words.add("Red with a bar: " + ActionMark.PREFERRED + " to the others, tested.");
        }
        return words;
    }

    private Element cell(StateEstimate state) {
        Mdp mdp = estimate.mdp();
        Rectangle place = room(state.state()).inset(RIM);
        String mark = StateBox.mark(mdp, state.state());
        double x = place.center().x();
        double y = place.center().y() - (mark.isEmpty() ? 0.5 : 1) * LINE;
        Element group = Element.of("g")
                .as(StateBox.cssClass(mdp, state, scale))
                .with("data-s", String.valueOf(state.state().index()))
                .add(Element.of("title", StateBox.title(mdp, state, scale)))
                .add(StateBox.rectangle("shape", place));
        if (mdp.isTerminal(state.state())) {
            group = group.add(StateBox.rectangle("inner", place.inset(INNER)));
        }
        group = group.add(
                Svg.label("mark", x, y, "middle")
                        .text(MapText.fitted(Phrase.ofName(state.state().name()), columns)),
                Svg.label("power", x, y + LINE, "middle").text(scale.number(state)));
        return mark.isEmpty()
                ? group
                : group.add(Svg.label("mark", x, y + 2 * LINE, "middle").text(DisplayWidth.fitted(mark, columns)));
    }

    private List<Element> moves(StateEstimate state) {
        Map<GridHeading, List<ActionMark>> byHeading = new EnumMap<>(GridHeading.class);
        for (ActionMark mark : marks(state)) {
            byHeading
                    .computeIfAbsent(heading(mark), heading -> new ArrayList<>())
                    .add(mark);
        }
        Rectangle cell = room(state.state()).inset(RIM);
        GridSlots slots = new GridSlots(cell, RIM);
        List<Element> moves = new ArrayList<>();
        byHeading.forEach((heading, marks) -> {
            for (int i = 0; i < marks.size(); i++) {
                Point center = slots.next(heading, i, marks.size());
                moves.add(marks.get(i).group().add(MoveShape.bar(heading, center), MoveShape.of(heading, center)));
            }
        });
        return moves;
    }

    private List<ActionMark> marks(StateEstimate state) {
        return IntStream.range(0, state.actions().size())
                .mapToObj(place -> new ActionMark(estimate, state, place))
                .toList();
    }

    private GridHeading heading(ActionMark mark) {
        return GridHeading.of(layout, mark.actions(), mark.outcomes());
    }

    private Rectangle room(State state) {
        GridLayout.Cell cell = layout.cell(state);
        double wide = width + 2 * RIM;
        double high = HEIGHT + 2 * RIM;
        return new Rectangle(cell.col() * wide, cell.row() * high, new Size(wide, high));
    }
}
