package io.github.leeway.format;

import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads a model that is given by its transitions: for every state its actions, for every action where it leads. */
final class TransitionsReader {

    private static final int MOST_TWINS = 3; // that are told one by one
    private static final String EXAMPLE = "'state: {action: next state}' or 'state: [next state, …]'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final OutcomesReader outcomesReader;
    private final StateNames names = new StateNames();
    private final List<NamedChoice> choices = new ArrayList<>();
    private final Map<String, Reference> unknown = new LinkedHashMap<>();
    private int outcomeCount;

    TransitionsReader(Complaints complaints) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.outcomesReader = new OutcomesReader(complaints);
    }

    /** The states found so far: all of them once {@link #read} is done. */
    StateNames names() {
        return names;
    }

    /** The model, unless there was an error anywhere in the file. */
    Optional<Mdp> read(YamlNode transitions, Optional<YamlNode> terminal, Optional<YamlNode.Scalar> start) {
        Optional<YamlNode.Mapping> mapping =
                shapes.mapping(transitions, "transitions", "'transitions:' and below it " + EXAMPLE);
        List<YamlNode.Scalar> ends = terminal.map(
                        node -> shapes.names(node, "terminal", "a terminal state", "'terminal: [state]'"))
                .orElse(List.of());
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        mapping.get().entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> shapes.isName(key, "name of a state"))
                .forEach(key -> names.add(key.text(), key.span()));
        declare(ends);
        if (names.all().isEmpty()) {
            complaints.add(
                    ErrorCode.NO_STATES,
                    transitions.span(),
                    "number of states is 0, expected at least 1",
                    "write " + EXAMPLE);
            return Optional.empty();
        }
        checkSize(transitions.span(), Long.MAX_VALUE);
        mapping.get().entries().forEach(this::readState);
        checkSize(transitions.span(), Runtime.getRuntime().maxMemory());
        complainOfUnknown();
        compareChoices();
        start.ifPresent(this::checkStart);
        return complaints.hasErrors() ? Optional.empty() : Optional.of(build(ends, start));
    }

    private void declare(List<YamlNode.Scalar> ends) {
        Set<String> seen = new HashSet<>();
        for (YamlNode.Scalar end : ends) {
            String quoted = Visible.quoted(end.text());
            if (!seen.add(end.text())) {
                complaints.add(
                        ErrorCode.GIVEN_TWICE,
                        end.span(),
                        "terminal state " + quoted + " is given twice",
                        "delete one");
            } else if (!names.add(end.text(), end.span())) {
                complaints.add(
                        ErrorCode.TERMINAL_WITH_ACTIONS,
                        end.span(),
                        "state " + quoted + " is terminal, but has actions on line "
                                + complaints
                                        .source()
                                        .line(names.span(end.text()).start()),
                        "delete it here or there");
            }
        }
    }

    private void readState(YamlNode.Entry entry) {
        String state = entry.key().text();
        String quoted = Visible.quoted(state);
        boolean isEmpty = false;
        if (entry.value() instanceof YamlNode.Mapping actions) {
            for (YamlNode.Entry action : actions.entries()) {
                if (shapes.isName(action.key(), "name of an action in state " + quoted)) {
                    String what = "action " + Visible.quoted(action.key().text()) + " in state " + quoted;
                    readChoice(state, Optional.of(action.key()), action.value(), what);
                }
            }
            isEmpty = actions.entries().isEmpty();
        } else if (entry.value() instanceof YamlNode.Sequence unnamed) {
            unnamed.items().forEach(item -> readChoice(state, Optional.empty(), item, "a choice in state " + quoted));
            isEmpty = unnamed.items().isEmpty();
        } else if (entry.value() instanceof YamlNode.Scalar scalar && scalar.isAbsent()) {
            isEmpty = shapes.hint(scalar).isEmpty();
            if (!isEmpty) {
                shapes.text(scalar, "what state " + quoted + " leads to");
            }
        } else {
            readChoice(state, Optional.empty(), entry.value(), "a choice in state " + quoted);
        }
        if (isEmpty) {
            complaints.add(
                    ErrorCode.NO_OUTCOME,
                    entry.key().span(),
                    "number of actions of state " + quoted + " is 0, expected at least 1",
                    "a state without a way out is terminal: move it to 'terminal: [" + Visible.clipped(state, 60)
                            + "]'");
        }
    }

    private void readChoice(String state, Optional<YamlNode.Scalar> label, YamlNode node, String what) {
        Span span = label.map(YamlNode.Scalar::span).orElse(node.span());
        Optional<Map<String, BigFraction>> outcomes;
        if (node instanceof YamlNode.Mapping mapping) {
            outcomes = outcomesReader.read(mapping, what, span);
            mapping.entries().stream()
                    .map(YamlNode.Entry::key)
                    .filter(key -> outcomes.isEmpty() || outcomes.get().containsKey(key.text()))
                    .forEach(key -> refer(key, what));
        } else if (node instanceof YamlNode.Scalar scalar) {
            Optional<YamlNode.Scalar> successor = shapes.name(scalar, "next state of " + what);
            successor.ifPresent(name -> refer(name, what));
            outcomes = successor.map(name -> Map.of(name.text(), BigFraction.ONE));
        } else {
            outcomes = Optional.empty();
            complaints.add(
                    ErrorCode.WRONG_SHAPE,
                    node.span(),
                    "next state of " + what + " is a list, expected a state or a mapping of states to probabilities",
                    "write a choice between states as several actions, and chance as {state: probability}");
        }
        outcomes.ifPresent(known -> {
            outcomeCount += known.size();
            String action = label.map(YamlNode.Scalar::text)
                    .orElseGet(() -> Actions.towards(String.join(" | ", known.keySet())));
            choices.add(new NamedChoice(state, action, known, span));
            checkSize(span, Long.MAX_VALUE);
        });
    }

    private void checkSize(Span span, long availableBytes) {
        ModelSize size = new ModelSize(names.all().size(), choices.size(), outcomeCount);
        size.excess(availableBytes).ifPresent(reason -> {
            complaints.add(ErrorCode.MODEL_TOO_LARGE, span, reason.message(), reason.help());
            throw complaints.exception();
        });
    }

    private void refer(YamlNode.Scalar successor, String what) {
        if (!names.contains(successor.text())) {
            unknown.merge(
                    successor.text(),
                    new Reference(successor, what, 1),
                    (first, next) -> new Reference(first.name(), first.choice(), first.count() + 1));
        }
    }

    private void complainOfUnknown() {
        for (Reference reference : unknown.values()) {
            String name = reference.name().text();
            String again = reference.count() > 1 ? " (named " + reference.count() + " times)" : "";
            complaints.add(
                    ErrorCode.UNKNOWN_STATE,
                    reference.name().span(),
                    "state " + Visible.quoted(name) + again + " follows " + reference.choice()
                            + ", but has no actions and is not terminal",
                    help(reference.name()));
        }
    }

    private String help(YamlNode.Scalar name) {
        if (Fractions.parse(name.text()).isPresent()) {
            return "a probability goes with its state below an action: {action: {state: "
                    + Visible.clipped(name.text(), 60) + ", …}}";
        }
        int colon = name.text().indexOf(':');
        if (name.style() == YamlNode.Style.PLAIN && colon > 0) {
            return "a colon needs a blank after it: write '"
                    + Visible.clipped(name.text().substring(0, colon), 60) + ": "
                    + Visible.clipped(name.text().substring(colon + 1), 60) + "'";
        }
        String add = "add it to 'terminal: [" + Visible.clipped(name.text(), 60) + "]'";
        return names.question(name.text(), complaints)
                .map(question -> question + " otherwise " + add)
                .orElse(add + ", or give it actions");
    }

    private void checkStart(YamlNode.Scalar start) {
        if (!names.contains(start.text())) {
            complaints.add(
                    ErrorCode.UNKNOWN_START,
                    start.span(),
                    "start " + Visible.quoted(start.text()) + " is not a state",
                    names.question(start.text(), complaints).orElse(""));
        }
    }

    private Mdp build(List<YamlNode.Scalar> ends, Optional<YamlNode.Scalar> start) {
        MdpBuilder builder = Mdp.builder();
        names.all().forEach(builder::state);
        choices.forEach(choice -> builder.choice(choice.state(), choice.action(), choice.outcomes()));
        ends.forEach(end -> builder.terminal(end.text()));
        start.ifPresent(name -> builder.start(name.text()));
        return builder.build();
    }

    /** Complains of choices of one state that have one label, and warns of those that lead to the same. */
    private void compareChoices() {
        Map<Map<String, BigFraction>, NamedChoice> seen = new HashMap<>();
        Set<String> labels = new HashSet<>();
        List<Twins> twins = new ArrayList<>(); // of each state the first
        Set<String> warned = new HashSet<>();
        String state = "";
        for (NamedChoice choice : choices) { // those of a state are consecutive
            if (!choice.state().equals(state)) {
                state = choice.state();
                labels.clear();
                seen.clear();
            }
            Optional<NamedChoice> twin = Optional.ofNullable(seen.putIfAbsent(choice.outcomes(), choice));
            if (!labels.add(choice.action())) {
                complaints.add(
                        ErrorCode.SAME_LABEL,
                        choice.span(),
                        "two unnamed choices in state " + Visible.quoted(state) + " are both called "
                                + Visible.quoted(choice.action()),
                        twin.isPresent() ? "delete one, they are the same" : "name them: {first: …, second: …}");
            } else if (twin.isPresent() && warned.add(state)) {
                twins.add(new Twins(twin.get(), choice));
            }
        }
        if (!complaints.hasErrors()) {
            warnOf(twins);
        }
    }

    /** Of the first few one by one. Where bumping into a wall is a choice there are twins in many states, and all are meant. */
    private void warnOf(List<Twins> twins) {
        boolean areMany = twins.size() > MOST_TWINS;
        for (Twins each : twins.subList(0, areMany ? MOST_TWINS : twins.size())) {
            NamedChoice choice = each.second();
            complaints.add(
                    ErrorCode.EQUIVALENT,
                    choice.span(),
                    "action " + Visible.quoted(choice.action()) + " in state " + Visible.quoted(choice.state())
                            + " leads where " + Visible.quoted(each.first().action()) + " leads",
                    "");
        }
        if (areMany) {
            complaints.add(
                    ErrorCode.EQUIVALENT,
                    twins.get(MOST_TWINS).second().span(),
                    "actions lead where others lead in " + (twins.size() - MOST_TWINS) + " further states, of which "
                            + Visible.quoted(twins.get(MOST_TWINS).second().state()) + " is the first",
                    "");
        }
    }

    private record Twins(NamedChoice first, NamedChoice second) {}

    private record NamedChoice(String state, String action, Map<String, BigFraction> outcomes, Span span) {}

    private record Reference(YamlNode.Scalar name, String choice, int count) {}
}
