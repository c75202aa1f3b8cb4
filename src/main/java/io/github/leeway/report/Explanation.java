package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.options.OpenOptions;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in sentences what optimal policies prefer in a state and what its actions keep open. The count of what stays open is given as
 * the reason only where it is larger after every preferred action than after every other.
 */
final class Explanation {

    private static final String SCOPE = ", for rewards drawn from this distribution, optimal policies ";

    private Explanation() {}

    /** The caveat that goes with every result. */
    static String caveat() {
        return "This is about optimal policies of this model for rewards drawn from this distribution, not about trained agents; it"
                + " depends on how the world is cut into states.";
    }

    /** Sentences about a state, one for each verdict that it has at some discount, those at the first discounts first. */
    static List<Phrase> of(PowerEstimate estimate, Run.Headline headline) {
        Map<Set<ActionClass>, List<DiscountEstimate>> byVerdict = new LinkedHashMap<>();
        for (DiscountEstimate discount : estimate.discounts()) {
            byVerdict
                    .computeIfAbsent(preferred(discount.of(headline.state()).verdict()), key -> new ArrayList<>())
                    .add(discount);
        }
        List<Phrase> sentences = new ArrayList<>();
        byVerdict.values().forEach(discounts -> {
            List<Discount> where =
                    discounts.stream().map(DiscountEstimate::discount).toList();
            String when = discounts.size() == estimate.discounts().size() ? "" : DiscountText.with(where);
            sentences.add(sentence(discounts.get(0).of(headline.state()), headline.options(), when));
        });
        return sentences;
    }

    private static Set<ActionClass> preferred(Verdict verdict) {
        return verdict instanceof Verdict.Preferred preference ? new LinkedHashSet<>(preference.preferred()) : Set.of();
    }

    private static Phrase sentence(StateEstimate estimate, List<OpenOptions> options, String when) {
        State state = estimate.state();
        Phrase start = Phrase.of("At ").name(state.name()).words(when);
        Verdict verdict = estimate.verdict();
        if (verdict instanceof Verdict.Preferred preference) {
            return start.words(SCOPE + "prefer ")
                    .phrase(VerdictWords.names(preference.preferred(), " and "))
                    .words(" over ")
                    .phrase(VerdictWords.names(preference.over(), ", "))
                    .phrase(reason(preference, options));
        }
        if (verdict instanceof Verdict.Forced) {
            return start.words(" there is nothing to prefer: all actions are equivalent.");
        }
        return start.words(SCOPE + "show no detectable preference").phrase(count(options));
    }

    private static Phrase reason(Verdict.Preferred preference, List<OpenOptions> options) {
        List<OpenOptions> chosen = of(preference.preferred(), options);
        List<OpenOptions> others = of(preference.over(), options);
        if (chosen.isEmpty() || others.isEmpty()) {
            return Phrase.of(".");
        }
        int leastChosen = chosen.stream().mapToInt(OpenOptions::count).min().orElse(0);
        int mostOther = others.stream().mapToInt(OpenOptions::count).max().orElse(0);
        boolean isBounded = others.stream().noneMatch(OpenOptions::isLowerBound);
        if (isComparable(options) && isBounded && leastChosen > mostOther) {
            List<OpenOptions> ordered = new ArrayList<>(chosen);
            ordered.addAll(others);
            return chosen.size() == 1
                    ? Phrase.of(": it keeps ").phrase(counts(ordered, 1)).words(".")
                    : Phrase.of(": ").phrase(counts(ordered, 0)).words(".");
        }
        return isEqual(options) || options.stream().allMatch(OpenOptions::isLowerBound)
                ? count(options)
                : count(options)
                        .words(" This count does not explain the preference; how soon they are reached matters too.");
    }

    private static List<OpenOptions> of(List<ActionClass> classes, List<OpenOptions> options) {
        return classes.stream()
                .flatMap(actions ->
                        options.stream().filter(open -> open.actions().equals(actions)))
                .toList();
    }

    /** The end of a sentence that says what stays open without calling it a reason. */
    private static Phrase count(List<OpenOptions> options) {
        if (options.isEmpty()) {
            return Phrase.of(".");
        }
        if (isEqual(options)) {
            OpenOptions any = options.get(0);
            return Phrase.of(
                    ". Each action keeps " + things(any) + " open, so what differs is only which, and how soon.");
        }
        if (options.stream().allMatch(OpenOptions::isLowerBound)) {
            return Phrase.of(". Each action keeps at least " + things(options.get(0))
                    + " open, where counting stops: this does not tell them apart.");
        }
        return Phrase.of(". What they keep open: ").phrase(counts(options, 0)).words(".");
    }

    private static boolean isComparable(List<OpenOptions> options) {
        return options.stream().map(OpenOptions::kind).distinct().count() == 1;
    }

    private static boolean isEqual(List<OpenOptions> options) {
        return isComparable(options)
                && options.stream().noneMatch(OpenOptions::isLowerBound)
                && options.stream().map(OpenOptions::count).distinct().count() == 1;
    }

    /** As in "3 cycles open, left 2, up 1"; the first so many without their names. */
    private static Phrase counts(List<OpenOptions> options, int nameless) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            OpenOptions open = options.get(i);
            boolean sayWhat = i == 0 || open.kind() != options.get(i - 1).kind();
            String number =
                    (open.isLowerBound() ? "at least " : "") + (sayWhat ? things(open) + " open" : open.count() + "");
            phrases.add(
                    i < nameless
                            ? Phrase.of(number)
                            : VerdictWords.name(open.actions()).words((sayWhat ? " keeps " : " ") + number));
        }
        return Phrase.joined(phrases, ", ", ", ");
    }

    private static String things(OpenOptions open) {
        String thing = open.kind() == OpenOptions.Kind.CYCLES ? "cycle" : "end component";
        return open.count() + " " + thing + (open.count() == 1 ? "" : "s");
    }
}
