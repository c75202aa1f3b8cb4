package io.github.leeway.claim;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of states and actions and finds what they name. */
final class NameReader {

    private static final Pattern ARROW = Pattern.compile("(?:→|->)\\s*+(.+)", Pattern.DOTALL);

    private final ClaimCursor cursor;
    private final Mdp mdp;
    private final List<RewardFunction> rewards;

    NameReader(ClaimCursor cursor, Mdp mdp, List<RewardFunction> rewards) {
        this.cursor = cursor;
        this.mdp = mdp;
        this.rewards = List.copyOf(rewards);
    }

    /** A name as it is written, without its quotes, and where. */
    record Name(String text, int offset) {}

    /** Up to a sign, which is not part of it, and past that. */
    Name before(String sign, String what, String example) {
        int start = cursor.offset();
        String name = cursor.isAtQuote()
                ? cursor.quoted(what)
                : cursor.upTo(cursor.find(sign).orElseThrow(() -> unended(what, sign, example)));
        if (!cursor.take(sign)) {
            throw cursor.unexpected("end of " + what, "'" + sign + "'", "write " + example);
        }
        return named(name, start, what);
    }

    /** Up to a word with blanks around it, which is not part of it, and past that. */
    Name beforeWord(String word, String what, String example) {
        int start = cursor.offset();
        String name = cursor.isAtQuote()
                ? cursor.quoted(what)
                : cursor.upTo(cursor.findWord(word).orElseThrow(() -> unended(what, word, example)));
        if (!cursor.takeWords(word)) {
            throw cursor.unexpected("end of " + what, "'" + word + "'", "write " + example);
        }
        return named(name, start, what);
    }

    /** Up to what does not belong to it, or the end. */
    Name beforeAny(Pattern next, String what) {
        int start = cursor.offset();
        return named(cursor.isAtQuote() ? cursor.quoted(what) : cursor.upTo(cursor.findOrEnd(next)), start, what);
    }

    private Name named(String name, int start, String what) {
        if (name.isEmpty()) {
            throw cursor.fault(start, what + " is missing, expected the name of one", "write the name of the " + what);
        }
        return new Name(name, start);
    }

    private ClaimSyntaxException unended(String what, String end, String example) {
        return cursor.isAtEnd()
                ? cursor.unexpected(what, "the name of one", "write " + example)
                : cursor.fault(
                        cursor.offset(),
                        what + " is " + ClaimCursor.shown(cursor.rest()) + ", expected '" + end + "' after it",
                        "write " + example);
    }

    State state(Name name) {
        return mdp.state(name.text())
                .orElseThrow(() -> unknown(
                        name,
                        name.text(),
                        "state",
                        "a state of the model",
                        mdp.states().stream().map(State::name).toList()));
    }

    /** The reward function of that name. */
    RewardFunction rewards(Name name) {
        return rewards.stream()
                .filter(function -> function.name().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        name,
                        name.text(),
                        "reward function",
                        "one under 'reward-functions' of the model",
                        rewards.stream().map(RewardFunction::name).toList()));
    }

    /** The class of the action of that label; an unnamed one may be written with either arrow. */
    ActionClass actions(Name name, State state) {
        String arrowed = withArrow(name.text());
        return labeled(name.text(), state)
                .or(() -> labeled(arrowed, state))
                .orElseThrow(() -> unknown(
                        name,
                        arrowed,
                        "action",
                        "an action of state " + ClaimCursor.shown(state.name()),
                        mdp.choices(state).stream().map(Choice::action).toList()));
    }

    private Optional<ActionClass> labeled(String label, State state) {
        return mdp.actionClasses(state).stream()
                .filter(actions -> actions.choices().stream()
                        .anyMatch(choice -> choice.action().equals(label)))
                .findFirst();
    }

    private static String withArrow(String label) {
        Matcher arrow = ARROW.matcher(label);
        return arrow.matches() ? Actions.towards(arrow.group(1)) : label;
    }

    private ClaimSyntaxException unknown(Name name, String meant, String what, String expected, List<String> known) {
        return new ClaimSyntaxException(
                what + " is " + ClaimCursor.shown(name.text()) + ", expected " + expected,
                cursor.column(name.offset()),
                "write the name as the model does, in quotes if it holds what ends a name in a claim",
                new ClaimSyntaxException.UnknownName(meant, known));
    }
}
