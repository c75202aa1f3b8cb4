package io.github.leeway.report;

import io.github.leeway.sensitivity.Sensitivity;
import java.io.Writer;
import java.util.List;

/** Which conclusions survive, on one {@link HtmlPage}. */
public final class SensitivityReport {

    private SensitivityReport() {}

    /** Writes the page; neither flushes nor closes. */
    public static void write(SensitivityRun run, Writer out) {
        new HtmlPage(
                        Names.visible(run.model().name()) + ": which conclusions survive",
                        run.tool(),
                        PageStyle.scriptOfSensitivity(),
                        body(run))
                .write(out);
    }

    private static Element body(SensitivityRun run) {
        return Element.of("body")
                .add(header(run))
                .add(Element.of("main")
                        .add(SensitivitySection.of(run))
                        .add(ReproduceSection.of(run).element()))
                .add(HtmlPage.footer(Explanation.caveat()));
    }

    private static Element header(SensitivityRun run) {
        Sensitivity found = run.found();
        Element header = Element.of("header")
                .add(Element.of("h1").add(Phrase.ofName(run.model().name())));
        if (!run.model().description().isBlank()) {
            header = header.add(Element.of("p")
                    .add(Element.of("bdi", run.model().description().strip())));
        }
        return header.add(Element.of("p")
                        .as("facts")
                        .text(Counts.of(run.mdp()) + " · rewards ")
                        .add(Element.of("bdi", run.reward()))
                        .text(" · " + DiscountText.of(found.plan().discounts()) + " · "
                                + Counts.of(found.plan().samples(), "reward function") + " for each row · seed "
                                + found.plan().seed()))
                .addAll(HtmlPage.notice(List.of(), run.warnings()).stream().toList());
    }
}
