package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.PolicySet;
import io.github.leeway.reward.Exchangeable;
import io.github.leeway.reward.Payment;
import io.github.leeway.sensitivity.Answer;
import io.github.leeway.sensitivity.Question;
import io.github.leeway.sensitivity.Variation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Modeling choices, questions and answers in words. */
final class SensitivityWords {

    /** In place of a sign, where the solver could not prove its precision. */
    static final String NOT_SOLVED = "?";

    private SensitivityWords() {}

    /** As in "off in 3 copies". */
    static Phrase of(Variation variation) {
        if (variation instanceof Variation.SplitState split) {
            return Phrase.ofName(split.state().name()).words(" in " + split.copies() + " copies");
        }
        if (variation instanceof Variation.SplitStateTied split) {
            return Phrase.ofName(split.state().name()).words(" in " + split.copies() + " copies, one draw");
        }
        if (variation instanceof Variation.PaidOnce once) {
            return Phrase.ofName(once.state().name()).words(" paid once");
        }
        if (variation instanceof Variation.PaidForEver paid) {
            return Phrase.ofName(paid.state().name()).words(" paid for ever");
        }
        if (variation instanceof Variation.OnBasis on) {
            return Phrase.of(on.basis() == Payment.Basis.ACTION ? "rewards on actions" : "rewards on states");
        }
        if (variation instanceof Variation.OtherLaw other) {
            return Phrase.of(
                    other.law() instanceof Exchangeable
                            ? other.law() + " over states"
                            : other.law().toString());
        }
        return Phrase.of("as modeled");
    }

    /** What policies of a set do, as in "right", "avoid off" or "reach off". */
    static Phrase of(PolicySet set) {
        if (set instanceof PolicySet.Taking taking) {
            return VerdictWords.name(new ActionClass(taking.choices()));
        }
        return set instanceof PolicySet.Avoiding avoiding
                ? Phrase.of("avoid ").phrase(names(avoiding.targets()))
                : Phrase.of("reach ").phrase(names(((PolicySet.Reaching) set).targets()));
    }

    /** What was concluded, as in "optimal policies avoid off more often than they reach it". */
    static Phrase conclusion(Question question) {
        return subject(question).words(" more often than ").phrase(rest(question));
    }

    /** What could not be concluded. */
    static Phrase open(Question question) {
        return subject(question).words(" more often or less often than ").phrase(rest(question));
    }

    private static Phrase subject(Question question) {
        Phrase verb = question.first() instanceof PolicySet.Taking ? Phrase.of("take ") : Phrase.of("");
        return Phrase.of("optimal policies ").phrase(verb).phrase(of(question.first()));
    }

    private static Phrase rest(Question question) {
        if (question.second() instanceof PolicySet.Taking) {
            return of(question.second());
        }
        return Phrase.of(question.second() instanceof PolicySet.Avoiding ? "they avoid it" : "they reach it");
    }

    private static Phrase names(List<State> states) {
        return Phrase.joined(
                states.stream().map(state -> Phrase.ofName(state.name())).toList(), ", ", " or ");
    }

    /** For a program: names as they are, and no spaces that do not break. */
    static String plain(Phrase phrase) {
        return phrase.toPlain();
    }

    /** Of how many copies a state consists. */
    static OptionalInt copies(Variation variation) {
        if (variation instanceof Variation.SplitState split) {
            return OptionalInt.of(split.copies());
        }
        return variation instanceof Variation.SplitStateTied split
                ? OptionalInt.of(split.copies())
                : OptionalInt.empty();
    }

    /** The state that is modeled otherwise, if it is one. */
    static Optional<State> state(Variation variation) {
        if (variation instanceof Variation.SplitState split) {
            return Optional.of(split.state());
        }
        if (variation instanceof Variation.SplitStateTied split) {
            return Optional.of(split.state());
        }
        if (variation instanceof Variation.PaidOnce once) {
            return Optional.of(once.state());
        }
        return variation instanceof Variation.PaidForEver paid ? Optional.of(paid.state()) : Optional.empty();
    }

    /** An answer for a program. */
    static String token(Comparison comparison) {
        return switch (comparison) {
            case MORE_OFTEN -> "first-more-often";
            case LESS_OFTEN -> "second-more-often";
            case NOT_DETECTABLE -> "not-detectable";
        };
    }

    /** What a scenario says to a conclusion, as in "holds". */
    static String verdict(Comparison comparison) {
        return switch (comparison) {
            case MORE_OFTEN -> "holds";
            case LESS_OFTEN -> "reversed";
            case NOT_DETECTABLE -> "not detectable";
        };
    }

    /** The same of an answer, if there is one. */
    static String verdict(Optional<Answer> answer) {
        return answer.map(given -> verdict(given.comparison())).orElse("not solved");
    }

    /** The same as one character. */
    static String sign(Comparison comparison) {
        return switch (comparison) {
            case MORE_OFTEN -> "+";
            case LESS_OFTEN -> "-";
            case NOT_DETECTABLE -> ".";
        };
    }
}
