package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.List;

/** Reads what the variables of an explicit model of PRISM are in each state; the states are called after that, as in x=1,y=2. */
final class PrismStates {

    private PrismStates() {}

    /** Reads up to the next section or the end. */
    static void read(LineScanner lines, ModelDraft draft, int stateCount) {
        Findings findings = draft.findings();
        if (!PrismSection.nextLine(lines)) {
            return;
        }
        List<String> variables = list(lines);
        List<String> names = new ArrayList<>();
        while (PrismSection.nextLine(lines)) {
            lines.wordBefore(":");
            if (lines.whole() != names.size()) {
                throw findings.fatal(
                        ErrorCode.FOREIGN_ORDER,
                        lines,
                        "state is " + Visible.quoted(lines.text()) + ", expected " + names.size(),
                        "states are listed in order, without gaps");
            }
            if (names.size() == stateCount) {
                throw findings.fatal(
                        ErrorCode.FILES_DIFFER,
                        lines,
                        "there are more states than the " + stateCount + " of the transitions",
                        "is this file of another model?");
            }
            boolean isAssigned = lines.take(':');
            List<String> values = isAssigned ? list(lines) : List.of();
            if (values.size() != variables.size()) {
                findings.error(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        "state " + names.size() + " has " + values.size() + " values, expected " + variables.size(),
                        "");
            }
            names.add(StateNaming.name(variables, values));
        }
        if (names.size() != stateCount) {
            findings.error(
                    ErrorCode.FILES_DIFFER,
                    Where.file(lines.file()),
                    "there are " + names.size() + " states, and " + stateCount + " in the transitions",
                    "is the file of another model, or cut off?");
            return;
        }
        draft.names(names);
    }

    /** The parts of a list in parentheses. */
    private static List<String> list(LineScanner lines) {
        List<String> parts = new ArrayList<>();
        if (!lines.take('(')) {
            lines.word();
            throw wrong(lines);
        }
        if (lines.take(')')) {
            return parts;
        }
        do {
            lines.wordBefore(",)");
            if (lines.isWordEmpty()) {
                throw wrong(lines);
            }
            parts.add(lines.text());
        } while (lines.take(','));
        if (!lines.take(')') || !lines.isAtEnd()) {
            lines.word();
            throw wrong(lines);
        }
        return parts;
    }

    private static RuntimeException wrong(LineScanner lines) {
        return lines.findings()
                .fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        "this is not a list in parentheses",
                        "(x,y) in the first line, then 0:(0,1)");
    }
}
