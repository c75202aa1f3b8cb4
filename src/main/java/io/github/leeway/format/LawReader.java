package io.github.leeway.format;

import io.github.leeway.reward.Glob;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.RewardSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how single rewards, or several of them together, are distributed. */
final class LawReader {

    private final Complaints complaints;
    private final Shapes shapes;

    LawReader(Complaints complaints) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
    }

    /**
     * Reads one.
     *
     * @param what it is, for complaints
     */
    Optional<RewardLaw> law(YamlNode node, String what) {
        return shapes.name(node, what).flatMap(scalar -> {
            try {
                return Optional.of(RewardLaw.parse(scalar.text()));
            } catch (RewardSyntaxException fault) {
                int offset = Math.min(fault.offset(), scalar.text().length());
                int from = scalar.text().codePointCount(0, offset);
                complaints.add(
                        ErrorCode.DISTRIBUTION,
                        complaints
                                .source()
                                .within(
                                        scalar,
                                        from,
                                        offset == 0 ? scalar.text().length() : 1),
                        String.valueOf(fault.getMessage()),
                        fault.help());
                return Optional.empty();
            }
        });
    }

    /**
     * Reads a mapping from names and patterns to laws.
     *
     * @param what the mapping is, for complaints
     * @param names that there are
     */
    List<RewardSpec.Rule> rules(YamlNode node, String what, PatternNames names) {
        List<RewardSpec.Rule> rules = new ArrayList<>();
        shapes.mapping(node, what, "'" + what.replaceFirst(" .*", "") + ": {name: 0}'")
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    String pattern = entry.key().text();
                    if (shapes.isName(entry.key(), "name of a " + names.one())) {
                        law(entry.value(), "reward of " + Visible.quoted(pattern))
                                .filter(law -> names.isUsed(
                                        new Glob(pattern), entry.key().span()))
                                .ifPresent(law -> rules.add(new RewardSpec.Rule(pattern, law)));
                    }
                }));
        return rules;
    }
}
