package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a table of transitions, and what they are called. */
enum CsvColumn {
    FROM("idstatefrom", "statefrom", "from", "state"),
    ACTION("idaction", "action"),
    TO("idstateto", "stateto", "to", "nextstate"),
    MODEL("idoutcome", "outcome"),
    PROBABILITY("probability", "prob", "p"),
    REWARD("reward", "r"),
    /** The name of the state; only Leeway writes it. */
    FROM_NAME("namestatefrom"),
    /** The name of the action; only Leeway writes it. */
    ACTION_NAME("nameaction"),
    /** The name of the successor; only Leeway writes it. */
    TO_NAME("namestateto"),
    /** Anything else. */
    OTHER;

    private static final List<CsvColumn> WITHOUT_HEAD = List.of(FROM, ACTION, TO, PROBABILITY);

    private final String names;

    CsvColumn(String... names) {
        this.names = String.join(" ", names);
    }

    /** What it is called in files that are written. */
    String title() {
        return names().get(0);
    }

    private List<String> names() {
        return List.of(names.split(" "));
    }

    /** The columns by the first line; if that has numbers already it is given again. */
    static List<CsvColumn> head(LineScanner lines) {
        lines.field();
        if (lines.whole() >= 0) {
            lines.again();
            return WITHOUT_HEAD;
        }
        List<CsvColumn> columns = new ArrayList<>();
        while (true) {
            columns.add(column(lines, columns));
            if (!lines.take(',')) {
                break;
            }
            lines.field();
        }
        for (CsvColumn needed : WITHOUT_HEAD) {
            if (!columns.contains(needed)) {
                throw lines.findings()
                        .fatal(
                                ErrorCode.MISSING_KEY,
                                lines,
                                "the head has no column " + needed.title(),
                                "idstatefrom,idaction,idstateto,probability,reward");
            }
        }
        return columns;
    }

    private static CsvColumn column(LineScanner lines, List<CsvColumn> before) {
        String title = lines.unquoted();
        CsvColumn found = Arrays.stream(values())
                .filter(column -> column.names().contains(title.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(OTHER);
        if (found == OTHER || title.isEmpty()) {
            lines.findings()
                    .repair(
                            ErrorCode.LEFT_OUT,
                            lines,
                            "column " + Visible.quoted(title) + " was left out",
                            "columns",
                            "");
            return OTHER;
        }
        if (before.contains(found)) {
            lines.findings()
                    .error(
                            ErrorCode.TWO_NAMES,
                            lines,
                            "there are two columns for " + found.title(),
                            "delete one of them");
        }
        return found;
    }
}
