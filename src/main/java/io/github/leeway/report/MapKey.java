package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * The key below a drawing: what its colors and the strength of its arrows mean.
 *
 * @param scale of the colors
 * @param lines what else there is to say, a line each
 */
record MapKey(MapScale scale, List<String> lines) {

    static final String WIDTHS = "The wider an arrow, the more often it is optimal.";
    static final String TESTED = "Red: " + ActionMark.PREFERRED + " to the others, tested.";

    private static final int SWATCHES = 16;
    private static final double SWATCH = 8;
    private static final double LINE = 18;
    private static final double TOP = 8;
    private static final double GAP = 6;

    MapKey {
        lines = List.copyOf(lines);
    }

    Size size() {
        double widest = swatchesAt() + SWATCHES * SWATCH + GAP + Svg.width(high());
        for (String line : lines) {
            widest = Math.max(widest, MapText.smallWidth(line));
        }
        return new Size(widest, TOP + LINE * (1 + lines.size()));
    }

    Element at(double x, double y) {
        double middle = y + TOP + LINE / 2;
        List<Element> all = new ArrayList<>();
        all.add(Svg.label("minor", x, middle, "start").text(low()));
        for (int i = 0; i < SWATCHES; i++) {
            all.add(Element.of("g")
                    .as("v" + i)
                    .add(StateBox.rectangle(
                            "shape", new Rectangle(x + swatchesAt() + i * SWATCH, middle - 6, new Size(SWATCH, 12)))));
        }
        all.add(Svg.label("minor", x + swatchesAt() + SWATCHES * SWATCH + GAP, middle, "start")
                .text(high()));
        for (int i = 0; i < lines.size(); i++) {
            all.add(Svg.label("minor label", x, middle + LINE * (i + 1), "start")
                    .text(lines.get(i)));
        }
        return Element.of("g").as("key").addAll(all);
    }

    /** A drawing with the key below it. */
    Element below(String key, String title, Size size, List<Element> content) {
        return MapCanvas.of(
                        key,
                        title,
                        Math.max(size.width(), size().width() + 2 * GAP),
                        size.height() + size().height() + GAP)
                .addAll(content)
                .add(at(GAP, size.height()));
    }

    private double swatchesAt() {
        return Svg.width(low()) + GAP;
    }

    private String low() {
        return scale.words().name() + " " + Rounded.significant(scale.low(), 3);
    }

    private String high() {
        return Rounded.significant(scale.high(), 3);
    }
}
