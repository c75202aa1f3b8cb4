package io.github.leeway.format;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model file that is refused, with everything that is wrong with it. The message shows 20 complaints in the order of the file; of
 * more than 20 the errors come first.
 */
public final class ModelFileException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Diagnostic> diagnostics;
    private final int count;

    /**
     * With what is wrong.
     *
     * @param diagnostics at least one
     * @param count how many faults there are, of which these are some
     */
    public ModelFileException(List<Diagnostic> diagnostics, int count) {
        super(text(diagnostics, count));
        this.diagnostics = List.copyOf(diagnostics);
        this.count = count;
    }

    /** The complaints in the order of the file, warnings among them; at least one error, at most {@link Limits#COMPLAINTS}. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** How many complaints there are, kept or not. */
    public int count() {
        return count;
    }

    private static String text(List<Diagnostic> diagnostics, int count) {
        String shown = diagnostics.stream()
                .sorted(Comparator.comparing(diagnostics.size() > SHOWN ? Diagnostic::severity : one -> Severity.ERROR))
                .limit(SHOWN)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n\n"));
        int more = count - Math.min(SHOWN, diagnostics.size());
        return more > 0 ? shown + "\n\n… and " + more + " more" : shown;
    }
}
