package io.github.leeway.report;

import java.io.IOException;

/** A piece of HTML or SVG. It is written only through this type, which escapes whatever it holds. */
sealed interface Markup permits Element, Markup.Text {

    /** Appends the piece, escaped where it must be. */
    void writeTo(Appendable out) throws IOException;

    /**
     * Text between tags.
     *
     * @param text as the reader shall see it
     */
    record Text(String text) implements Markup {

        @Override
        public void writeTo(Appendable out) throws IOException {
            escape(text, out);
        }
    }

    /** Appends text so that neither HTML nor XML takes any of it for markup; characters that neither allows are made visible. */
    static void escape(String text, Appendable out) throws IOException {
        for (int point : text.codePoints().toArray()) {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append((char) point);
                default -> out.append(Names.isAllowedInXml(point) ? Character.toString(point) : "\ufffd");
            }
        }
    }
}
