package io.github.leeway.checkpoint;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the head of a file is written and read. */
final class HeaderFormat {

    private HeaderFormat() {}

    static void write(CheckpointFile.Header header, DataOutputStream out) throws IOException {
        out.writeInt(header.identity().parts().size());
        for (RunIdentity.Part part : header.identity().parts()) {
            text(part.name(), out);
            text(part.value(), out);
        }
        text(header.origin().modelName(), out);
        text(header.origin().modelText(), out);
        out.writeInt(header.origin().arguments().size());
        for (String argument : header.origin().arguments()) {
            text(argument, out);
        }
    }

    static CheckpointFile.Header read(DataInputStream in) throws IOException {
        RunIdentity identity = RunIdentity.empty();
        int parts = in.readInt();
        for (int i = 0; i < parts; i++) {
            identity = identity.with(text(in), text(in));
        }
        String modelName = text(in);
        String modelText = text(in);
        List<String> arguments = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            arguments.add(text(in));
        }
        return new CheckpointFile.Header(identity, new Origin(modelName, modelText, arguments));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a text of " + length + " bytes ends after " + bytes.length);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
