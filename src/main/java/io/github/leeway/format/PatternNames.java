package io.github.leeway.format;

import io.github.leeway.reward.Glob;
import java.util.Optional;

/** Complains of names and patterns under 'reward' that are of nothing. */
final class PatternNames {

    private final Complaints complaints;
    private final String one;
    private final Optional<StateNames> names;

    /**
     * For what has names.
     *
     * @param one what one of it is called: state or feature
     * @param names nothing where they could not be read; then they are not looked up
     */
    PatternNames(Complaints complaints, String one, Optional<StateNames> names) {
        this.complaints = complaints;
        this.one = one;
        this.names = names.filter(known -> !known.all().isEmpty());
    }

    /** What it is called. */
    String one() {
        return one;
    }

    /** Whether a name is known, or a pattern matches one. */
    boolean isUsed(Glob pattern, Span span) {
        if (names.isEmpty()
                || names.get().contains(pattern.pattern())
                || (pattern.isOpen() && names.get().all().stream().anyMatch(pattern::matches))) {
            return true;
        }
        if (!pattern.isOpen()) {
            return isKnown(pattern.pattern(), span);
        }
        complaints.add(
                ErrorCode.REWARD_STATE,
                span,
                "pattern " + Visible.quoted(pattern.pattern()) + " matches 0 " + one + "s, expected at least 1",
                question(pattern.pattern()));
        return false;
    }

    /** Whether a name is known. */
    boolean isKnown(String name, Span span) {
        if (names.isEmpty() || names.get().contains(name)) {
            return true;
        }
        complaints.add(ErrorCode.REWARD_STATE, span, one + " " + Visible.quoted(name) + " is unknown", question(name));
        return false;
    }

    private String question(String name) {
        return names.flatMap(known -> known.question(name, complaints)).orElse("");
    }
}
