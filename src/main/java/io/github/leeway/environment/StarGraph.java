package io.github.leeway.environment;

import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;

/**
 * A start with a choice between ends.
 *
 * @param leaves number of ends, at least 1
 */
public record StarGraph(int leaves) implements Environment {

    private static final String START = "start";

    /** Checks the range. */
    public StarGraph {
        Size.check("number of leaves", leaves, 1, Limits.STATES - 1);
    }

    @Override
    public ModelFile model() {
        MdpBuilder builder = Mdp.builder().start(START).state(START);
        for (int i = 1; i <= leaves; i++) {
            builder.choice(START, Actions.towards(leaf(i)), leaf(i));
        }
        for (int i = 1; i <= leaves; i++) {
            builder.terminal(leaf(i));
        }
        return Documents.of(
                "star-" + leaves,
                "A choice between " + leaves + " ends. Made by 'leeway models star-graph' for Leeway. Known exactly at"
                        + " every discount, for independent rewards of one continuous distribution: each end is the best"
                        + " with probability 1/" + leaves + "; for uniform ones POWER(start) = " + leaves + "/"
                        + (leaves + 1) + ".",
                builder.build());
    }

    private static String leaf(int i) {
        return "leaf" + i;
    }
}
