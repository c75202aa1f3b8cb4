package io.github.leeway.format;

import io.github.leeway.reward.CorrelatedNormal;
import io.github.leeway.reward.FeatureSpec;
import io.github.leeway.reward.Numbers;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** What stands under 'reward' in a model file. */
final class RewardText {

    private RewardText() {}

    static Node of(RewardSpec reward, Payment payment) {
        List<NodeTuple> entries = new ArrayList<>();
        if (payment.basis() == Payment.Basis.ACTION) {
            entries.add(YamlText.entry("on", YamlText.word("action")));
        }
        entries.add(YamlText.entry("default", YamlText.word(reward.everywhere().toString())));
        if (!reward.rules().isEmpty()) {
            entries.add(YamlText.entry("states", rules(reward.rules())));
        }
        if (!reward.same().isEmpty()) {
            entries.add(YamlText.entry(
                    "same",
                    YamlText.blockList(
                            reward.same().stream().map(RewardText::names).toList())));
        }
        reward.features().ifPresent(linear -> {
            entries.add(YamlText.entry(
                    "features",
                    YamlText.block(linear.features().stream()
                            .map(feature -> YamlText.entry(feature.name(), amounts(feature)))
                            .toList())));
            if (!linear.weights().isEmpty()) {
                entries.add(YamlText.entry("weights", rules(linear.weights())));
            }
        });
        List<Node> normals = new ArrayList<>();
        reward.normals().forEach(normal -> normals.add(normal("states", normal)));
        reward.features()
                .map(FeatureSpec::normals)
                .orElse(List.of())
                .forEach(normal -> normals.add(normal("features", normal)));
        if (!normals.isEmpty()) {
            entries.add(YamlText.entry("normal", normals.size() == 1 ? normals.get(0) : YamlText.blockList(normals)));
        }
        if (!payment.actions().isEmpty()) {
            entries.add(YamlText.entry("actions", actions(payment.actions())));
        }
        if (!payment.once().isEmpty()) {
            entries.add(YamlText.entry("once", names(payment.once())));
        }
        return YamlText.block(entries);
    }

    private static Node actions(List<Payment.ActionReward> rewards) {
        Map<String, List<NodeTuple>> byState = new LinkedHashMap<>();
        rewards.forEach(reward -> byState.computeIfAbsent(reward.state(), state -> new ArrayList<>())
                .add(YamlText.entry(
                        reward.action(), YamlText.word(reward.distribution().toString()))));
        List<NodeTuple> states = new ArrayList<>();
        byState.forEach((state, actions) -> states.add(YamlText.entry(state, YamlText.block(actions))));
        return YamlText.block(states);
    }

    private static Node rules(List<RewardSpec.Rule> rules) {
        Map<String, Node> last = new LinkedHashMap<>();
        for (RewardSpec.Rule rule : rules) {
            last.remove(rule.pattern()); // a later rule with the same pattern takes its place
            last.put(rule.pattern(), YamlText.word(rule.law().toString()));
        }
        return block(last);
    }

    private static Node amounts(FeatureSpec.Feature feature) {
        List<NodeTuple> entries = new ArrayList<>();
        Map<String, Node> last = new LinkedHashMap<>();
        for (FeatureSpec.Amount amount : feature.amounts()) {
            last.remove(amount.pattern());
            last.put(amount.pattern(), number(amount.amount()));
        }
        last.forEach((pattern, number) -> entries.add(YamlText.entry(pattern, number)));
        return YamlText.inline(entries);
    }

    private static Node normal(String key, CorrelatedNormal normal) {
        return YamlText.block(List.of(
                YamlText.entry(key, names(normal.members())),
                YamlText.entry("mean", numbers(normal.mean())),
                YamlText.entry(
                        "covariance",
                        YamlText.list(normal.covariance().stream()
                                .map(RewardText::numbers)
                                .toList()))));
    }

    private static Node block(Map<String, Node> values) {
        List<NodeTuple> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(YamlText.entry(key, value)));
        return YamlText.block(entries);
    }

    private static Node names(List<String> names) {
        return YamlText.list(names.stream().map(YamlText::name).toList());
    }

    private static Node numbers(List<Double> numbers) {
        return YamlText.list(numbers.stream().map(RewardText::number).toList());
    }

    private static Node number(double number) {
        return YamlText.word(Numbers.text(number));
    }
}
