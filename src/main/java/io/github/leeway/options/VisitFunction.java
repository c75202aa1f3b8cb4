package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The visit function f of a policy from a state: for every discount γ in [0, 1) the expected discounted number of visits to each state,
 * f(γ) = Σ_t γ^t E[e_{s_t}] ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 3.3). Held as the Markov chain on the
 * visited states that induces it, but equal to every other that is the same function, whatever the chain; exactly, by the distributions
 * of the first steps.
 */
public final class VisitFunction {

    private final State start;
    private final Chain chain;

    private VisitFunction(State start, Chain chain) {
        this.start = start;
        this.chain = chain;
    }

    /** The visit function of a policy from its first state on. */
    public static VisitFunction of(Mdp mdp, PartialPolicy policy) {
        return of(new Kernel(mdp), policy);
    }

    static VisitFunction of(Kernel kernel, PartialPolicy policy) {
        SortedMap<State, StateVector> rows = new TreeMap<>(StateVector.MODEL_ORDER);
        for (ActionClass action : policy.actions()) {
            rows.put(action.state(), kernel.after(action));
        }
        return new VisitFunction(policy.start(), Chain.of(StateVector.unit(policy.start()), rows));
    }

    /** The state that is visited first. */
    public State start() {
        return start;
    }

    /** The states that are visited with positive probability, in the order of the model. */
    public List<State> visited() {
        return chain.visited();
    }

    /** The chain that induces it. */
    Chain chain() {
        return chain;
    }

    /** The distributions of the state after 0, 1, … steps, so many of them. */
    List<StateVector> steps(int count) {
        return chain.steps(count);
    }

    /**
     * f(γ), exactly; the entries sum to 1 / (1 − γ).
     *
     * @param discount γ in [0, 1)
     */
    public StateVector at(Discount discount) {
        if (discount.isOne()) {
            throw new IllegalArgumentException("discount is 1, expected a value in [0, 1)");
        }
        Dictionary equations = new Dictionary(visited().size()); // f − γ f P − e_s = 0, with f unknown
        List<State> states = visited();
        for (State to : states) {
            List<BigFraction> form = new ArrayList<>();
            for (State from : states) {
                BigFraction reached =
                        discount.exact().multiply(chain.after(from).entry(to));
                form.add(StateVector.unit(from).entry(to).subtract(reached));
            }
            form.add(StateVector.unit(start).entry(to).negate());
            equations.add(Dictionary.integral(form));
        }
        return solution(equations);
    }

    /**
     * lim (1 − γ) f(γ) as γ goes to 1, exactly: the recurrent distribution ({@link io.github.leeway.Bibliography#TURNER_2021},
     * Definition 6.10); the entries sum to 1.
     */
    public StateVector limit() {
        return limit(StateVector.unit(start), deviation(StateVector.unit(start)));
    }

    /**
     * The first terms of f(γ) / (1 + λ) in powers of λ = (1 − γ) / γ, from λ^-1 on: e_s P*, and (−1)^k e_s D^(k+1) for λ^k, with the
     * limiting matrix P* and the deviation matrix D ({@link io.github.leeway.Bibliography#PUTERMAN_1994}, Theorem 8.2.3). Near a
     * discount of 1, functions compare as the first terms that differ.
     */
    List<StateVector> expansion(int terms) {
        List<StateVector> expansion = new ArrayList<>(List.of(limit()));
        StateVector power = StateVector.unit(start);
        while (expansion.size() < terms) {
            StateVector any = deviation(power);
            power = any.minus(limit(any, deviation(any)));
            expansion.add(power.times(BigFraction.of(expansion.size() % 2 == 1 ? 1 : -1)));
        }
        return expansion;
    }

    /** x P*, given some h with h (I − P)² = x (I − P). */
    private StateVector limit(StateVector vector, StateVector deviation) {
        return vector.minus(step(deviation));
    }

    /** Some h with h (I − P)² = x (I − P), for an x on the visited states; then x − h (I − P) = x P*, and h − h P* = x D. */
    private StateVector deviation(StateVector vector) {
        // x P* is the d with d P = d that differs from x by some h (I − P) (Puterman 1994, appendix A)
        List<State> states = visited();
        Dictionary equations = new Dictionary(visited().size());
        List<StateVector> twice =
                states.stream().map(this::step).map(this::step).toList();
        StateVector once = step(vector);
        for (State to : states) {
            List<BigFraction> form = new ArrayList<>();
            twice.forEach(row -> form.add(row.entry(to)));
            form.add(once.entry(to).negate());
            equations.add(Dictionary.integral(form));
        }
        return solution(equations);
    }

    private StateVector step(State state) {
        return step(StateVector.unit(state));
    }

    /** x (I − P). */
    private StateVector step(StateVector vector) {
        return vector.minus(chain.next(vector));
    }

    private StateVector solution(Dictionary equations) {
        equations.solve();
        List<BigFraction> point = equations.point();
        SortedMap<State, BigFraction> entries = new TreeMap<>(StateVector.MODEL_ORDER);
        List<State> states = visited();
        for (int i = 0; i < states.size(); i++) {
            entries.put(states.get(i), point.get(i));
        }
        return StateVector.of(entries);
    }

    /** P_φ f, for all discounts at once ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.2). */
    public VisitFunction permuted(Permutation permutation) {
        return new VisitFunction(permutation.image(start), chain.permuted(permutation));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitFunction function && chain.equals(function.chain);
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    /** The distributions of the first steps. */
    @Override
    public String toString() {
        return chain.toString();
    }
}
