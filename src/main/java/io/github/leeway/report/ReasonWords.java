package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Permutation;
import io.github.leeway.options.Reasons;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
import io.github.leeway.power.ActionEstimate;
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
 * Says why what is preferred in a state is preferred, as far as that is known without rewards: by theorem, or else that it was observed.
 * That no theorem was found is never given as evidence.
 */
final class ReasonWords {

    private static final int MOST_ACTIONS = 8;
    private static final int MOST_SENTENCES = 3; // of one kind

    private ReasonWords() {}

    /** What is known, a sentence each. */
    static List<Phrase> sentences(PowerEstimate estimate, Run.Headline headline) {
        List<Phrase> sentences = new ArrayList<>();
        headline.reasons().ifPresent(reasons -> {
            nonDominated(reasons).ifPresent(sentences::add);
            List<Statement.ActionOptimality> questions = questions(estimate, headline.state());
            sentences.addAll(proved(reasons, questions));
            observed(reasons, questions).ifPresent(sentences::add);
            sentences.addAll(avoidances(reasons.avoidances()));
        });
        apart(estimate, headline).ifPresent(sentences::add);
        return sentences;
    }

    /** The tested preferences of a state at any discount. */
    static List<Statement.ActionOptimality> questions(PowerEstimate estimate, State state) {
        Set<Statement.ActionOptimality> questions = new LinkedHashSet<>();
        for (DiscountEstimate discount : estimate.discounts()) {
            if (discount.of(state).verdict() instanceof Verdict.Preferred verdict) {
                verdict.preferred()
                        .forEach(preferred -> verdict.over()
                                .forEach(over -> questions.add(new Statement.ActionOptimality(preferred, over))));
            }
        }
        return List.copyOf(questions);
    }

    /** As in "right 2 (2), left 2 (2), up 1 (1)", from high to low. */
    private static Optional<Phrase> nonDominated(Reasons reasons) {
        if (reasons.kept().size() < 2) {
            return Optional.empty();
        }
        List<ActionOptions> ordered = reasons.kept().stream()
                .sorted(Comparator.comparing(
                                (ActionOptions kept) -> -kept.kept().size())
                        .thenComparing(kept -> -kept.recurrent().size()))
                .toList();
        List<Phrase> phrases = ordered.stream()
                .limit(MOST_ACTIONS)
                .map(kept -> VerdictWords.name(kept.actions())
                        .words("\u00a0" + kept.kept().size() + "\u00a0("
                                + kept.recurrent().size() + ")"))
                .toList();
        String rest = ordered.size() > MOST_ACTIONS ? " and " + (ordered.size() - MOST_ACTIONS) + " actions more" : "";
        return Optional.of(Phrase.of("Non-dominated futures kept (in the long run): ")
                .phrase(Phrase.joined(phrases, ", ", ", "))
                .words(rest + "."));
    }

    private static List<Phrase> proved(Reasons reasons, List<Statement.ActionOptimality> questions) {
        List<Phrase> sentences = new ArrayList<>();
        for (Statement.ActionOptimality question : questions) {
            if (sentences.size() < MOST_SENTENCES
                    && reasons.answer(question).orElse(null) instanceof Certificate.Holds holds) {
                sentences.add(proved(question, holds.witness()));
            }
        }
        return sentences;
    }

    private static Phrase proved(Statement.ActionOptimality statement, Witness witness) {
        return theorem(statement)
                .phrase(preferred(statement))
                .words(" is optimal at least as often as ")
                .phrase(over(statement))
                .words(" for " + share(statement) + ", " + statement.discounts(Statement.Strength.WEAK) + "; φ = ")
                .phrase(involutions(witness))
                .words(".");
    }

    private static Phrase theorem(Statement statement) {
        return Phrase.of("By theorem (" + statement.source() + ") ");
    }

    private static Phrase preferred(Statement.ActionOptimality question) {
        return VerdictWords.names(question.moreActions(), " or ");
    }

    private static Phrase over(Statement.ActionOptimality question) {
        return VerdictWords.name(question.lessActions());
    }

    private static String share(Statement statement) {
        return "at least " + statement.copies() + "/" + (statement.copies() + 1) + " of every orbit of "
                + statement.distributions();
    }

    private static Phrase involutions(Witness witness) {
        return Phrase.joined(
                witness.involutions().stream()
                        .map(Permutation::cycles)
                        .map(Names::visible)
                        .map(Phrase::of)
                        .toList(),
                ", ",
                ", ");
    }

    private static Optional<Phrase> observed(Reasons reasons, List<Statement.ActionOptimality> questions) {
        List<Statement.ActionOptimality> open = questions.stream()
                .filter(question -> reasons.answer(question)
                        .filter(Certificate.Holds.class::isInstance)
                        .isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean isDecided = open.stream()
                .allMatch(question -> reasons.answer(question)
                        .filter(Certificate.Fails.class::isInstance)
                        .isPresent());
        List<Phrase> names = open.stream()
                .limit(MOST_ACTIONS)
                .map(question -> preferred(question).words(" over ").phrase(over(question)))
                .toList();
        String rest = open.size() > MOST_ACTIONS ? " and " + (open.size() - MOST_ACTIONS) + " more" : "";
        return Optional.of(Phrase.joined(names, ", ", " and ")
                .words(rest + ": observed; "
                        + (isDecided ? "no theorem found" : "the search for a theorem was given up")
                        + ", which says nothing against it."));
    }

    /** Those of which the same is known in one sentence. */
    private static List<Phrase> avoidances(List<Witness> witnesses) {
        Map<String, List<Statement.Avoidance>> alike = new LinkedHashMap<>();
        for (Witness witness : witnesses) {
            if (witness.statement() instanceof Statement.Avoidance avoidance) {
                alike.computeIfAbsent(avoidance.source() + share(avoidance), words -> new ArrayList<>())
                        .add(avoidance);
            }
        }
        return alike.values().stream()
                .limit(MOST_SENTENCES)
                .map(ReasonWords::avoidance)
                .toList();
    }

    private static Phrase avoidance(List<Statement.Avoidance> alike) {
        List<Phrase> ends =
                alike.stream().limit(MOST_ACTIONS).map(ReasonWords::states).toList();
        String rest = alike.size() > MOST_ACTIONS ? " and " + (alike.size() - MOST_ACTIONS) + " more" : "";
        return theorem(alike.get(0))
                .words("avoiding " + (alike.size() == 1 ? "" : "any one of "))
                .phrase(Phrase.joined(ends, ", ", ", "))
                .words(rest + " is average-optimal at least as often as ending there for " + share(alike.get(0)) + ".");
    }

    private static Phrase states(Statement.Avoidance avoidance) {
        return Phrase.joined(
                avoidance.avoided().stream()
                        .map(state -> Phrase.ofName(state.name()))
                        .toList(),
                ", ",
                " and ");
    }

    /** Where a preferred action is followed by less POWER than one that is optimal less often. */
    private static Optional<Phrase> apart(PowerEstimate estimate, Run.Headline headline) {
        for (DiscountEstimate discount : estimate.discounts()) {
            StateEstimate state = discount.of(headline.state());
            if (state.verdict() instanceof Verdict.Preferred verdict) {
                for (ActionClass preferred : verdict.preferred()) {
                    for (ActionClass over : verdict.over()) {
                        ActionEstimate one = estimate(state, preferred);
                        ActionEstimate other = estimate(state, over);
                        if (one.powerNext().high() < other.powerNext().low()) {
                            return Optional.of(apart(estimate, discount, one, other));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static ActionEstimate estimate(StateEstimate state, ActionClass actions) {
        return state.actions().stream()
                .filter(each -> each.actions().equals(actions))
                .findFirst()
                .orElseThrow();
    }

    private static Phrase apart(
            PowerEstimate estimate, DiscountEstimate discount, ActionEstimate preferred, ActionEstimate over) {
        return Phrase.of("Yet at discount " + discount.discount() + " "
                        + QuantityWords.of(estimate).name() + " after ")
                .phrase(VerdictWords.name(over.actions()))
                .words(" is " + number(over) + ", after ")
                .phrase(VerdictWords.name(preferred.actions()))
                .words(" " + number(preferred) + ": to seek POWER and to be optimal more often come apart here.");
    }

    private static String number(ActionEstimate action) {
        Rounded rounded =
                Rounded.of(action.powerNext().value(), action.powerNext().halfWidth());
        return rounded.value() + " ±" + rounded.error();
    }
}
