package io.github.leeway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts with a few characters or lines changed, dropped, doubled or moved; the same for the same random numbers. */
public final class Mutations {

    private static final String SPICE =
            ":{}[],'\"#&*!|>%@`-?\t\n\r \\0/.()~<=\u0000\u001b\u0085\u00e9\ufeff\u202e\ud83d";

    private Mutations() {}

    /** A mutation of a text in UTF-8, which one in ten times is no UTF-8 any more. */
    public static byte[] of(byte[] original, Random random) {
        String text = new String(original, UTF_8);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(6));
            int spice = random.nextInt(SPICE.length());
            text = switch (random.nextInt(5)) {
                case 0 -> text.substring(0, at) + SPICE.charAt(spice) + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
                case 3 -> text.substring(0, at) + SPICE.charAt(spice) + text.substring(to);
                default -> withLineMoved(text, random);
            };
        }
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String withLineMoved(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }
}
