package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Leeway's own format, as one of those that are written. */
final class YamlFormat {

    private YamlFormat() {}

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.labels(model);
        target.main().write(ModelWriter.write(model).getBytes(StandardCharsets.UTF_8));
        losses.tell();
    }
}
