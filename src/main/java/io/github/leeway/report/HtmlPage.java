package io.github.leeway.report;

import io.github.leeway.files.Sha256;
import io.github.leeway.power.PowerEstimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A page for people: one file, no network, no library, a content security policy that allows our own style sheet and our own script by
 * their hashes and nothing else.
 *
 * @param title of the window
 * @param tool what computed what is on it
 * @param script our own, which the page can do without
 * @param body without the script
 */
record HtmlPage(String title, Run.Tool tool, String script, Element body) {

    private static final String STYLE = PageStyle.ofPage();
    private static final String AUTHOR =
            " The first author of the theorems behind it has since written that he thinks they say"
                    + " little about trained systems.";

    /** Writes the page; neither flushes nor closes. */
    void write(Writer out) {
        try {
            out.append("<!doctype html>\n");
            Element.of("html")
                    .with("lang", "en")
                    .add(head())
                    .add(body.add(Element.raw("script", script)))
                    .writeTo(out);
            out.append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a reader must be told first; nothing where there is nothing. */
    static Optional<Element> notice(PowerEstimate estimate, List<String> warnings) {
        return notice(
                estimate.isPartial() ? List.of("Partial: " + Counts.samples(estimate) + " were looked at.") : List.of(),
                warnings);
    }

    /** The same of other results: sentences of ours before warnings. */
    static Optional<Element> notice(List<String> sentences, List<String> warnings) {
        Element notice = Element.of("aside").as("notice").with("aria-label", "Warnings");
        for (String sentence : sentences) {
            notice = notice.add(Element.of("p", sentence));
        }
        for (String warning : warnings) {
            notice = notice.add(Element.of("p", "Warning: ").add(Element.of("bdi", Names.visible(warning))));
        }
        return notice.children().isEmpty() ? Optional.empty() : Optional.of(notice);
    }

    /** The end of a page: what its result is about. */
    static Element footer(String caveat) {
        return Element.of("footer").add(Element.of("p", caveat + AUTHOR));
    }

    private Element head() {
        String policy = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        return Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "generator").with("content", "Leeway " + tool.version()))
                .add(Element.of("title", title))
                .add(Element.raw("style", STYLE));
    }

    private static String hash(String content) {
        byte[] digest = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
