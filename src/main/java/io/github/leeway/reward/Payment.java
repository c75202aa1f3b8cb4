package io.github.leeway.reward;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What rewards are paid for, in terms of names; how much is in a {@link RewardSpec}.
 *
 * @param basis states or actions
 * @param actions single actions with a distribution of their own; none where rewards are on states
 * @param once terminal states that pay once and then nothing more, each once
 */
public record Payment(Basis basis, List<ActionReward> actions, List<String> once) {

    private static final Payment STANDARD = new Payment(Basis.STATE, List.of(), List.of());

    /** What a reward is for. */
    public enum Basis {
        /** For being in a state: R(s). */
        STATE,
        /** For taking an action in a state: R(s, a), a draw of its own for each action of each state. */
        ACTION
    }

    /**
     * The reward of one action.
     *
     * @param state where it is offered
     * @param action its label
     * @param distribution of its reward
     */
    public record ActionReward(String state, String action, Distribution distribution) {}

    /** Copies the lists. */
    public Payment {
        actions = List.copyOf(actions);
        once = List.copyOf(once);
        if (basis == Basis.STATE && !actions.isEmpty()) {
            throw new IllegalArgumentException("number of actions with a reward of their own is " + actions.size()
                    + ", expected 0 because rewards are on states");
        }
    }

    /** Rewards on states, for as long as the agent is there. */
    public static Payment standard() {
        return STANDARD;
    }

    /** The same with rewards on something else, and no action apart. */
    public Payment on(Basis other) {
        return new Payment(other, List.of(), once);
    }

    /** The same with other states that pay once. */
    public Payment once(List<String> states) {
        return new Payment(basis, actions, states);
    }

    /** Rewards in a line for people, as in "uniform(0,1) per action, off paid once". */
    public String describe(RewardSpec spec) {
        String text = basis == Basis.STATE ? spec.toString() : perAction(spec);
        return once.isEmpty() ? text : text + ", " + String.join(" and ", once) + " paid once";
    }

    private String perAction(RewardSpec spec) {
        String rules = spec.rules().stream().map(rule -> ", " + rule).collect(Collectors.joining());
        return spec.everywhere() + " per action" + rules
                + actions.stream()
                        .map(rule -> ", " + rule.action() + " in " + rule.state() + ": " + rule.distribution())
                        .collect(Collectors.joining());
    }
}
