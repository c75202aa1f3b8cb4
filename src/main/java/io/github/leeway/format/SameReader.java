package io.github.leeway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which states share one draw. */
final class SameReader {

    private final Complaints complaints;
    private final Shapes shapes;
    private final PatternNames states;

    SameReader(Complaints complaints, PatternNames states) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.states = states;
    }

    List<List<String>> groups(YamlNode node) {
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
        states.isKnown(member.text(), member.span());
        return isNew;
    }
}
