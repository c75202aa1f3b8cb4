package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Permutation;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
import java.util.List;
import java.util.Locale;

/** A certificate as JSON. */
final class JsonCertificate {

    private JsonCertificate() {}

    /** Writes its fields. */
    static void fields(JsonObject entry, Certificate certificate) {
        if (certificate instanceof Certificate.Holds holds) {
            Witness witness = holds.witness();
            statement(entry, witness.statement())
                    .text("verdict", "holds")
                    .text("text", witness.statement().text(witness.strength()))
                    .text("strength", witness.strength().name().toLowerCase(Locale.ROOT))
                    .texts(
                            "involutions",
                            witness.involutions().stream()
                                    .map(Permutation::cycles)
                                    .toList());
        } else if (certificate instanceof Certificate.Fails fails) {
            statement(entry, fails.counterexample().statement())
                    .text("verdict", "fails")
                    .text("reason", fails.counterexample().toString());
        } else if (certificate instanceof Certificate.Unknown unknown) {
            statement(entry, unknown.statement()).text("verdict", "unknown").text("reason", unknown.why());
        }
    }

    /** Writes its fields, and beside them all that {@link ResultCertificates} needs to make it again. */
    static void whole(JsonObject entry, Certificate certificate) {
        fields(entry, certificate);
        entry.object("statement", fields -> JsonStatement.write(fields, certificate.statement()));
        if (certificate instanceof Certificate.Holds holds) {
            entry.array("images", array -> holds.witness().involutions().forEach(each -> array.indices(images(each))));
        } else if (certificate instanceof Certificate.Fails fails) {
            entry.word("hypothesis", fails.counterexample().kind())
                    .text("detail", fails.counterexample().text());
        }
    }

    /** The index of the image of each state, by its own. */
    private static List<Integer> images(Permutation permutation) {
        return permutation.images().stream().map(State::index).toList();
    }

    private static JsonObject statement(JsonObject entry, Statement statement) {
        return entry.text("theorem", statement.source())
                .text("more", statement.more())
                .text("less", statement.less())
                .count("copies", statement.copies());
    }
}
