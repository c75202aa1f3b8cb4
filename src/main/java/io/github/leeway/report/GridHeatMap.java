package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A large grid as a map with as little markup as can be, about 80 bytes a cell: its color and its number in three decimals. What is
 * not a cell is wall.
 */
final class GridHeatMap {

    private static final int HEIGHT = 26;
    private static final int NARROWEST = 34;
    private static final int PADDING = 6;
    private static final double BASELINE = 17;
    private static final int MOST_DECIMALS = 3;
    private static final double INNER = 2.5;
    private static final String ROW = "row";

    private final PowerEstimate estimate;
    private final DiscountEstimate discount;
    private final MapScale scale;
    private final GridLayout layout;
    private final String open; // identifiers of what cells look like, short as they are written for each
    private final String terminal;
    private final int width;

    private GridHeatMap(MapSubject subject, GridLayout layout) {
        this.estimate = subject.estimate();
        this.discount = subject.discount();
        this.scale = subject.scale(subject.mdp().states());
        this.open = subject.id("c");
        this.terminal = subject.id("t");
        this.layout = layout;
        this.width = discount.states().stream()
                .mapToInt(state -> 2 * (int) Math.ceil(MapText.smallWidth(number(state)) / 2) + PADDING)
                .reduce(NARROWEST, Math::max);
    }

    static Element svg(String key, MapSubject subject, GridLayout layout) {
        return new GridHeatMap(subject, layout).svg(key);
    }

    /** The same without the numbers of a large grid, which take half of its bytes: the script of a page writes them. */
    static Element withoutNumbers(Element svg) {
        return new Element(
                svg.tag(),
                svg.attributes(),
                svg.children().stream()
                        .map(child -> child instanceof Element row && row.hasClass(ROW) ? row.without("text") : child)
                        .toList());
    }

    private Element svg(String key) {
        Size size = new Size((double) layout.cols() * width, (double) layout.rows() * HEIGHT);
        List<Element> drawn = new ArrayList<>();
        drawn.add(Element.of("defs").add(symbol(open), symbol(terminal).add(inner())));
        drawn.add(StateBox.rectangle("wall", new Rectangle(0, 0, size)));
        TreeMap<Integer, List<State>> rows = new TreeMap<>();
        for (State state : estimate.mdp().states()) {
            rows.computeIfAbsent(layout.cell(state).row(), row -> new ArrayList<>())
                    .add(state);
        }
        rows.forEach((row, states) -> drawn.add(row(row, states)));
        estimate.mdp().start().ifPresent(start -> drawn.add(StateBox.rectangle("entry", room(start))));
        return new MapKey(scale, List.of())
                .below(key, scale.words().title() + " of cells, discount " + discount.discount(), size, drawn);
    }

    private Element row(int row, List<State> states) {
        Mdp mdp = estimate.mdp();
        List<Element> cells = new ArrayList<>();
        int next = -1;
        for (State state : states.stream()
                .sorted(Comparator.comparingInt(state -> layout.cell(state).col()))
                .toList()) {
            double x = room(state).x();
            Element cell = Element.of("use").as(scale.color(discount.of(state)));
            if (state.index() != next) { // else it is the one before and 1
                cell = cell.with("data-s", String.valueOf(state.index()));
            }
            next = state.index() + 1;
            cells.add(cell.with("href", "#" + (mdp.isTerminal(state) ? terminal : open))
                    .with("x", x));
            cells.add(Element.of("text", number(discount.of(state))).with("x", x + width / 2.0));
        }
        return Element.of("g")
                .as(ROW)
                .with("data-middle", width / 2.0)
                .with("data-decimals", MOST_DECIMALS)
                .with("transform", "translate(0," + Svg.number(row * HEIGHT + BASELINE) + ")")
                .addAll(cells);
    }

    private Element symbol(String id) {
        return Element.of("g").with("id", id).add(StateBox.rectangle("", cell()));
    }

    private Element inner() {
        return StateBox.rectangle("inner", cell().inset(INNER));
    }

    /** Above the baseline of a row. */
    private Rectangle cell() {
        return new Rectangle(0, -BASELINE, new Size(width, HEIGHT));
    }

    private Rectangle room(State state) {
        GridLayout.Cell cell = layout.cell(state);
        return new Rectangle((double) cell.col() * width, (double) cell.row() * HEIGHT, new Size(width, HEIGHT));
    }

    private String number(StateEstimate state) {
        String number = scale.number(state);
        boolean isLong = number.matches("-?\\d+\\.\\d{" + (MOST_DECIMALS + 1) + ",}");
        return isLong
                ? new BigDecimal(number)
                        .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : number;
    }
}
