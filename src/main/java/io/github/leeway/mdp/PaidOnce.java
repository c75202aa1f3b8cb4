package io.github.leeway.mdp;

import java.util.Collection;

/**
 * A model in which some terminal states are not for ever: each leads to a common state without reward, the sink, and stays there no
 * longer. So what it pays, it pays once.
 *
 * @param mdp the old states with their indices, and then the sink; choices of old states keep their indices and labels
 * @param sink where nothing is paid any more
 */
public record PaidOnce(Mdp mdp, State sink) {

    private static final String SINK = "paid";

    /**
     * Sends some states to the sink.
     *
     * @param once terminal states of the model
     * @throws IllegalArgumentException if one is not terminal
     */
    public static PaidOnce of(Mdp model, Collection<State> once) {
        for (State state : once) {
            if (!model.isTerminal(state)) {
                throw new IllegalArgumentException("state '" + state.name()
                        + "' has a way out, expected a terminal state where a reward is paid once");
            }
        }
        String sink = Rewriting.fresh(SINK, name -> model.state(name).isPresent());
        Rewriting rewriting = new Rewriting(model);
        for (Choice choice : model.choices()) {
            if (once.contains(choice.state())) {
                rewriting.builder().choice(choice.state().name(), choice.action(), sink);
            } else {
                rewriting.keep(choice);
            }
        }
        Mdp mdp = rewriting.builder().terminal(sink).build();
        return new PaidOnce(mdp, mdp.states().get(model.states().size()));
    }
}
