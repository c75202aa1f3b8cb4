package io.github.leeway.format;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the reward functions that a file names. */
final class RewardFunctionReader {

    private static final List<String> KEYS = List.of("states", "actions", "steps");
    private static final String EXAMPLE = "'reward-functions:' and below it 'goal: {states: {G: 1}}'";
    private static final String ACTIONS = "'actions: {state: {action: 1}}'";
    private static final String STEPS = "'steps: {state: {action: {next state: 1}}}'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final ExactNumbers exact;
    private final PatternNames patterns;
    private final ModelNames names;
    private final Optional<Mdp> model;

    /** A reader for a model; where that could not be read, only shapes and numbers are checked. */
    RewardFunctionReader(Complaints complaints, Optional<StateNames> states, Optional<Mdp> model) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.exact = new ExactNumbers(complaints);
        this.patterns = new PatternNames(complaints, "state", states);
        this.names = new ModelNames(complaints, model);
        this.model = model;
    }

    List<RewardFunction> read(YamlNode node) {
        List<RewardFunction> functions = new ArrayList<>();
        shapes.mapping(node, "reward-functions", EXAMPLE)
                .ifPresent(mapping -> mapping.entries().stream()
                        .filter(entry -> shapes.isName(entry.key(), "name of a reward function"))
                        .forEach(entry -> function(entry).ifPresent(functions::add)));
        return functions;
    }

    private Optional<RewardFunction> function(YamlNode.Entry entry) {
        String name = entry.key().text();
        return shapes.mapping(entry.value(), "reward function " + Visible.quoted(name), EXAMPLE)
                .map(mapping -> {
                    Fields fields = Fields.of(mapping, "of a reward function", KEYS, complaints);
                    SortedMap<Integer, BigFraction> states = new TreeMap<>();
                    SortedMap<Integer, BigFraction> choices = new TreeMap<>();
                    SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();
                    fields.value("states").ifPresent(value -> states(value, name, states));
                    fields.value("actions").ifPresent(value -> actions(value, name, choices));
                    fields.value("steps").ifPresent(value -> steps(value, name, steps));
                    return new RewardFunction(name, states, choices, steps);
                });
    }

    private void states(YamlNode node, String name, SortedMap<Integer, BigFraction> rewards) {
        eachEntry(node, "states of " + Visible.quoted(name), "'states: {G: 1}'", entry -> {
            Glob glob = new Glob(entry.key().text());
            Optional<BigFraction> number = number(entry);
            boolean isUsed = shapes.isName(entry.key(), "name of a state")
                    && patterns.isUsed(glob, entry.key().span());
            if (isUsed && number.isPresent() && model.isPresent()) {
                matching(model.get(), glob).forEach(state -> rewards.put(state, number.get()));
            }
        });
    }

    /** The state of that name, and if there is none, those that match. */
    private static IntStream matching(Mdp mdp, Glob glob) {
        return mdp.state(glob.pattern())
                .map(state -> IntStream.of(state.index()))
                .orElseGet(() -> mdp.states().stream()
                        .filter(state -> glob.matches(state.name()))
                        .mapToInt(State::index));
    }

    private void actions(YamlNode node, String name, SortedMap<Integer, BigFraction> rewards) {
        eachEntry(node, "actions of " + Visible.quoted(name), ACTIONS, state -> {
            Optional<State> offering = names.state(state.key(), ErrorCode.REWARD_STATE);
            eachEntry(state.value(), rewardsOf(state), ACTIONS, action -> {
                Optional<BigFraction> number = number(action);
                offering.flatMap(known -> names.action(known, action.key()))
                        .ifPresent(choice -> number.ifPresent(reward -> rewards.put(choice.index(), reward)));
            });
        });
    }

    private void steps(YamlNode node, String name, SortedMap<RewardFunction.Step, BigFraction> rewards) {
        eachEntry(node, "steps of " + Visible.quoted(name), STEPS, state -> {
            Optional<State> offering = names.state(state.key(), ErrorCode.REWARD_STATE);
            eachEntry(state.value(), rewardsOf(state), STEPS, action -> {
                Optional<Choice> choice = offering.flatMap(known -> names.action(known, action.key()));
                eachEntry(action.value(), rewardsOf(action), STEPS, next -> {
                    Optional<BigFraction> number = number(next);
                    choice.ifPresent(taken -> names.successor(taken, next.key())
                            .ifPresent(successor -> number.ifPresent(reward ->
                                    rewards.put(new RewardFunction.Step(taken.index(), successor.index()), reward))));
                });
            });
        });
    }

    private void eachEntry(YamlNode node, String what, String example, Consumer<YamlNode.Entry> reader) {
        shapes.mapping(node, what, example)
                .ifPresent(mapping -> mapping.entries().forEach(reader));
    }

    private Optional<BigFraction> number(YamlNode.Entry entry) {
        String what = "reward of " + Visible.quoted(entry.key().text());
        return shapes.name(entry.value(), what).flatMap(scalar -> exact.number(scalar, what));
    }

    private static String rewardsOf(YamlNode.Entry entry) {
        return "rewards of " + Visible.quoted(entry.key().text());
    }
}
