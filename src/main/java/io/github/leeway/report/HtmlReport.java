package io.github.leeway.report;

import io.github.leeway.files.Sha256;
import io.github.leeway.power.PowerEstimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Everything on one page for people: no network, no library, a content security policy that allows our own style sheet and our own
 * script by their hashes and nothing else. Without scripts the page shows the greatest discount and the first headline, and nothing
 * can be moved, chosen or sorted.
 */
public record HtmlReport() implements Renderer {

    private static final String STYLE = PageStyle.ofPage();
    private static final String SCRIPT = PageStyle.script();
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '"
            + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'";
    private static final String AUTHOR =
            " The first author of the theorems behind it has since written that he thinks they say"
                    + " little about trained systems.";

    @Override
    public void write(Run run, Writer out) {
        try {
            out.append("<!doctype html>\n");
            page(run).writeTo(out);
            out.append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Element page(Run run) {
        return Element.of("html").with("lang", "en").add(head(run)).add(body(run));
    }

    private static Element head(Run run) {
        return Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta")
                        .with("name", "generator")
                        .with("content", "Leeway " + run.tool().version()))
                .add(Element.of("title", Names.visible(run.model().name()) + ": what optimal policies prefer"))
                .add(Element.raw("style", STYLE));
    }

    private static Element body(Run run) {
        PageScope scope = PageScope.of(run);
        Element main = Element.of("main")
                .add(new PreferenceSection(run, scope).element())
                .add(new MapSection(run, scope).element())
                .add(new ChosenSection(run, scope).element())
                .add(new PowerSection(run).element())
                .addAll(ClaimsSection.of(run).stream().toList())
                .add(new StatesSection(run, scope).element())
                .add(new ChecksSection(run).element())
                .add(new ReproduceSection(run).element());
        return Element.of("body")
                .add(header(run))
                .addAll(DiscountSlider.of(scope).stream().toList())
                .add(main)
                .add(Element.of("footer").add(Element.of("p", Explanation.caveat() + AUTHOR)))
                .add(new PageData(run, scope).element())
                .add(Element.raw("script", SCRIPT));
    }

    private static Element header(Run run) {
        PowerEstimate estimate = run.estimate();
        Element header = Element.of("header")
                .add(Element.of("h1").add(Phrase.ofName(run.model().name())));
        if (!run.model().description().isBlank()) {
            header = header.add(Element.of("p")
                    .add(Element.of("bdi", run.model().description().strip())));
        }
        header = header.add(Element.of("p")
                .as("facts")
                .text(Counts.of(estimate.mdp()) + " · rewards ")
                .add(Element.of("bdi", run.reward()))
                .text(" · " + DiscountText.of(estimate.plan().discounts()) + " · " + Counts.samples(estimate)
                        + " · seed " + estimate.plan().seed()));
        Element notice = Element.of("aside").as("notice").with("aria-label", "Warnings");
        if (estimate.isPartial()) {
            notice = notice.add(Element.of("p", "Partial: " + Counts.samples(estimate) + " were looked at."));
        }
        for (String warning : run.warnings()) {
            notice = notice.add(Element.of("p", "Warning: ").add(Element.of("bdi", Names.visible(warning))));
        }
        return notice.children().isEmpty() ? header : header.add(notice);
    }

    private static String hash(String content) {
        byte[] digest = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
