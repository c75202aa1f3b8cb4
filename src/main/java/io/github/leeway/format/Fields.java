package io.github.leeway.format;

import java.util.List;
import java.util.Optional;

/** A mapping whose keys are known beforehand. */
final class Fields {

    private final YamlNode.Mapping mapping;

    private Fields(YamlNode.Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Complains of keys that are not known.
     *
     * @param where the mapping, as in "of the grid"
     */
    static Fields of(YamlNode.Mapping mapping, String where, List<String> known, Complaints complaints) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                complaints.add(
                        ErrorCode.UNKNOWN_KEY,
                        entry.key().span(),
                        "key " + Visible.quoted(key) + " is not a key " + where,
                        NearestName.question(key, known).orElse("write one of " + String.join(", ", known)));
            }
        }
        return new Fields(mapping);
    }

    Optional<YamlNode> value(String key) {
        return mapping.entry(key).map(YamlNode.Entry::value);
    }

    Optional<YamlNode.Entry> entry(String key) {
        return mapping.entry(key);
    }
}
