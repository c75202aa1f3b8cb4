package io.github.leeway.format;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Optional;

/** Finds what names in a file name in its model, and complains of those that name nothing. */
final class ModelNames {

    private final Complaints complaints;
    private final Optional<Mdp> model;

    /** Names of a model; where that could not be read, every name is taken for unknown, and nothing is said about it. */
    ModelNames(Complaints complaints, Optional<Mdp> model) {
        this.complaints = complaints;
        this.model = model;
    }

    /** The state of that name. */
    Optional<State> state(YamlNode.Scalar name, ErrorCode otherwise) {
        return model.flatMap(mdp -> {
            Optional<State> state = mdp.state(name.text());
            if (state.isEmpty()) {
                unknown(name, "state", mdp.states().stream().map(State::name).toList(), otherwise);
            }
            return state;
        });
    }

    /** The action of that label. */
    Optional<Choice> action(State state, YamlNode.Scalar label) {
        List<Choice> choices = model.orElseThrow().choices(state);
        Optional<Choice> choice = choices.stream()
                .filter(each -> each.action().equals(label.text()))
                .findFirst();
        if (choice.isEmpty()) {
            unknown(
                    label,
                    "action of " + Visible.quoted(state.name()),
                    choices.stream().map(Choice::action).toList(),
                    ErrorCode.REWARD_ACTION);
        }
        return choice;
    }

    /** The state of that name, which may follow a choice. */
    Optional<State> successor(Choice choice, YamlNode.Scalar name) {
        List<State> successors = model.orElseThrow().outcomes(choice).stream()
                .map(Outcome::successor)
                .toList();
        Optional<State> successor = successors.stream()
                .filter(state -> state.name().equals(name.text()))
                .findFirst();
        if (successor.isEmpty()) {
            unknown(
                    name,
                    "state after " + Visible.quoted(choice.action()) + " in "
                            + Visible.quoted(choice.state().name()),
                    successors.stream().map(State::name).toList(),
                    ErrorCode.REWARD_ACTION);
        }
        return successor;
    }

    private void unknown(YamlNode.Scalar name, String what, List<String> all, ErrorCode code) {
        List<String> near = complaints.wantsSuggestions() ? all : List.of();
        complaints.add(
                code,
                name.span(),
                Visible.quoted(name.text()) + " is no " + what,
                NearestName.question(name.text(), near).orElse(""));
    }
}
