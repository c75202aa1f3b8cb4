package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the text of a law: a word, such as a number, or a name with terms in parentheses; either may have a label before a colon.
 *
 * @param whole with its label
 * @param label what stands before the colon
 * @param head the word or name
 * @param arguments of a name with parentheses, which may be none
 */
record Term(Piece whole, Optional<Piece> label, Piece head, Optional<List<Term>> arguments) {

    private static final int MOST_DEPTH = 16;

    /**
     * A part of a text, without blanks around it.
     *
     * @param offset where it begins in the whole text, in UTF-16 units
     */
    record Piece(String text, int offset) {

        static Piece of(String text, int start, int end) {
            String part = text.substring(start, end);
            int indent = part.length() - part.stripLeading().length();
            return new Piece(part.strip(), start + (part.isBlank() ? 0 : indent));
        }
    }

    /**
     * Takes a text apart.
     *
     * @throws RewardSyntaxException if parentheses do not match
     */
    static Term of(String text) {
        Scanner scanner = new Scanner(text);
        Term term = scanner.term(0);
        if (scanner.at < text.length()) {
            throw scanner.unexpected();
        }
        return term;
    }

    /** Goes through a text once. */
    private static final class Scanner {

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        /** Up to a comma or closing parenthesis that is not part of it. */
        Term term(int depth) {
            int start = at;
            while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            int colon = text.lastIndexOf(':', at - 1);
            boolean isLabeled = colon >= start;
            Optional<Piece> label = isLabeled ? Optional.of(Piece.of(text, start, colon)) : Optional.empty();
            Piece head = Piece.of(text, isLabeled ? colon + 1 : start, at);
            Optional<List<Term>> arguments =
                    at < text.length() && text.charAt(at) == '(' ? Optional.of(arguments(depth)) : Optional.empty();
            return new Term(Piece.of(text, start, at), label, head, arguments);
        }

        private List<Term> arguments(int depth) {
            int opening = at;
            if (depth == MOST_DEPTH) {
                throw new RewardSyntaxException(
                        "parentheses are nested more than " + MOST_DEPTH + " deep", opening, "write a simpler mixture");
            }
            List<Term> arguments = new ArrayList<>();
            do {
                at++; // the parenthesis or comma
                arguments.add(term(depth + 1));
            } while (at < text.length() && text.charAt(at) == ',');
            if (at == text.length()) {
                throw new RewardSyntaxException(
                        "'(' in '" + text.strip() + "' is not closed", opening, "add a ')' where its arguments end");
            }
            at++;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != ',') {
                throw unexpected();
            }
            boolean isEmpty =
                    arguments.size() == 1 && arguments.get(0).whole().text().isEmpty();
            return isEmpty ? List.of() : arguments;
        }

        RewardSyntaxException unexpected() {
            String found = Character.toString(text.codePointAt(at));
            return new RewardSyntaxException(
                    "'" + found + "' in '" + text.strip() + "' is unexpected", at, "put commas between arguments");
        }
    }
}
