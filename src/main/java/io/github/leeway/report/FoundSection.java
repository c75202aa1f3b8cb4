package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.DiscountComparison;
import io.github.leeway.comparison.Finding;
import io.github.leeway.comparison.Gap;
import io.github.leeway.comparison.PowerGap;
import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a page that says in sentences how two models differ.
 *
 * @param found the result
 * @param shown the discount that the page shows
 */
record FoundSection(Compared found, DiscountComparison shown) {

    private static final int MOST_NAMES = 8;

    Element element() {
        List<Phrase> sentences = sentences();
        Element section = Element.of("section").add(Element.of("h2", "What was found"));
        section = section.addAll(lead().stream()
                .map(sentence -> Element.of("p").as("lead").add(sentence))
                .toList());
        return section.addAll(
                sentences.stream().map(each -> Element.of("p").add(each)).toList());
    }

    /** The largest tested difference of POWER. */
    private Optional<Phrase> lead() {
        return shown.powers().stream()
                .filter(each -> isTested(each.gap()))
                .max(Comparator.comparingDouble(
                        each -> Math.abs(each.gap().difference().value())))
                .map(this::lead);
    }

    private Phrase lead(PowerGap each) {
        PowerColumn column = PowerColumn.of(
                shown.estimate(), List.of(each.state().first(), each.state().second()));
        return Phrase.of("With discount " + shown.estimate().discount()
                        + (testedCount() == 1 ? ", POWER differs at " : ", POWER differs most at "))
                .name(each.state().name())
                .words(": it is " + column.text(0).value() + " in A and "
                        + column.text(1).value() + " in B, "
                        + ComparisonWords.of(each.gap().finding())
                        + " by " + ComparisonWords.size(each.gap()) + ".");
    }

    private long testedCount() {
        return shown.powers().stream().filter(each -> isTested(each.gap())).count();
    }

    private List<Phrase> sentences() {
        List<Phrase> sentences = new ArrayList<>();
        if (found.discounts().size() > 1 || testedCount() > 1) { // else the lead says it
            sentences.addAll(states("POWER is lower in B at ", Finding.LOWER_IN_SECOND));
            sentences.addAll(states("POWER is higher in B at ", Finding.HIGHER_IN_SECOND));
        }
        sentences.addAll(actions("Optimal less often in B: ", Finding.LOWER_IN_SECOND));
        sentences.addAll(actions("Optimal more often in B: ", Finding.HIGHER_IN_SECOND));
        sentences.addAll(states("No difference of POWER was detected at ", Finding.NOT_DETECTABLE));
        sentences.addAll(
                actions("No difference of how often an action is optimal was detected for ", Finding.NOT_DETECTABLE));
        sentences.addAll(ComparisonWords.equal(found));
        ComparisonWords.undecided(found).map(Phrase::of).ifPresent(sentences::add);
        return sentences;
    }

    private List<Phrase> states(String claim, Finding finding) {
        return sentence(
                claim,
                "state",
                shown.powers().size(),
                discount -> discount.powers().stream()
                        .filter(each -> each.gap().finding() == finding)
                        .map(each -> Phrase.ofName(each.state().name()))
                        .toList());
    }

    private List<Phrase> actions(String claim, Finding finding) {
        return sentence(
                claim,
                "action",
                shown.shares().size(),
                discount -> discount.shares().stream()
                        .filter(each -> each.gap().finding() == finding)
                        .map(each -> ComparisonWords.of(each.action()))
                        .toList());
    }

    /** A sentence that says for what a claim holds, together for discounts where that is the same; nothing if it holds nowhere. */
    private List<Phrase> sentence(
            String claim, String thing, int count, Function<DiscountComparison, List<Phrase>> names) {
        Map<List<Phrase>, List<Discount>> byNames = new LinkedHashMap<>();
        for (DiscountComparison discount : DiscountText.inTables(found.discounts())) {
            byNames.computeIfAbsent(names.apply(discount), key -> new ArrayList<>())
                    .add(discount.estimate().discount());
        }
        List<Phrase> parts = new ArrayList<>();
        byNames.forEach((list, where) -> {
            if (!list.isEmpty()) {
                parts.add(listed(list, thing, count).words(where(where)));
            }
        });
        return parts.isEmpty()
                ? List.of()
                : List.of(Phrase.of(claim)
                        .phrase(Phrase.joined(parts, "; ", "; "))
                        .words("."));
    }

    private String where(List<Discount> discounts) {
        if (found.discounts().size() == 1) {
            return "";
        }
        return discounts.size() == found.discounts().size()
                ? " (at every discount)"
                : " (" + DiscountText.of(discounts) + ")";
    }

    private static Phrase listed(List<Phrase> names, String thing, int count) {
        if (names.size() <= MOST_NAMES) {
            return Phrase.joined(names, ", ", ", ");
        }
        return Phrase.of((names.size() == count ? "all " : names.size() + " of ") + Counts.of(count, thing));
    }

    private static boolean isTested(Gap gap) {
        return ComparisonWords.isTested(gap.finding());
    }
}
