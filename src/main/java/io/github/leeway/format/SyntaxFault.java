package io.github.leeway.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in words for people what the YAML engine could not read. */
final class SyntaxFault {

    private static final String INDICATORS = "@`%&*!|>";
    private static final Pattern NO_BLANK = Pattern.compile("\\s*(?:- )?([^\\s:#'\"{\\[]+):([^\\s:/][^:]*)");
    private static final int LOOKED_AT = 200;

    private final Complaints complaints;
    private final int offset;
    private final String problem;
    private final String context;

    private SyntaxFault(Complaints complaints, int offset, String problem, String context) {
        this.complaints = complaints;
        this.offset = offset;
        this.problem = problem;
        this.context = context;
    }

    static void explain(YamlEngineException fault, Complaints complaints) {
        if (fault instanceof MarkedYamlEngineException marked) {
            String problem = Optional.ofNullable(marked.getProblem()).orElse("");
            String context = Optional.ofNullable(marked.getContext()).orElse("");
            Optional<Mark> problemMark = marked.getProblemMark();
            Optional<Mark> contextMark = marked.getContextMark();
            boolean isOpen = problem.contains("end of stream") || problem.contains("<stream end>");
            boolean isName =
                    context.contains("anchor") || context.contains("alias") || context.contains("block scalar");
            Optional<Mark> mark =
                    (isOpen || isName) && contextMark.isPresent() ? contextMark : problemMark.or(() -> contextMark);
            new SyntaxFault(complaints, mark.map(Mark::getIndex).orElse(0), problem, context).explain();
        } else {
            new SyntaxFault(complaints, 0, String.valueOf(fault.getMessage()), "").explain();
        }
    }

    private void explain() {
        String at = complaints.source().onLine(offset, 1);
        if (at.equals("\t")) {
            add(ErrorCode.TAB, "a tab is used as indentation", "indent with spaces");
        } else if (!at.isEmpty() && INDICATORS.contains(at) && !context.contains("directive")) {
            add(
                    ErrorCode.NEEDS_QUOTES,
                    "a word begins with '" + at + "', which has a meaning in YAML",
                    "if it is a name, put it in quotes");
        } else if (lacksBlank()) {
            add(ErrorCode.SYNTAX, "there is no blank after the colon", blankHelp());
        } else if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            add(ErrorCode.SYNTAX, "'" + at + "' is never closed", "");
        } else if (problem.startsWith("expected ',' or '}', but got :")) {
            add(
                    ErrorCode.SYNTAX,
                    "a second colon in one entry",
                    "separate entries with commas; put a text that holds ': ' in quotes");
        } else if (problem.equals("mapping values are not allowed here")) {
            add(
                    ErrorCode.SYNTAX,
                    "a colon is not expected here",
                    "begin all keys of one mapping in one column; put a text that holds ': ' in quotes");
        } else if (problem.equals("could not find expected ':'")) {
            add(ErrorCode.SYNTAX, "a key without a colon", "write 'key: value'");
        } else if (problem.startsWith("expected <block end>")) {
            add(
                    ErrorCode.SYNTAX,
                    "this is indented differently from what it belongs to",
                    "begin all entries in one column");
        } else {
            add(ErrorCode.SYNTAX, context.isEmpty() ? problem : problem + ", " + context, "");
        }
    }

    private void add(ErrorCode code, String message, String help) {
        complaints.add(code, Span.of(offset, 1), message, help);
    }

    private boolean lacksBlank() {
        return NO_BLANK.matcher(line(0)).matches() || NO_BLANK.matcher(line(1)).matches();
    }

    private String blankHelp() {
        String line = NO_BLANK.matcher(line(0)).matches() ? line(0) : line(1);
        var matcher = NO_BLANK.matcher(line);
        return matcher.matches()
                ? "write '" + matcher.group(1) + ": " + matcher.group(2).strip() + "'"
                : "";
    }

    /** The line of the fault, or one before it. */
    private String line(int before) {
        int line = complaints.source().line(offset) - before;
        return line < 1 ? "" : complaints.source().onLine(complaints.source().startOfLine(line), LOOKED_AT);
    }
}
