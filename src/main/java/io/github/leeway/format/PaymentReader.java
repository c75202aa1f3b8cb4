package io.github.leeway.format;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what rewards are paid for: the keys of reward that do not say how much. */
final class PaymentReader {

    static final List<String> KEYS = List.of("on", "actions", "once");

    private static final String ON = "on";
    private static final String ACTIONS = "actions";
    private static final String EXAMPLE = "'actions: {state: {action: 0}}'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final LawReader laws;
    private final Optional<Mdp> model;
    private final ModelNames names;

    /** A reader for a model; where that could not be read, names are not looked up. */
    PaymentReader(Complaints complaints, LawReader laws, Optional<Mdp> model) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.laws = laws;
        this.model = model;
        this.names = new ModelNames(complaints, model);
    }

    /**
     * What the mapping of reward says; complaints about its shape are not made again.
     *
     * @param spec what it says of how much is paid
     */
    Payment read(YamlNode node, RewardSpec spec) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return Payment.standard();
        }
        Optional<YamlNode.Entry> on = entry(mapping, ON);
        Optional<Payment.Basis> basis =
                on.isPresent() ? basis(on.get().value()) : Optional.of(Payment.Basis.STATE); // empty if faulty
        Optional<YamlNode.Entry> actions = entry(mapping, ACTIONS);
        if (basis.equals(Optional.of(Payment.Basis.STATE)) && actions.isPresent()) {
            complaints.add(
                    ErrorCode.REWARD_BASIS,
                    actions.get().key().span(),
                    "'actions' of reward is given, but rewards are on states",
                    "add 'on: action'");
        }
        if (basis.equals(Optional.of(Payment.Basis.ACTION)) && !spec.isEachAlone()) {
            together(mapping, spec)
                    .ifPresent(entry -> complaints.add(
                            ErrorCode.REWARD_BASIS,
                            entry.key().span(),
                            "'" + entry.key().text()
                                    + "' of reward draws states together, but rewards are on actions, each by itself",
                            "delete 'on: action', or give each state a distribution of its own"));
        }
        List<Payment.ActionReward> apart =
                actions.map(entry -> actions(entry.value())).orElse(List.of());
        List<String> once =
                entry(mapping, "once").map(entry -> once(entry.value())).orElse(List.of());
        return complaints.hasErrors() ? Payment.standard() : new Payment(basis.orElseThrow(), apart, once);
    }

    /** The key by which states are drawn together. */
    private static Optional<YamlNode.Entry> together(YamlNode.Mapping mapping, RewardSpec spec) {
        String law = spec.everywhere() instanceof Distribution ? "states" : "default";
        return Stream.of("same", "normal", "features", law)
                .flatMap(key -> entry(mapping, key).stream())
                .findFirst();
    }

    private static Optional<YamlNode.Entry> entry(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst();
    }

    private Optional<Payment.Basis> basis(YamlNode node) {
        return shapes.name(node, "'on' of reward").flatMap(scalar -> switch (scalar.text()) {
            case "state" -> Optional.of(Payment.Basis.STATE);
            case "action" -> Optional.of(Payment.Basis.ACTION);
            case "transition", "transitions" -> {
                complaints.add(
                        ErrorCode.NOT_SUPPORTED,
                        scalar.span(),
                        "rewards on transitions are not supported by this version",
                        "write 'on: state' or 'on: action'");
                yield Optional.empty();
            }
            default -> {
                complaints.add(
                        ErrorCode.REWARD_BASIS,
                        scalar.span(),
                        "'on' of reward is " + Visible.quoted(scalar.text()) + ", expected 'state' or 'action'",
                        "write 'on: state' or 'on: action'");
                yield Optional.empty();
            }
        });
    }

    private List<Payment.ActionReward> actions(YamlNode node) {
        List<Payment.ActionReward> apart = new ArrayList<>();
        shapes.mapping(node, "actions of reward", EXAMPLE)
                .ifPresent(states -> states.entries().forEach(state -> {
                    Optional<State> offering = names.state(state.key(), ErrorCode.REWARD_ACTION);
                    shapes.mapping(state.value(), "rewards of the actions of " + quoted(state.key()), EXAMPLE)
                            .filter(mapping -> model.isEmpty() || offering.isPresent())
                            .ifPresent(actions -> actions.entries()
                                    .forEach(action -> reward(offering, action).ifPresent(apart::add)));
                }));
        return apart;
    }

    private Optional<Payment.ActionReward> reward(Optional<State> state, YamlNode.Entry action) {
        Optional<Choice> choice = state.flatMap(offering -> names.action(offering, action.key()));
        return laws.law(action.value(), "reward of " + quoted(action.key()))
                .flatMap(law -> alone(law, action))
                .flatMap(distribution -> choice.map(
                        known -> new Payment.ActionReward(known.state().name(), known.action(), distribution)));
    }

    private Optional<Distribution> alone(RewardLaw law, YamlNode.Entry action) {
        if (law instanceof Distribution distribution) {
            return Optional.of(distribution);
        }
        complaints.add(
                ErrorCode.REWARD_BASIS,
                action.value().span(),
                "reward of " + quoted(action.key()) + " is " + law + ", expected a distribution of one reward",
                "write one such as uniform(0, 1)");
        return Optional.empty();
    }

    private List<String> once(YamlNode node) {
        Set<String> once = new LinkedHashSet<>();
        for (YamlNode.Scalar name : shapes.names(node, "once of reward", "a state that pays once", "'once: [off]'")) {
            if (model.isPresent() && isPaidOnce(model.get(), name) && !once.add(name.text())) {
                complaints.add(
                        ErrorCode.GIVEN_TWICE,
                        name.span(),
                        "state " + quoted(name) + " is given twice",
                        "delete one of them");
            }
        }
        return List.copyOf(once);
    }

    private boolean isPaidOnce(Mdp mdp, YamlNode.Scalar name) {
        Optional<State> state = names.state(name, ErrorCode.REWARD_ONCE);
        if (state.isEmpty()) {
            return false;
        }
        boolean isTerminal = mdp.isTerminal(state.get());
        if (!isTerminal) {
            complaints.add(
                    ErrorCode.REWARD_ONCE,
                    name.span(),
                    "state " + quoted(name) + " has a way out, expected a terminal state",
                    "delete it from 'once', or make it terminal");
        }
        return isTerminal;
    }

    private static String quoted(YamlNode.Scalar name) {
        return Visible.quoted(name.text());
    }
}
