package io.github.leeway.exchange;

import java.util.regex.Pattern;

/** Names made fit for formats that have identifiers only, and what was changed. */
final class Words {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Losses losses;
    private final String what;
    private boolean isChanged;

    /**
     * Nothing changed yet.
     *
     * @param what the names are of
     */
    Words(Losses losses, String what) {
        this.losses = losses;
        this.what = what;
    }

    /** The name if it is an identifier, else one with other characters replaced. */
    String identifier(String name) {
        if (IDENTIFIER.matcher(name).matches()) {
            return name;
        }
        if (!isChanged) {
            isChanged = true;
            losses.add(what + " that are no identifiers, such as '" + name + "'");
        }
        String word = name.replaceAll("[^A-Za-z0-9_]", "_");
        return IDENTIFIER.matcher(word).matches() ? word : "_" + word;
    }
}
