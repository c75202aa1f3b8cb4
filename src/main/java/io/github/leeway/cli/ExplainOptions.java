package io.github.leeway.cli;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which states to explain. */
final class ExplainOptions {

    @Option(
            names = "--explain",
            paramLabel = "STATE",
            description =
                    "Say of STATE too what optimal policies prefer there, what its actions keep open and which theorems"
                            + " apply; may be repeated. [the start alone]")
    private List<String> explained = new ArrayList<>();

    /** The start, if the model has one, then those that are asked for, each once. */
    List<State> states(Mdp mdp) {
        return Stream.concat(
                        mdp.start().stream(), explained.stream().map(name -> StateArgument.of(mdp, "--explain", name)))
                .distinct()
                .toList();
    }
}
