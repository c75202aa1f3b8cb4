package io.github.leeway.report;

import io.github.leeway.options.Certificate;
import io.github.leeway.options.Permutation;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
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

    private static JsonObject statement(JsonObject entry, Statement statement) {
        return entry.text("theorem", statement.source())
                .text("more", statement.more())
                .text("less", statement.less())
                .count("copies", statement.copies());
    }
}
