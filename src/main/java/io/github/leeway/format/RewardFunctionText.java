package io.github.leeway.format;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** What stands under 'reward-functions' in a model file. */
final class RewardFunctionText {

    private RewardFunctionText() {}

    static Node of(List<RewardFunction> functions, Mdp mdp) {
        return YamlText.block(functions.stream()
                .map(function -> YamlText.entry(function.name(), function(function, mdp)))
                .toList());
    }

    private static Node function(RewardFunction function, Mdp mdp) {
        List<NodeTuple> parts = new ArrayList<>();
        if (!function.states().isEmpty()) {
            List<NodeTuple> states = new ArrayList<>();
            function.states()
                    .forEach((state, reward) -> states.add(
                            YamlText.entry(mdp.states().get(state).name(), YamlText.word(Fractions.text(reward)))));
            parts.add(YamlText.entry("states", YamlText.inline(states)));
        }
        if (!function.choices().isEmpty()) {
            Map<String, List<NodeTuple>> byState = new LinkedHashMap<>();
            function.choices().forEach((index, reward) -> {
                Choice choice = mdp.choices().get(index);
                byState.computeIfAbsent(choice.state().name(), state -> new ArrayList<>())
                        .add(YamlText.entry(choice.action(), YamlText.word(Fractions.text(reward))));
            });
            parts.add(YamlText.entry("actions", nested(byState)));
        }
        if (!function.steps().isEmpty()) {
            parts.add(YamlText.entry("steps", steps(function, mdp)));
        }
        return YamlText.block(parts);
    }

    private static Node steps(RewardFunction function, Mdp mdp) {
        Map<Choice, List<NodeTuple>> byChoice = new LinkedHashMap<>();
        function.steps()
                .forEach((step, reward) -> byChoice.computeIfAbsent(
                                mdp.choices().get(step.choice()), choice -> new ArrayList<>())
                        .add(YamlText.entry(
                                mdp.states().get(step.successor()).name(), YamlText.word(Fractions.text(reward)))));
        Map<String, List<NodeTuple>> byState = new LinkedHashMap<>();
        byChoice.forEach(
                (choice, rewards) -> byState.computeIfAbsent(choice.state().name(), state -> new ArrayList<>())
                        .add(YamlText.entry(choice.action(), YamlText.inline(rewards))));
        return nested(byState);
    }

    private static Node nested(Map<String, List<NodeTuple>> byName) {
        List<NodeTuple> entries = new ArrayList<>();
        byName.forEach((name, inner) -> entries.add(YamlText.entry(name, YamlText.inline(inner))));
        return YamlText.block(entries);
    }
}
