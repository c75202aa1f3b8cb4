package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.NearestName;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states, actions or observations of a Cassandra file: so many, or of these names. */
final class CassandraNames {

    /** Stands for all of them. */
    static final int ALL = -1;

    /** Stands for one that there is not. */
    static final int NONE = -2;

    private final String what;
    private final int most;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>(); // only looked up
    private int count;

    /**
     * None yet.
     *
     * @param what one of them is, in words
     * @param most how many there may be
     */
    CassandraNames(String what, int most) {
        this.what = what;
        this.most = most;
    }

    int count() {
        return count;
    }

    /** Their names, as many as there are; none if they are numbered. */
    List<String> names() {
        return names;
    }

    String name(int number) {
        return names.isEmpty() ? Integer.toString(number) : names.get(number);
    }

    /** Reads the number or the names. */
    void read(CassandraTokens tokens) {
        LineScanner lines = tokens.lines();
        Findings findings = lines.findings();
        if (count > 0) {
            throw findings.fatal(ErrorCode.TWO_NAMES, lines, "the " + what + "s are given twice", "");
        }
        while (!tokens.isAtSection()) {
            tokens.next();
            long number = lines.whole();
            if (number >= 0 && count == 0 && tokens.isAtSection()) {
                checkCount(lines, number);
                count = (int) number;
                return;
            }
            String name = lines.text();
            if (numbers.putIfAbsent(name, count) != null || lines.isWord("*") || lines.isWord(":")) {
                findings.error(
                        ErrorCode.GIVEN_TWICE,
                        lines,
                        what + " " + Visible.quoted(name) + " is no name or is given twice",
                        "");
            } else {
                names.add(name);
                count++;
                checkCount(lines, count);
            }
        }
        if (count == 0) {
            throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, lines, "there is no " + what + " here", what + "s: 3");
        }
    }

    private void checkCount(LineScanner lines, long number) {
        if (number > most) {
            throw lines.findings()
                    .fatal(
                            ErrorCode.MODEL_TOO_LARGE,
                            lines,
                            "number of " + what + "s is " + number + ", expected at most " + most,
                            "");
        }
    }

    /** The one that the next word means, {@link #ALL}, or {@link #NONE} after a complaint. */
    int reference(CassandraTokens tokens) {
        tokens.next();
        LineScanner lines = tokens.lines();
        if (count == 0) {
            throw lines.findings()
                    .fatal(
                            ErrorCode.MISSING_KEY,
                            lines,
                            "the " + what + "s come before this, expected first",
                            what + "s: 3");
        }
        if (lines.isWord("*")) {
            return ALL;
        }
        long number = lines.whole();
        if (number >= 0 && number < count) {
            return (int) number;
        }
        String name = lines.text();
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        lines.findings()
                .error(
                        number >= 0 ? ErrorCode.FOREIGN_INDEX : ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        what + " is " + Visible.quoted(name) + ", expected a name or a number from 0 to " + (count - 1),
                        names.size() > 1_000
                                ? ""
                                : NearestName.question(name, names).orElse(""));
        return NONE;
    }
}
