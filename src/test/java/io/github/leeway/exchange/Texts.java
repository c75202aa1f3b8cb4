package io.github.leeway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Models given as text. */
final class Texts {

    private Texts() {}

    static LoadedModel read(String name, String text) {
        return read(name, text.getBytes(UTF_8));
    }

    static LoadedModel read(String name, byte[] bytes) {
        return Exchange.read(name, new ByteArrayInputStream(bytes), Optional.empty());
    }

    static LoadedModel read(ModelFormat format, String text) {
        return Exchange.read("model", new ByteArrayInputStream(text.getBytes(UTF_8)), Optional.of(format));
    }

    static ModelFiles.Text written(ModelFile model, ModelFormat format) {
        return ModelFiles.text(model, format);
    }

    /** What is said of a text, as it is shown. */
    static String complaints(String name, byte[] bytes) {
        List<Diagnostic> complaints;
        try {
            complaints = read(name, bytes).warnings();
        } catch (ModelFileException refused) {
            complaints = refused.diagnostics();
        }
        return complaints.stream().map(Diagnostic::toString).collect(Collectors.joining("\n\n"));
    }

    /** What is said of a model that cannot be written. */
    static String refusal(ModelFile model, ModelFormat format) {
        try {
            return "written: " + written(model, format).text();
        } catch (ModelFileException refused) {
            return refused.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n\n"));
        }
    }

    /** Counts of states, choices and outcomes. */
    static String counts(Mdp mdp) {
        return mdp.states().size() + "/" + mdp.choices().size() + "/" + mdp.outcomeCount();
    }

    /** Choices with their outcomes by index, one a line, in order. */
    static String transitions(Mdp mdp) {
        StringBuilder lines = new StringBuilder();
        for (Choice choice : mdp.choices()) {
            lines.append(choice.state().index()).append(' ').append(choice.action());
            for (Outcome outcome : mdp.outcomes(choice)) {
                lines.append(' ')
                        .append(outcome.successor().index())
                        .append(':')
                        .append(text(outcome.probability()));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String text(BigFraction probability) {
        return probability.toString().replace(" ", "");
    }
}
