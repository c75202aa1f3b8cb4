package io.github.leeway.exchange;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found while files are read. Errors are collected, and end the reading when there are {@link Limits#COMPLAINTS} of them; a
 * repair that is made in many places is told once, with the first place and how many there are.
 */
final class Findings {

    private final String file;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final Map<Kind, Repair> repairs = new LinkedHashMap<>();

    /**
     * Nothing found yet.
     *
     * @param file how the main file is called
     */
    Findings(String file) {
        this.file = file;
    }

    /** An error at a place. */
    void error(ErrorCode code, Where where, String message, String help) {
        errors.add(new Diagnostic(code, where.file(), where.place(), message, help));
        if (errors.size() >= Limits.COMPLAINTS) {
            throw exception();
        }
    }

    /** An error of the main file as a whole. */
    void error(ErrorCode code, String message, String help) {
        error(code, Where.file(file), message, help);
    }

    /** An error after which nothing more can be read. */
    ModelFileException fatal(ErrorCode code, Where where, String message, String help) {
        error(code, where, message, help);
        return exception();
    }

    /** The same of the main file as a whole. */
    ModelFileException fatal(ErrorCode code, String message, String help) {
        return fatal(code, Where.file(file), message, help);
    }

    /**
     * Something that was repaired in one place, of which there may be many.
     *
     * @param message about this place, shown of the first
     * @param rest what the others are, as in "choices", to come after their number
     */
    void repair(ErrorCode code, Where where, String message, String rest, String help) {
        repairs.computeIfAbsent(
                        new Kind(code, rest), first -> new Repair(where.file(), where.place(), message, rest, help))
                .count++;
    }

    /** A warning about the main file as a whole. */
    void warning(ErrorCode code, String message, String help) {
        Repair repair = new Repair(file, Optional.empty(), message, "", help);
        repairs.putIfAbsent(new Kind(code, message), repair);
    }

    /** How the main file is called. */
    String file() {
        return file;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What was repaired, each kind once. */
    List<Diagnostic> warnings() {
        List<Diagnostic> warnings = new ArrayList<>();
        repairs.forEach((kind, repair) -> warnings.add(repair.diagnostic(kind.code())));
        return warnings;
    }

    /** All that was found, file by file in the order of lines; there is at least one error. */
    ModelFileException exception() {
        List<Diagnostic> all = new ArrayList<>(errors);
        all.addAll(warnings());
        List<String> files = all.stream().map(Diagnostic::file).distinct().toList();
        all.sort(Comparator.comparing((Diagnostic found) -> files.indexOf(found.file()))
                .thenComparing(
                        found -> found.place().map(Diagnostic.Place::line).orElse(Integer.MAX_VALUE)));
        return new ModelFileException(all, all.size());
    }

    private record Kind(ErrorCode code, String what) {}

    private static final class Repair {

        private final String file;
        private final Optional<Diagnostic.Place> place;
        private final String message;
        private final String rest;
        private final String help;
        private long count;

        Repair(String file, Optional<Diagnostic.Place> place, String message, String rest, String help) {
            this.file = file;
            this.place = place;
            this.message = message;
            this.rest = rest;
            this.help = help;
        }

        Diagnostic diagnostic(ErrorCode code) {
            String more = count > 1 && !rest.isEmpty() ? "; so of " + (count - 1) + " more " + rest : "";
            return new Diagnostic(code, file, place, message + more, help);
        }
    }
}
