package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads explicit models of PRISM: {@code .tra} with its {@code .sta}, {@code .lab}, {@code .srew} and {@code .trew} beside it, or all
 * in one file, told apart by their first lines.
 */
final class PrismReader {

    /** Of the files that belong to a {@code .tra}. */
    static final String ENDINGS = "\\.lab|\\.sta|\\d{0,4}\\.srew|\\d{0,4}\\.trew";

    private final Source source;
    private final ModelDraft draft;
    private final PrismTransitions transitions;

    private PrismReader(Source source) {
        this.source = source;
        draft = new ModelDraft(source.findings());
        transitions = new PrismTransitions(draft);
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new PrismReader(source).file(name);
    }

    private ModelFile file(String name) {
        LineScanner lines = source.lines();
        transitions.read(lines);
        sections(lines, "");
        for (Path file : siblings()) {
            try (Source.Sibling sibling = source.sibling(file)) {
                read(sibling.lines(), file.getFileName().toString());
            }
        }
        if (draft.findings().hasErrors()) {
            throw draft.findings().exception();
        }
        return draft.file(name, transitions.stateCount());
    }

    /** Those of this model, of which one with another number may be of another. */
    private List<Path> siblings() {
        List<Path> all = source.siblings(ENDINGS);
        List<String> models = source.siblings("\\d{0,4}\\.(?:tra|pexp)").stream()
                .map(path -> Siblings.base(path.getFileName().toString()))
                .toList();
        String own = Siblings.base(source.fileName());
        return all.stream()
                .filter(file -> {
                    String base = Siblings.base(file.getFileName().toString());
                    return base.equals(own) || !models.contains(base);
                })
                .filter(file -> !isCopy(file, all))
                .toList();
    }

    private static boolean isCopy(Path file, List<Path> all) {
        String name = file.getFileName().toString();
        return name.endsWith(".gz") && all.contains(file.resolveSibling(name.substring(0, name.length() - 3)));
    }

    private void read(LineScanner lines, String fileName) {
        String plain = fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
        String base = Siblings.base(fileName);
        String number = base.substring(Siblings.base(source.fileName()).length());
        switch (plain.substring(plain.lastIndexOf('.'))) {
            case ".lab" -> PrismLabels.read(lines, draft, transitions.stateCount());
            case ".sta" -> PrismStates.read(lines, draft, transitions.stateCount());
            case ".srew" -> new PrismRewards(draft, transitions, number).readStates(lines);
            default -> new PrismRewards(draft, transitions, number).readTransitions(lines);
        }
        sections(lines, number);
    }

    /** What else is in a file of several sections. */
    private void sections(LineScanner lines, String number) {
        while (lines.nextLine()) {
            PrismSection section = PrismSection.of(lines);
            switch (section) {
                case LABELS -> PrismLabels.read(lines, draft, transitions.stateCount());
                case STATES -> PrismStates.read(lines, draft, transitions.stateCount());
                case REWARD_NAME -> {
                    String name = lines.unquoted();
                    rewards(lines, name);
                }
                case STATE_REWARDS -> new PrismRewards(draft, transitions, number).readStates(lines);
                case TRANSITION_REWARDS -> new PrismRewards(draft, transitions, number).readTransitions(lines);
                case OTHER, TRANSITIONS -> {
                    lines.findings()
                            .repair(
                                    ErrorCode.LEFT_OUT,
                                    lines,
                                    "this section is about something that a Markov decision process does not have",
                                    "lines",
                                    "");
                    skip(lines);
                }
                case COMMENT -> {}
                case NONE ->
                    lines.findings()
                            .error(
                                    ErrorCode.FOREIGN_SYNTAX,
                                    lines,
                                    "this line is after the end of the section",
                                    "is a count in the head wrong?");
            }
        }
    }

    private void rewards(LineScanner lines, String name) {
        if (lines.nextLine()) {
            switch (PrismSection.of(lines)) {
                case STATE_REWARDS ->
                    PrismRewards.named(draft, transitions, name).readStates(lines);
                case TRANSITION_REWARDS ->
                    PrismRewards.named(draft, transitions, name).readTransitions(lines);
                default ->
                    lines.findings()
                            .error(
                                    ErrorCode.FOREIGN_SYNTAX,
                                    lines,
                                    "this line is not the head of rewards, expected '# State rewards' or"
                                            + " '# Transition rewards'",
                                    "");
            }
        }
    }

    private static void skip(LineScanner lines) {
        while (lines.nextLine()) {
            if (lines.peek() == '#') {
                lines.again();
                return;
            }
        }
    }
}
