package io.github.leeway.cli;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which states are asked about: are they avoided more often than reached? */
final class TargetOptions {

    private static final int MOST_UNASKED = 1;

    @Option(
            names = "--avoid",
            paramLabel = "STATE",
            description =
                    "Ask whether optimal policies avoid STATE more often than they reach it; may be given several times."
                            + " [the terminal state, if only one can be reached]")
    private List<String> targets = List.of();

    /** Whether the command line says. */
    boolean isGiven() {
        return !targets.isEmpty();
    }

    /** Those of a model that are asked about. */
    List<State> of(Mdp mdp, State start) {
        if (isGiven()) {
            return targets.stream()
                    .map(name -> StateArgument.of(mdp, "--avoid", name))
                    .distinct()
                    .toList();
        }
        List<State> terminal = terminal(mdp, start);
        return terminal.size() <= MOST_UNASKED ? terminal : List.of();
    }

    /** Something to say of terminal states that are not asked about. */
    Optional<String> hint(Mdp mdp, State start) {
        int count = terminal(mdp, start).size();
        return !isGiven() && count > MOST_UNASKED
                ? Optional.of(count + " terminal states can be reached; --avoid STATE asks about one of them")
                : Optional.empty();
    }

    private static List<State> terminal(Mdp mdp, State start) {
        return mdp.reachableFrom(start).stream()
                .filter(mdp::isTerminal)
                .filter(state -> !state.equals(start))
                .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                .toList();
    }
}
