package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in which the names of the model stay apart from our own words, so that each output can guard them in its own way.
 *
 * @param pieces in reading order
 */
record Phrase(List<Piece> pieces) {

    /** A part of a phrase. */
    sealed interface Piece {}

    /** Our words. */
    record Words(String text) implements Piece {}

    /** A name from the model, which may hold any character. */
    record Name(String text) implements Piece {}

    Phrase {
        pieces = List.copyOf(pieces);
    }

    static Phrase of(String words) {
        return new Phrase(List.of(new Words(words)));
    }

    static Phrase ofName(String name) {
        return new Phrase(List.of(new Name(name)));
    }

    /** Phrases with words between them, as in "left, up" or, with another word before the last, "left, up and right". */
    static Phrase joined(List<Phrase> phrases, String separator, String lastSeparator) {
        Phrase joined = new Phrase(List.of());
        for (int i = 0; i < phrases.size(); i++) {
            String between = i == 0 ? "" : i == phrases.size() - 1 ? lastSeparator : separator;
            joined = joined.words(between).phrase(phrases.get(i));
        }
        return joined;
    }

    Phrase words(String words) {
        return words.isEmpty() ? this : phrase(of(words));
    }

    Phrase name(String name) {
        return phrase(ofName(name));
    }

    Phrase phrase(Phrase next) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new Phrase(all);
    }

    /** The same with our own signs, not those in names, as this terminal can show them. */
    Phrase drawn(TextTable.Glyphs glyphs) {
        return new Phrase(pieces.stream()
                .map(piece -> piece instanceof Words words ? new Words(glyphs.drawn(words.text())) : piece)
                .toList());
    }

    /** For a terminal: names are made visible and are not broken over lines. */
    String toText() {
        return pieces.stream()
                .map(piece -> piece instanceof Name name ? Names.unbroken(name.text()) : ((Words) piece).text())
                .collect(Collectors.joining());
    }

    /** For a program: names as they are. */
    String toPlain() {
        return pieces.stream()
                .map(piece -> piece instanceof Name name
                        ? name.text()
                        : ((Words) piece).text().replace('\u00a0', ' '))
                .collect(Collectors.joining());
    }
}
