package io.github.leeway.exchange;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.BitSet;

/** Which terminal states can be written as ends of episodes, which have no choices of their own in formats that have them. */
final class Ends {

    private Ends() {}

    /** The states with one choice, without a name and without reward, that leads back. */
    static BitSet of(Mdp mdp, TableRewards rewards) {
        BitSet ends = new BitSet();
        for (State state : mdp.states()) {
            Choice first = mdp.choices(state).get(0);
            boolean isOne = mdp.choices(state).size() == 1
                    && mdp.isTerminal(state)
                    && first.action().equals("0");
            if (isOne && rewards.of(first, mdp.outcomes(first).get(0)).signum() == 0) {
                ends.set(state.index());
            }
        }
        return ends;
    }
}
