package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Decides whether some policy induces a given visit function, say a permuted one, without listing F(s). Likewise any chain, be the
 * state where it starts certain or not.
 *
 * <p>A policy induces f if it moves the distribution after each number of steps as f does. Let D(x) be the difference between where the
 * policy and f go from the visited state x: then Σ_x q(x) D(x) = 0 for the distributions q of the first steps, which span all others.
 * Solved for as many D(x) as there are independent q, these equations leave the other states to try, and tell the actions of those
 * solved for. In a deterministic model no state is left to try.
 */
public final class InducingPolicy {

    private final Kernel kernel;
    private final Chain chain;
    private final Predicate<ActionClass> allowed;
    private final Set<State> visited;
    private final List<Equation> equations = new ArrayList<>();
    private final List<State> tried; // those not solved for
    private final StepCounter counter;

    /** The difference D(state) is a combination of those of states that are tried. */
    private record Equation(State state, Map<State, BigFraction> coefficients) {}

    private InducingPolicy(Kernel kernel, Chain chain, Predicate<ActionClass> allowed, SearchLimit limit) {
        this.kernel = kernel;
        this.chain = chain;
        this.allowed = allowed;
        visited = new LinkedHashSet<>(chain.visited());
        tried = new ArrayList<>(visited);
        solve();
        BigInteger atMost = tried.stream()
                .map(state -> BigInteger.valueOf(kernel.actions(state).size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        counter = new StepCounter(limit, "a policy that induces a visit function", () -> 0, atMost);
    }

    /**
     * A policy that induces a visit function: one exists if and only if the function is in F(s), with s where it starts.
     *
     * @param function on the states of the model
     * @throws SearchLimitException if that takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Optional<PartialPolicy> of(Mdp mdp, VisitFunction function, SearchLimit limit) {
        return of(mdp, function, Optional.empty(), limit);
    }

    /**
     * A policy that induces a visit function and takes some actions wherever it comes to their state: one exists if and only if the
     * function is in F(s | π(s') = a) ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 3.4).
     *
     * @param function on the states of the model
     * @param taken a class of equivalent actions
     * @throws SearchLimitException if that takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Optional<PartialPolicy> taking(
            Mdp mdp, VisitFunction function, ActionClass taken, SearchLimit limit) {
        return of(mdp, function, Optional.of(taken), limit);
    }

    private static Optional<PartialPolicy> of(
            Mdp mdp, VisitFunction function, Optional<ActionClass> taken, SearchLimit limit) {
        InducingPolicy search = new InducingPolicy(new Kernel(mdp), function.chain(), allowed(taken), limit);
        return search.extend(0, Map.of()).map(chosen -> search.inOrder(function.start(), chosen));
    }

    private static Predicate<ActionClass> allowed(Optional<ActionClass> taken) {
        return actions -> taken.map(
                        only -> actions.equals(only) || !actions.state().equals(only.state()))
                .orElse(true);
    }

    /** Whether some policy moves like a chain from its first distribution on. */
    static boolean exists(Kernel kernel, Chain chain, SearchLimit limit) {
        return exists(kernel, chain, Optional.empty(), limit);
    }

    /** The same for policies that take some actions wherever it comes to their state. */
    static boolean exists(Kernel kernel, Chain chain, ActionClass taken, SearchLimit limit) {
        return exists(kernel, chain, Optional.of(taken), limit);
    }

    private static boolean exists(Kernel kernel, Chain chain, Optional<ActionClass> taken, SearchLimit limit) {
        return new InducingPolicy(kernel, chain, allowed(taken), limit)
                .extend(0, Map.of())
                .isPresent();
    }

    private void solve() {
        List<State> states = chain.visited();
        Dictionary dictionary = chain.relations();
        for (int row = 0; row < dictionary.rowCount(); row++) {
            if (dictionary.isFree(dictionary.basic(row))) {
                Map<State, BigFraction> coefficients = new LinkedHashMap<>();
                for (int column = 0; column < dictionary.columnCount(); column++) {
                    if (dictionary.isFree(dictionary.nonbasic(column)) && dictionary.sign(row, column) != 0) {
                        coefficients.put(states.get(dictionary.nonbasic(column)), dictionary.entry(row, column));
                    }
                }
                equations.add(new Equation(states.get(dictionary.basic(row)), coefficients));
            }
        }
        equations.forEach(equation -> tried.remove(equation.state()));
    }

    private Optional<Map<State, ActionClass>> extend(int triedCount, Map<State, ActionClass> chosen) {
        counter.count();
        Map<State, ActionClass> longer = new LinkedHashMap<>(chosen);
        for (Equation equation : equations) {
            if (!longer.containsKey(equation.state())
                    && longer.keySet().containsAll(equation.coefficients().keySet())) {
                Optional<ActionClass> told = told(equation, longer);
                if (told.isEmpty()) {
                    return Optional.empty();
                }
                longer.put(equation.state(), told.get());
            }
        }
        if (triedCount == tried.size()) {
            return Optional.of(longer);
        }
        State next = tried.get(triedCount);
        for (ActionClass actions : kernel.actions(next)) {
            if (allowed.test(actions)
                    && visited.containsAll(kernel.after(actions).entries().keySet())) {
                longer.put(next, actions);
                Optional<Map<State, ActionClass>> complete = extend(triedCount + 1, longer);
                if (complete.isPresent()) {
                    return complete;
                }
            }
        }
        return Optional.empty();
    }

    /** The allowed actions of a state that is solved for, if any go where the others make them go. */
    private Optional<ActionClass> told(Equation equation, Map<State, ActionClass> chosen) {
        StateVector target = chain.after(equation.state());
        for (Map.Entry<State, BigFraction> term : equation.coefficients().entrySet()) {
            State state = term.getKey();
            StateVector difference =
                    kernel.after(Objects.requireNonNull(chosen.get(state))).minus(chain.after(state));
            target = target.plus(difference.times(term.getValue()));
        }
        StateVector wanted = target;
        return kernel.actions(equation.state()).stream()
                .filter(actions ->
                        allowed.test(actions) && kernel.after(actions).equals(wanted))
                .findFirst();
    }

    private PartialPolicy inOrder(State start, Map<State, ActionClass> chosen) {
        List<ActionClass> ordered = new ArrayList<>();
        Set<State> reached = new LinkedHashSet<>(List.of(start));
        while (ordered.size() < reached.size()) {
            State next = List.copyOf(reached).get(ordered.size());
            ActionClass actions = Objects.requireNonNull(chosen.get(next));
            ordered.add(actions);
            reached.addAll(kernel.after(actions).entries().keySet());
        }
        return new PartialPolicy(ordered);
    }
}
