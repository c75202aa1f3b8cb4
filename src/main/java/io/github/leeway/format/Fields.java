package io.github.leeway.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are known beforehand. */
final class Fields {

    private final Map<String, YamlNode.Entry> entries;

    private Fields(Map<String, YamlNode.Entry> entries) {
        this.entries = entries;
    }

    /**
     * Complains of keys that are not known. One that is misspelt is then taken for the key it is like, so that it is one complaint.
     *
     * @param where the mapping, as in "of the grid"
     */
    static Fields of(YamlNode.Mapping mapping, String where, List<String> known, Complaints complaints) {
        Map<String, YamlNode.Entry> entries = new HashMap<>();
        mapping.entries().stream()
                .filter(entry -> known.contains(entry.key().text()))
                .forEach(entry -> entries.put(entry.key().text(), entry));
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                List<String> near = complaints.wantsSuggestions() ? known : List.of();
                NearestName.nearest(key, near).ifPresent(meant -> entries.putIfAbsent(meant, entry));
                complaints.add(
                        ErrorCode.UNKNOWN_KEY,
                        entry.key().span(),
                        "key " + Visible.quoted(key) + " is not a key " + where,
                        NearestName.question(key, near).orElse("write one of " + String.join(", ", known)));
            }
        }
        return new Fields(entries);
    }

    Optional<YamlNode> value(String key) {
        return entry(key).map(YamlNode.Entry::value);
    }

    Optional<YamlNode.Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
