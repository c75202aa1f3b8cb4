package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what can be visited after a state contains copies of what is visited after another by its non-dominated policies. In the
 * larger set the first action and the policy that follows are any: to act otherwise where the state comes back gains nothing.
 *
 * @param start the state of the larger set
 * @param moves those of all policies
 * @param policies the smaller set, with a policy each
 * @param extras what is visited after the state of the larger set by its non-dominated policies
 */
record LaterContainment(
        Statement statement, State start, Moves moves, Map<Chain, PartialPolicy> policies, List<Chain> extras)
        implements Containment<Chain> {

    /**
     * From the non-dominated visit functions of two states.
     *
     * @param smaller F_nd of the state whose later visits are copied
     * @param larger F_nd of the other
     */
    static LaterContainment of(Statement statement, VisitFunctions smaller, VisitFunctions larger, Moves moves) {
        Map<Chain, PartialPolicy> policies = new LinkedHashMap<>();
        smaller.functions().forEach(function -> policies.put(function.chain().later(), smaller.policy(function)));
        return new LaterContainment(
                statement,
                larger.start(),
                moves,
                policies,
                larger.functions().stream()
                        .map(function -> function.chain().later())
                        .toList());
    }

    @Override
    public Optional<Counterexample> obstacle() {
        return Optional.empty();
    }

    @Override
    public List<Chain> copied() {
        return List.copyOf(policies.keySet());
    }

    @Override
    public boolean contains(Chain chain) {
        return moves.from(start).contains(chain.origin()) && moves.induce(chain);
    }

    @Override
    public Chain image(Chain chain, Permutation permutation) {
        return chain.permuted(permutation);
    }

    @Override
    public Set<State> visited(Chain chain) {
        return chain.inOrderOfVisit();
    }

    @Override
    public Map<State, Set<State>> targets(List<Chain> chains) {
        return moves.targets(chains, moves.kernel().mdp().reachableFrom(start));
    }

    @Override
    public PartialInvolution forced() {
        return PartialInvolution.UNDECIDED;
    }

    @Override
    public List<Constraint> constraints(Chain chain) {
        Constraint first =
                involution -> moves.from(start).stream().anyMatch(target -> involution.mayMap(chain.origin(), target));
        List<Constraint> all = new ArrayList<>(moves.constraints(chain));
        all.add(first);
        return all;
    }

    @Override
    public String text(Chain chain) {
        return "[" + policies.get(chain) + "]";
    }
}
