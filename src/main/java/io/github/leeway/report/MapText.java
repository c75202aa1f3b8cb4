package io.github.leeway.report;

import io.github.leeway.layout.Point;
import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Fractions;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Words of drawings, whose texts know no elements that would keep names apart. */
final class MapText {

    /** Of labels on edges; all other text has {@link Svg#FONT_SIZE}. */
    static final double SMALL = 11;

    static final double LINE = 14;

    private static final int LONGEST_PROBABILITY = 7;

    private static final double TYPICAL = 0.92; // of the room that a text takes at most

    private MapText() {}

    /** With every name kept from changing the direction of what surrounds it. */
    static String of(Phrase phrase) {
        return phrase.pieces().stream()
                .map(piece ->
                        piece instanceof Phrase.Words words ? words.text() : Svg.isolated(((Phrase.Name) piece).text()))
                .collect(Collectors.joining());
    }

    /** A name or a label in at most so many columns. */
    static String fitted(Phrase phrase, int columns) {
        return Svg.isolated(DisplayWidth.fitted(phrase.toText(), columns));
    }

    /** Exact where that is short, else to three digits. */
    static String probability(BigFraction exact) {
        String text = Fractions.text(exact);
        return text.length() <= LONGEST_PROBABILITY ? text : "≈" + Rounded.significant(exact.doubleValue(), 3);
    }

    /** Room that a text of the small size takes at most. */
    static double smallWidth(String text) {
        return Svg.width(text) * SMALL / Svg.FONT_SIZE;
    }

    /** A blank for small texts to stand on, so that no line runs through them; no wider than they mostly are. */
    static Element blank(Size size, Point center) {
        Size typical = new Size(size.width() * TYPICAL, size.height());
        return StateBox.rectangle(
                "blank", new Rectangle(center.x() - typical.width() / 2, center.y() - typical.height() / 2, typical));
    }
}
