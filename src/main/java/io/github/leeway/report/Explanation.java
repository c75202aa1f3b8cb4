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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says in sentences what optimal policies prefer in a state and, apart from that, what its actions keep open. The count of what stays
 * open is never given as the reason: it also holds what is never optimal, and says nothing of when it is reached.
 */
final class Explanation {

    private static final String SCOPE = ", for rewards drawn from this distribution, optimal policies ";
    private static final String MODESTY = "A count describes; it does not prove a preference.";
    private static final int MOST_ACTIONS = 8;

    private Explanation() {}

    /** The caveat that goes with every result. */
    static String caveat() {
        return "This is about optimal policies of this model for rewards drawn from this distribution, not about trained agents; it"
                + " depends on how the world is cut into states.";
    }

    /** What is preferred in a state, a sentence for each verdict that it has at some discount, those at the first discounts first. */
    static List<Phrase> preferences(PowerEstimate estimate, Run.Headline headline) {
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
            sentences.add(sentence(discounts.get(0).of(headline.state()), when));
        });
        return sentences;
    }

    private static Set<ActionClass> preferred(Verdict verdict) {
        return verdict instanceof Verdict.Preferred preference ? new LinkedHashSet<>(preference.preferred()) : Set.of();
    }

    /** What the actions of a state keep open, without a word on causes; nothing where there is nothing to compare. */
    static Optional<Phrase> keptOpen(Run.Headline headline) {
        List<OpenOptions> options = headline.options();
        if (options.size() < 2) {
            return Optional.empty();
        }
        OpenOptions first = options.get(0);
        if (options.stream().allMatch(open -> open.kept().equals(first.kept()))) {
            return Optional.of(Phrase.of("Every action keeps the same "
                    + (first.count() == 1 ? "" : first.count() + " ") + thing(first) + " open" + meaning(first) + "."));
        }
        if (options.stream().allMatch(open -> open.count() == first.count())) {
            return Optional.of(Phrase.of("Every action keeps " + first.count() + " " + thing(first) + " open"
                    + meaning(first) + ", not all the same. " + MODESTY));
        }
        return Optional.of(Phrase.of("Kept open: ").phrase(counts(options)).words(". " + MODESTY));
    }

    private static Phrase sentence(StateEstimate estimate, String when) {
        State state = estimate.state();
        Phrase start = Phrase.of("At ").name(state.name()).words(when);
        Verdict verdict = estimate.verdict();
        if (verdict instanceof Verdict.Preferred preference) {
            return start.words(SCOPE + "prefer ")
                    .phrase(VerdictWords.names(preference.preferred(), " and "))
                    .words(" over ")
                    .phrase(VerdictWords.names(preference.over(), ", "))
                    .words(".");
        }
        if (verdict instanceof Verdict.Forced) {
            return start.words(" there is nothing to prefer: all actions are equivalent.");
        }
        return start.words(SCOPE + "show no detectable preference.");
    }

    /** As in "right 3 cycles, left 2, up 1", from high to low. */
    private static Phrase counts(List<OpenOptions> options) {
        List<OpenOptions> ordered = options.stream()
                .sorted(Comparator.comparing(OpenOptions::count, Comparator.reverseOrder()))
                .toList();
        List<Phrase> phrases = new ArrayList<>();
        for (OpenOptions open : ordered.subList(0, Math.min(MOST_ACTIONS, ordered.size()))) {
            String what = phrases.isEmpty() ? " " + thing(open) + meaning(open) : "";
            phrases.add(VerdictWords.name(open.actions()).words(" " + open.count() + what));
        }
        String rest = ordered.size() > MOST_ACTIONS ? " and " + (ordered.size() - MOST_ACTIONS) + " more" : "";
        return Phrase.joined(phrases, ", ", ", ").words(rest);
    }

    private static String thing(OpenOptions open) {
        return (open.kind() == OpenOptions.Kind.CYCLES ? "cycle" : "end component") + (open.count() == 1 ? "" : "s");
    }

    private static String meaning(OpenOptions open) {
        return open.kind() == OpenOptions.Kind.CYCLES ? "" : " (sets of states to stay in for ever)";
    }
}
