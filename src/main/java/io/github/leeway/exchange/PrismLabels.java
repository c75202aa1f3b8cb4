package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the labels of an explicit model of PRISM. */
final class PrismLabels {

    private PrismLabels() {}

    /** Reads up to the next section or the end. */
    static void read(LineScanner lines, ModelDraft draft, int stateCount) {
        Findings findings = draft.findings();
        if (!PrismSection.nextLine(lines)) {
            return;
        }
        Map<Long, BitSet> labels = declared(lines, draft);
        while (PrismSection.nextLine(lines)) {
            lines.wordBefore(":");
            long state = lines.whole();
            if (state < 0 || state >= stateCount) {
                findings.error(
                        state < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.FOREIGN_INDEX,
                        lines,
                        "state is " + Visible.quoted(lines.text()) + ", expected an index from 0 to "
                                + (stateCount - 1),
                        "");
                continue;
            }
            if (!lines.take(':')) {
                lines.word();
                findings.error(ErrorCode.FOREIGN_SYNTAX, lines, "a colon is missing after state " + state, "6: 0 2");
                continue;
            }
            for (lines.word(); !lines.isWordEmpty(); lines.word()) {
                BitSet states = labels.get(lines.whole());
                if (states == null) {
                    findings.error(
                            ErrorCode.FOREIGN_INDEX,
                            lines,
                            "label is " + Visible.quoted(lines.text())
                                    + ", expected the number of one in the first line",
                            "");
                } else {
                    states.set((int) state);
                }
            }
        }
    }

    private static Map<Long, BitSet> declared(LineScanner lines, ModelDraft draft) {
        Map<Long, BitSet> labels = new HashMap<>(); // only looked up
        List<String> names = new ArrayList<>();
        while (!lines.isAtEnd()) {
            lines.wordBefore("=");
            long number = lines.whole();
            boolean isAssigned = lines.take('=');
            lines.wordBefore("");
            String name = lines.unquoted();
            if (number < 0 || !isAssigned || name.isEmpty()) {
                throw draft.findings()
                        .fatal(
                                ErrorCode.FOREIGN_SYNTAX,
                                lines,
                                "this does not declare a label",
                                "0=\"init\" 1=\"deadlock\" 2=\"goal\"");
            }
            if (names.contains(name) || labels.containsKey(number)) {
                draft.findings()
                        .error(ErrorCode.TWO_NAMES, lines, "label " + number + " or its name is declared twice", "");
            }
            if (names.size() < 1_000) {
                names.add(name);
            }
            labels.put(number, draft.label(name));
        }
        return labels;
    }
}
