package io.github.leeway.report;

import io.github.leeway.claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a page that says what was found of the claims in the model file.
 *
 * @param judged the claims
 * @param seed of the reward functions
 */
record ClaimsSection(JudgedClaims judged, long seed) {

    /** Of a run; nothing where no claims were judged. */
    static Optional<Element> of(Run run) {
        return run.extras()
                .claims()
                .map(judged -> new ClaimsSection(judged, run.estimate().plan().seed()).element());
    }

    private Element element() {
        Element section = Element.of("section")
                .add(Element.of("h2", "Claims"))
                .add(Element.of("p", ClaimsTable.summary(judged.claims())))
                .add(new Table(
                                "claims",
                                Phrase.of("What the model file claims, and what was found"),
                                List.of(Table.head("claim and evidence"), Table.head("verdict")),
                                judged.claims().stream().map(ClaimsSection::row).toList(),
                                "claims")
                        .element());
        return judged.hasSampled()
                ? section.add(Element.of("p", ClaimsTable.confidence(judged.confidence(), seed)))
                : section;
    }

    private static Element row(FoundClaim found) {
        Verdict verdict = found.judgement().verdict();
        String by = verdict == Verdict.UNDECIDED ? "" : " (" + found.judgement().route() + ")";
        return Element.of("tr")
                .add(Element.of("th")
                        .with("scope", "row")
                        .add(Element.of(
                                "bdi", Names.visible(found.judgement().claim().text())))
                        .add(Element.of("p")
                                .as("evidence")
                                .add(Element.of(
                                        "bdi", Names.visible(found.judgement().detail())))))
                .add(Element.of("td", verdict.name().toLowerCase(Locale.ROOT) + by + expected(found)));
    }

    private static String expected(FoundClaim found) {
        if (!found.isAsExpected()) {
            return ", expected " + found.expected();
        }
        return found.judgement().verdict() == Verdict.CONFIRMED ? "" : ", as expected";
    }
}
