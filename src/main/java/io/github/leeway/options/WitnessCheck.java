package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a witness against the hypothesis of its theorem by applying its involutions. Searches for none. */
public final class WitnessCheck {

    private WitnessCheck() {}

    /**
     * What is wrong with a witness, a clause; nothing if it proves its statement.
     *
     * @param limit of each set of futures
     * @throws SearchLimitException if listing the futures takes more than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Optional<String> problem(Mdp mdp, Witness witness, SearchLimit limit) {
        List<Permutation> involutions = witness.involutions();
        if (involutions.size() != witness.statement().copies()) {
            return Optional.of("number of involutions is " + involutions.size() + ", expected "
                    + witness.statement().copies());
        }
        for (Permutation permutation : involutions) {
            if (!Set.copyOf(permutation.images()).equals(Set.copyOf(mdp.states())) || !permutation.isInvolution()) {
                return Optional.of(permutation.cycles() + " is no involution of the states");
            }
        }
        return problem(new Hypotheses(new Futures(mdp, limit)).of(witness.statement()), witness);
    }

    private static <E> Optional<String> problem(Containment<E> containment, Witness witness) {
        if (containment.obstacle().isPresent()) {
            return containment.obstacle().map(Counterexample::text);
        }
        List<Permutation> involutions = witness.involutions();
        for (Permutation involution : involutions) {
            Optional<String> problem = problem(containment, involution);
            if (problem.isPresent()) {
                return problem;
            }
        }
        for (int i = 0; i < involutions.size(); i++) {
            for (Permutation other : involutions.subList(i + 1, involutions.size())) {
                if (!containment.areApart(involutions.get(i), other)) {
                    return Optional.of(involutions.get(i).cycles() + " changes the copy of " + other.cycles()
                            + ", or the other way round");
                }
            }
        }
        boolean isStrict = involutions.stream()
                .anyMatch(involution -> containment.strength(involution) == Statement.Strength.STRICT);
        return witness.strength() == Statement.Strength.WEAK || isStrict
                ? Optional.empty()
                : Optional.of("nothing of the larger set makes the inequality strict");
    }

    private static <E> Optional<String> problem(Containment<E> containment, Permutation involution) {
        Set<State> mayMove = new LinkedHashSet<>();
        for (E future : containment.copied()) {
            E image = containment.image(future, involution);
            if (!containment.contains(image)) {
                return Optional.of(
                        involution.cycles() + " does not map " + containment.text(future) + " into the larger set");
            }
            mayMove.addAll(containment.visited(future));
            mayMove.addAll(containment.visited(image));
        }
        return involution.moved().stream()
                .filter(state -> !mayMove.contains(state))
                .findFirst()
                .map(state -> involution.cycles() + " moves " + state + ", which is neither visited nor an image")
                .or(() -> containment.forced().misplacedBy(involution).stream()
                        .findFirst()
                        .map(state -> involution.cycles() + " moves " + state + ", which the theorem keeps"));
    }
}
