package io.github.leeway;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds JSON against the schemas that come with Leeway. */
public final class JsonSchemas {

    private JsonSchemas() {}

    /**
     * What is wrong with a text; nothing if it fits.
     *
     * @param owner the class beside which the schema is
     * @param name of the schema
     */
    public static List<Error> faults(String json, Class<?> owner, String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(owner, name), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    /** The schema itself. */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
