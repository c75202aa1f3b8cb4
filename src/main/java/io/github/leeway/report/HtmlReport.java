package io.github.leeway.report;

import io.github.leeway.power.PowerEstimate;
import java.io.Writer;

/**
 * Everything on one {@link HtmlPage}. Without scripts the page shows the greatest discount and the first headline, and nothing can be
 * moved, chosen or sorted.
 */
public record HtmlReport() implements Renderer {

    @Override
    public void write(Run run, Writer out) {
        new HtmlPage(
                        Names.visible(run.model().name()) + ": what optimal policies prefer",
                        run.tool(),
                        PageStyle.scriptOfReport(),
                        body(run))
                .write(out);
    }

    private static Element body(Run run) {
        PageScope scope = PageScope.of(run);
        Element main = Element.of("main")
                .add(new PreferenceSection(run, scope).element())
                .add(new MapSection(run, scope).element())
                .add(new ChosenSection(run, scope).element())
                .add(new PowerSection(run).element())
                .addAll(ClaimsSection.of(run).stream().toList())
                .addAll(SensitivitySection.of(run, scope).stream().toList())
                .add(new StatesSection(run, scope).element())
                .add(ChecksSection.of(run).element())
                .add(ReproduceSection.of(run).element());
        return Element.of("body")
                .add(header(run))
                .addAll(DiscountSlider.of(run.estimate()).stream().toList())
                .add(main)
                .add(HtmlPage.footer(Explanation.caveat()))
                .add(new PageData(run, scope).element());
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
        return header.addAll(HtmlPage.notice(estimate, run.warnings()).stream().toList());
    }
}
