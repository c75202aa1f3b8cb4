package io.github.leeway.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is found wrong with one text while it is read. */
final class Complaints {

    private static final int SUGGESTIONS = 20;

    private final SourceText source;
    private final Set<Complaint> kept = new LinkedHashSet<>();
    private int errorCount;
    private int count;

    Complaints(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    /** Adds a complaint with its help, which may be empty. Saying the same of the same place again changes nothing. */
    void add(ErrorCode code, Span span, String message, String help) {
        Complaint complaint = new Complaint(code, span, message, help);
        boolean isError = code.severity() == Severity.ERROR;
        if (kept.contains(complaint)) {
            return;
        }
        count++;
        errorCount += isError ? 1 : 0;
        boolean isFull = kept.size() >= Limits.COMPLAINTS;
        if (!isFull || (isError && errorCount == 1)) { // an exception always holds an error
            kept.add(complaint);
        }
    }

    /** Takes back all warnings of a kind. */
    void withdraw(ErrorCode warning) {
        int before = kept.size();
        kept.removeIf(complaint -> complaint.code() == warning);
        count -= before - kept.size();
    }

    boolean hasErrors() {
        return errorCount > 0;
    }

    /** Whether it is still worth looking for near names. */
    boolean wantsSuggestions() {
        return errorCount < SUGGESTIONS;
    }

    /** Everything kept, in the order of the text. */
    List<Diagnostic> diagnostics() {
        List<Complaint> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingInt(complaint -> complaint.span().start()));
        return sorted.stream().map(this::diagnostic).toList();
    }

    ModelFileException exception() {
        return new ModelFileException(diagnostics(), count);
    }

    private Diagnostic diagnostic(Complaint complaint) {
        return new Diagnostic(
                complaint.code(),
                source.name(),
                Optional.of(source.place(complaint.span())),
                complaint.message(),
                complaint.help());
    }

    private record Complaint(ErrorCode code, Span span, String message, String help) {}
}
