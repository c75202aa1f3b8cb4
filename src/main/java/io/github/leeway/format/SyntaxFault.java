package io.github.leeway.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in words for people what the YAML engine could not read, and where it is to be mended rather than where it was noticed. */
final class SyntaxFault {

    private static final String INDICATORS = "@`%&*|>";
    private static final Pattern NO_BLANK = Pattern.compile("(\\s*(?:- )?)([^\\s:#'\"{\\[]+):([^\\s:/][^:]*)");
    private static final int LOOKED_AT = 200;

    private final Complaints complaints;
    private final SourceText source;
    private final String problem;
    private final String context;
    private final int noticed; // where the engine stopped
    private final int begun; // where it began what it could not finish

    private SyntaxFault(Complaints complaints, MarkedYamlEngineException fault) {
        this.complaints = complaints;
        this.source = complaints.source();
        this.problem = Optional.ofNullable(fault.getProblem()).orElse("");
        this.context = Optional.ofNullable(fault.getContext()).orElse("");
        Optional<Mark> problemMark = fault.getProblemMark();
        Optional<Mark> contextMark = fault.getContextMark();
        this.noticed = problemMark.or(() -> contextMark).map(Mark::getIndex).orElse(0);
        this.begun = contextMark.map(Mark::getIndex).orElse(noticed);
    }

    static void explain(YamlEngineException fault, Complaints complaints) {
        if (fault instanceof MarkedYamlEngineException marked) {
            new SyntaxFault(complaints, marked).explain();
        } else {
            complaints.add(
                    ErrorCode.SYNTAX,
                    Span.of(0, 1),
                    "the directive asks for a version of YAML other than 1",
                    "delete this line");
        }
    }

    private void explain() {
        boolean isWord = context.matches(".*(anchor|alias|block scalar|directive)");
        String first = source.onLine(isWord ? begun : noticed, 1);
        if (first.equals("\t") || problem.contains("(TAB)")) {
            add(ErrorCode.TAB, noticed, "a tab is used as indentation", "indent with spaces");
        } else if (context.endsWith("a tag") || problem.contains("tag handle")) {
            add(
                    ErrorCode.TAG,
                    begun,
                    "a word that begins with '!' is a tag, which model files do not have",
                    "if it is a name, put it in quotes");
        } else if (isWord || (!first.isEmpty() && INDICATORS.contains(first))) {
            add(
                    ErrorCode.NEEDS_QUOTES,
                    isWord ? begun : noticed,
                    "a word begins with '" + first + "', which has a meaning in YAML",
                    "if it is a name, put it in quotes");
        } else if (!addMissingBlank(source.line(noticed)) && !addMissingBlank(source.line(noticed) - 1)) {
            explainStructure();
        }
    }

    private void explainStructure() {
        boolean isFlow = context.contains("flow") || context.contains("quoted");
        boolean isUnclosed = problem.contains("end of stream")
                || problem.contains("<stream end>")
                || problem.contains("document separator")
                || source.line(begun) < source.line(noticed);
        if (isFlow && isUnclosed) {
            boolean isQuote = context.contains("quoted");
            int opened = isQuote || isBracket(source.onLine(begun, 1)) ? begun : lastOpened();
            String bracket = source.onLine(opened, 1);
            String what = isQuote ? "this quote" : "'" + bracket + "' of line " + source.line(opened);
            String close = isQuote ? "" : "close it with '" + (bracket.equals("{") ? "}" : "]") + "'";
            add(ErrorCode.SYNTAX, opened, what + " is never closed", close);
        } else if (problem.equals("expected ',' or '}', but got :")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    "there is a second colon in one entry",
                    "separate entries with commas; put a text that holds ': ' in quotes");
        } else if (problem.equals("mapping values are not allowed here")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    "a colon is not expected here",
                    "begin all keys of one mapping in one column; put a text that holds ': ' in quotes");
        } else if (problem.equals("could not find expected ':'")) {
            add(ErrorCode.SYNTAX, begun, "this key has no colon", "write 'key: value'");
        } else if (isUnexpected()) {
            add(ErrorCode.SYNTAX, noticed, "'" + source.onLine(noticed, 1) + "' is not expected here", "");
        } else if (problem.startsWith("expected <block end>")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    "this begins in another column than what it belongs to",
                    "begin all entries in one column");
        } else if (problem.startsWith("expected '<document start>'")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    "the document has ended before this",
                    "begin all keys of one mapping in one column");
        } else if (problem.startsWith("expected ',' or '")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    problem.substring(9, problem.indexOf(", but")) + " is missing before this",
                    "");
        } else if (problem.contains("escape")) {
            add(
                    ErrorCode.SYNTAX,
                    noticed,
                    "this escape is unknown",
                    "write a backslash in double quotes as \\\\, or use single quotes");
        } else {
            add(ErrorCode.SYNTAX, noticed, context.isEmpty() ? problem : problem + ", " + context, "");
        }
    }

    private static boolean isBracket(String first) {
        return first.equals("{") || first.equals("[");
    }

    /** The innermost bracket that is open where the text ends; what is in quotes does not count. */
    private int lastOpened() {
        Deque<Integer> open = new ArrayDeque<>();
        int[] points = source.text().codePoints().toArray();
        int quote = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (quote != 0) {
                i += quote == '"' && point == '\\' ? 1 : 0;
                quote = point == quote ? 0 : quote;
            } else if ((point == '"' || point == '\'') && (i == 0 || " \n\r{[,:'".indexOf(points[i - 1]) >= 0)) {
                quote = point;
            } else if (point == '{' || point == '[') {
                open.push(i);
            } else if ((point == '}' || point == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty() ? begun : open.peek();
    }

    private boolean isUnexpected() {
        return problem.matches("expected <block end>, but found '[\\[\\]{},]'")
                || problem.startsWith("expected the node content")
                || problem.contains("that cannot start any token")
                || problem.endsWith("are not allowed here");
    }

    /** Complains if a line is like "format:1", on which YAML stumbles later. */
    private boolean addMissingBlank(int line) {
        if (line < 1) {
            return false;
        }
        Matcher matcher = NO_BLANK.matcher(source.onLine(source.startOfLine(line), LOOKED_AT));
        boolean matches = matcher.matches();
        if (matches) {
            int key = matcher.group(1).length();
            int colon =
                    key + matcher.group(2).codePointCount(0, matcher.group(2).length());
            add(
                    ErrorCode.SYNTAX,
                    source.startOfLine(line) + colon,
                    "there is no blank after the colon",
                    "write '" + matcher.group(2) + ": " + matcher.group(3).strip() + "'");
        }
        return matches;
    }

    private void add(ErrorCode code, int offset, String message, String help) {
        complaints.add(code, Span.of(offset, 1), message, help);
    }
}
