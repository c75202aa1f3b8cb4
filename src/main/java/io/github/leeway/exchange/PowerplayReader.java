package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;

/**
 * Reads the graphs that POWERplay keeps models in, one statement a line as it writes them: states and the edges between them, each a
 * choice; or, with weights, states, their actions and where these lead. Other DOT does not say what a choice is, and is refused.
 */
final class PowerplayReader {

    private final LineScanner lines;
    private final Findings findings;
    private final ModelDraft draft;
    private final PowerplayGraph graph = new PowerplayGraph();
    private String title = "";

    private PowerplayReader(Source source) {
        lines = source.lines();
        findings = source.findings();
        draft = new ModelDraft(findings);
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new PowerplayReader(source).file(name);
    }

    private ModelFile file(String name) {
        head();
        boolean isClosed = false;
        while (nextLine()) {
            if (isClosed) {
                lines.word();
                throw wrong("line comes after the end of the graph", "");
            }
            isClosed = lines.take('}');
            if (!isClosed) {
                statement();
            }
            if (!lines.isAtEnd()) {
                lines.word();
                throw wrong(
                        "line goes on with " + Visible.quoted(lines.text()), "POWERplay writes one statement a line");
            }
        }
        if (!isClosed) {
            throw findings.fatal(ErrorCode.FOREIGN_COUNT, "the graph has no end", "is the file cut off?");
        }
        graph.give(draft, Where.file(lines.file()));
        return draft.file(title.isEmpty() ? name : title, graph.stateCount());
    }

    private boolean nextLine() {
        while (lines.nextLine()) {
            if (!lines.isAtEnd()) {
                return true;
            }
        }
        return false;
    }

    private void head() {
        if (!nextLine()) {
            throw findings.fatal(ErrorCode.EMPTY_DOCUMENT, "the file is empty", "");
        }
        lines.wordBefore("{");
        if (lines.isWord("strict")) {
            lines.wordBefore("{");
        }
        boolean isDirected = lines.isWord("digraph");
        if (isDirected && lines.peek() != '{') {
            lines.wordBefore("{");
            title = lines.unquoted();
        }
        if (!isDirected || !lines.take('{') || !lines.isAtEnd()) {
            lines.word();
            throw wrong("this is not the first line of a directed graph", "digraph {");
        }
    }

    private void statement() {
        String from = id();
        if (lines.take(';')) {
            graph.node(from);
        } else {
            if (!lines.take('-') || !lines.take('>')) {
                lines.word();
                throw wrong(
                        "node has attributes or '->' is missing before " + Visible.quoted(lines.text()),
                        "POWERplay writes nodes as \"hub\"; and edges as \"hub\" -> \"off\";");
            }
            String to = id();
            int weight = lines.take('[') ? weight() : PowerplayGraph.NO_WEIGHT;
            if (!lines.take(';')) {
                lines.word();
                throw wrong("';' is missing before " + Visible.quoted(lines.text()), "");
            }
            if (!graph.edge(from, to, weight)) {
                throw findings.fatal(
                        ErrorCode.TWO_NAMES,
                        lines,
                        "edge from " + Visible.quoted(from) + " to " + Visible.quoted(to) + " is given twice",
                        "");
            }
        }
        if (graph.size() > Limits.FOREIGN_STATES) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    lines,
                    "number of nodes and edges is above " + Limits.FOREIGN_STATES + ", the most that is read",
                    "");
        }
    }

    private String id() {
        lines.wordBefore(";[{}");
        String id = lines.unquoted();
        if (id.isEmpty() || id.equals("subgraph") || id.equals("graph") || id.equals("node") || id.equals("edge")) {
            throw wrong(
                    "this is not a node: " + Visible.quoted(id),
                    "POWERplay writes nodes as \"hub\"; and has no others");
        }
        return id;
    }

    /** The probability in brackets, with or without double quotes. */
    private int weight() {
        lines.wordBefore("=]");
        if (!lines.isWord("weight") || !lines.take('=')) {
            throw wrong(
                    "attribute is " + Visible.quoted(lines.text()) + ", expected weight",
                    "labels and colors of drawings do not say what is a probability");
        }
        boolean isQuoted = lines.take('"');
        lines.wordBefore("\"]");
        int probability = draft.numbers().probability(lines);
        if (isQuoted && !lines.take('"')) {
            lines.word();
            throw wrong("a double quote is missing", "");
        }
        if (!lines.take(']')) {
            lines.word();
            throw wrong("']' is missing after the weight", "[weight=\"0.5\"]");
        }
        if (probability < 0) {
            throw findings.exception();
        }
        return probability;
    }

    private RuntimeException wrong(String message, String help) {
        return findings.fatal(ErrorCode.FOREIGN_SYNTAX, lines, message, help);
    }
}
