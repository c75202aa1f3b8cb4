package io.github.leeway.report;

import java.io.Writer;
import java.util.Locale;

/** Claims with their verdicts as JSON, for programs; {@link #SCHEMA} describes it. */
public final class JsonClaims {

    /** Name of the JSON Schema, a resource beside this class. */
    public static final String SCHEMA = "claims.schema.json";

    private static final int VERSION = 1;

    private JsonClaims() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(ClaimsRun run, Writer out) {
        JsonDocument.write(
                out,
                result -> JsonDocument.tool(result.count("schema", VERSION), run.tool())
                        .count("seed", run.seed())
                        .number("confidence", run.confidence())
                        .array(
                                "models",
                                models -> run.models().forEach(model -> models.element(entry -> model(entry, model)))));
    }

    private static void model(JsonObject entry, ClaimsRun.Judged judged) {
        entry.object("model", fields -> JsonDocument.model(fields, judged.model(), judged.mdp()))
                .text("reward", judged.reward());
        judged.statedIn()
                .ifPresent(file -> entry.object(
                        "statedIn",
                        fields -> fields.text("name", file.name())
                                .text("description", file.description())
                                .text("path", file.path())
                                .text("sha256", file.sha256())));
        entry.array("claims", claims -> judged.claims().forEach(found -> claims.element(claim -> claim(claim, found))));
    }

    /** The fields of one claim. */
    static void claim(JsonObject entry, FoundClaim found) {
        entry.text("text", found.judgement().claim().text())
                .text("verdict", found.judgement().verdict().name().toLowerCase(Locale.ROOT))
                .text("expected", found.expected().toString())
                .flag("asExpected", found.isAsExpected())
                .text("route", found.judgement().route().name().toLowerCase(Locale.ROOT))
                .text("detail", found.judgement().detail());
    }
}
