package io.github.leeway.format;

import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Writes model files in YAML, which {@link ModelReader} reads back as an equal model: names, orders and probabilities. */
public final class ModelWriter {

    private ModelWriter() {}

    /** The text of a model file; as a grid if the model came as one. */
    public static String write(ModelFile file) {
        List<NodeTuple> top = new ArrayList<>();
        top.add(YamlText.entry("format", YamlText.word("1")));
        top.add(YamlText.entry("name", YamlText.name(file.name())));
        if (!file.description().isEmpty()) {
            top.add(YamlText.entry("description", YamlText.lines(file.description())));
        }
        file.mdp().start().ifPresent(start -> top.add(YamlText.entry("start", YamlText.name(start.name()))));
        if (!file.discounts().isEmpty()) {
            top.add(YamlText.entry("discount", discounts(file.discounts())));
        }
        List<String> terminal = file.grid().map(GridSpec::terminal).orElseGet(() -> lastTerminal(file.mdp()));
        top.add(file.grid()
                .map(grid -> YamlText.entry("grid", grid(grid)))
                .orElseGet(() -> YamlText.entry("transitions", transitions(file.mdp(), terminal.size()))));
        if (!terminal.isEmpty()) {
            top.add(YamlText.entry("terminal", names(terminal)));
        }
        if (file.reward().isPresent() || !file.payment().equals(Payment.standard())) {
            top.add(YamlText.entry("reward", RewardText.of(file.rewardOrUniform(), file.payment())));
        }
        if (!file.rewardFunctions().isEmpty()) {
            top.add(YamlText.entry("reward-functions", RewardFunctionText.of(file.rewardFunctions(), file.mdp())));
        }
        if (!file.claims().isEmpty()) {
            List<Node> claims = file.claims().stream().map(ModelWriter::claim).toList();
            top.add(YamlText.entry("claims", YamlText.blockList(claims)));
        }
        return YamlText.text(YamlText.block(top));
    }

    private static Node claim(StatedClaim claim) {
        Node text = YamlText.lines(claim.text());
        return claim.expected() == Expectation.CONFIRMED
                ? text
                : YamlText.block(List.of(
                        YamlText.entry("claim", text),
                        YamlText.entry("expect", YamlText.word(claim.expected().toString()))));
    }

    private static Node discounts(List<Discount> discounts) {
        List<Node> numbers = discounts.stream()
                .map(discount -> YamlText.word(Fractions.text(discount.exact())))
                .toList();
        return numbers.size() == 1 ? numbers.get(0) : YamlText.list(numbers);
    }

    /** The terminal states at the end of the order: those that the key 'terminal' puts there again. */
    private static List<String> lastTerminal(Mdp mdp) {
        List<State> states = mdp.states();
        int first = states.size();
        while (first > 0 && isPlainTerminal(mdp, states.get(first - 1))) {
            first--;
        }
        return states.subList(first, states.size()).stream().map(State::name).toList();
    }

    private static boolean isPlainTerminal(Mdp mdp, State state) {
        return mdp.isTerminal(state)
                && mdp.choices(state).size() == 1
                && Actions.isUnnamed(mdp.choices(state).get(0).action(), state.name());
    }

    private static Node transitions(Mdp mdp, int terminalCount) {
        return YamlText.block(mdp.states().stream()
                .limit(mdp.states().size() - (long) terminalCount)
                .map(state -> YamlText.entry(state.name(), choices(mdp, state)))
                .toList());
    }

    private static Node choices(Mdp mdp, State state) {
        List<Choice> choices = mdp.choices(state);
        boolean isUnnamed = choices.stream()
                .allMatch(choice -> Actions.isUnnamed(choice.action(), Actions.successors(mdp, choice)));
        return isUnnamed
                ? YamlText.list(choices.stream()
                        .map(choice -> outcomes(mdp.outcomes(choice)))
                        .toList())
                : YamlText.inline(choices.stream()
                        .map(choice -> YamlText.entry(choice.action(), outcomes(mdp.outcomes(choice))))
                        .toList());
    }

    private static Node outcomes(List<Outcome> outcomes) {
        return outcomes.size() == 1
                ? YamlText.name(outcomes.get(0).successor().name())
                : YamlText.inline(outcomes.stream()
                        .map(outcome -> YamlText.entry(
                                outcome.successor().name(), YamlText.word(Fractions.text(outcome.probability()))))
                        .toList());
    }

    private static Node grid(GridSpec grid) {
        List<NodeTuple> entries = new ArrayList<>();
        String map = grid.map().stream().map(row -> row + "\n").collect(Collectors.joining());
        entries.add(YamlText.entry("map", YamlText.lines(map)));
        if (!grid.legend().isEmpty()) {
            List<NodeTuple> legend = new ArrayList<>();
            grid.legend()
                    .forEach((point, symbol) -> legend.add(YamlText.entry(Character.toString(point), symbol(symbol))));
            entries.add(YamlText.entry("legend", YamlText.inline(legend)));
        }
        entries.add(YamlText.entry(
                "moves",
                YamlText.list(grid.moves().stream()
                        .map(Move::action)
                        .map(YamlText::word)
                        .toList())));
        entries.add(YamlText.entry("bump", YamlText.word(grid.bump().name().toLowerCase(Locale.ROOT))));
        if (grid.slip().signum() > 0) {
            entries.add(YamlText.entry("slip", YamlText.word(Fractions.text(grid.slip()))));
        }
        return YamlText.block(entries);
    }

    private static Node symbol(GridSpec.Symbol symbol) {
        Node name = YamlText.name(symbol.name());
        return switch (symbol.kind()) {
            case OPEN -> name;
            case TERMINAL ->
                YamlText.inline(
                        List.of(YamlText.entry("name", name), YamlText.entry("terminal", YamlText.word("true"))));
            case WALL ->
                YamlText.inline(List.of(YamlText.entry("name", name), YamlText.entry("wall", YamlText.word("true"))));
        };
    }

    private static Node names(List<String> names) {
        return YamlText.list(names.stream().map(YamlText::name).toList());
    }
}
