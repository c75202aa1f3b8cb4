package io.github.leeway.format;

import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.reward.RewardSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how rewards are distributed. */
final class RewardReader {

    private static final List<String> KEYS = List.of("default", "states", "same");
    private static final List<String> LATER = List.of("features", "on");
    private static final String EXAMPLE = "'reward:' and below it 'default: uniform(0, 1)'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final Optional<StateNames> names;

    /** A reader for a model with these states; where they could not be read, names are not looked up. */
    RewardReader(Complaints complaints, Optional<StateNames> names) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.names = names.filter(known -> !known.all().isEmpty());
    }

    Optional<RewardSpec> read(YamlNode node) {
        Optional<YamlNode.Mapping> mapping = shapes.mapping(node, "reward", EXAMPLE);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        refuseLater(mapping.get());
        List<YamlNode.Entry> known = mapping.get().entries().stream()
                .filter(entry -> !LATER.contains(entry.key().text()))
                .toList();
        YamlNode.Mapping rest =
                new YamlNode.Mapping(known, mapping.get().span(), mapping.get().size());
        Fields fields = Fields.of(rest, "of reward", KEYS, complaints);
        RewardSpec uniform = RewardSpec.uniform();
        Distribution everywhere = fields.value("default")
                .flatMap(value -> distribution(value, "default reward"))
                .orElse(uniform.everywhere());
        List<RewardSpec.Rule> rules = fields.value("states").map(this::rules).orElse(List.of());
        List<List<String>> same = fields.value("same").map(this::groups).orElse(List.of());
        RewardSpec spec = new RewardSpec(everywhere, rules, same);
        fields.entry("same").ifPresent(entry -> checkGroups(spec, entry.key().span()));
        return Optional.of(spec);
    }

    private void refuseLater(YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (LATER.contains(entry.key().text())) {
                complaints.add(
                        ErrorCode.NOT_SUPPORTED,
                        entry.key().span(),
                        "'" + entry.key().text() + "' of reward is not supported by this version",
                        "use 'default', 'states' and 'same'");
            }
        }
    }

    private Optional<Distribution> distribution(YamlNode node, String what) {
        return shapes.name(node, what).flatMap(scalar -> {
            try {
                return Optional.of(Distribution.parse(scalar.text()));
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

    private List<RewardSpec.Rule> rules(YamlNode node) {
        List<RewardSpec.Rule> rules = new ArrayList<>();
        shapes.mapping(node, "states of reward", "'states: {name: 0}'")
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    String pattern = entry.key().text();
                    if (shapes.isName(entry.key(), "name of a state")) {
                        distribution(entry.value(), "reward of " + Visible.quoted(pattern))
                                .map(distribution -> new RewardSpec.Rule(pattern, distribution))
                                .filter(rule -> isUsed(rule, entry.key()))
                                .ifPresent(rules::add);
                    }
                }));
        return rules;
    }

    private boolean isUsed(RewardSpec.Rule rule, YamlNode.Scalar key) {
        boolean isPattern = rule.pattern().contains("*") || rule.pattern().contains("?");
        if (names.isEmpty()
                || names.get().contains(rule.pattern())
                || (isPattern && names.get().all().stream().anyMatch(rule::matches))) {
            return true;
        }
        complaints.add(
                ErrorCode.REWARD_STATE,
                key.span(),
                isPattern
                        ? "pattern " + Visible.quoted(rule.pattern()) + " matches 0 states, expected at least 1"
                        : "state " + Visible.quoted(rule.pattern()) + " is unknown",
                names.get().question(rule.pattern(), complaints).orElse(""));
        return false;
    }

    private List<List<String>> groups(YamlNode node) {
        List<List<String>> groups = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        List<YamlNode> items = shapes.sequence(node, "same", "'same: [[a, b]]'")
                .map(YamlNode.Sequence::items)
                .orElse(List.of());
        for (YamlNode item : items) {
            List<YamlNode.Scalar> members =
                    shapes.names(item, "a group of 'same'", "a state of the group", "'same: [[a, b]]'");
            if (item instanceof YamlNode.Sequence group && group.items().size() < 2) {
                complaints.add(
                        ErrorCode.REWARD_GROUP,
                        item.span(),
                        "number of states in the group is " + group.items().size() + ", expected at least 2",
                        "add a state, or delete the group");
            }
            List<String> group = members.stream()
                    .filter(member -> isMember(member, seen))
                    .map(YamlNode.Scalar::text)
                    .toList();
            if (group.size() > 1) {
                groups.add(group);
            }
        }
        return groups;
    }

    private boolean isMember(YamlNode.Scalar member, Map<String, Span> seen) {
        boolean isNew = seen.putIfAbsent(member.text(), member.span()) == null;
        if (!isNew) {
            complaints.add(
                    ErrorCode.REWARD_GROUP,
                    member.span(),
                    "state " + Visible.quoted(member.text()) + " shares its draw twice",
                    "put all states that share one draw into one group");
        }
        if (names.isPresent() && !names.get().contains(member.text())) {
            complaints.add(
                    ErrorCode.REWARD_STATE,
                    member.span(),
                    "state " + Visible.quoted(member.text()) + " is unknown",
                    names.get().question(member.text(), complaints).orElse(""));
        }
        return isNew;
    }

    private void checkGroups(RewardSpec spec, Span span) {
        if (names.isPresent() && !complaints.hasErrors()) {
            try {
                spec.over(List.copyOf(names.get().all()));
            } catch (IllegalArgumentException fault) {
                complaints.add(
                        ErrorCode.REWARD_GROUP, span, String.valueOf(fault.getMessage()), "give them one distribution");
            }
        }
    }
}
