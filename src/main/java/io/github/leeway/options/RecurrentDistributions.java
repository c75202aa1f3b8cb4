package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.AsSubgraph;

/**
 * Recurrent distributions from one state: where policies spend their time in the long run, the limits of (1 − γ) f(γ) as γ goes to 1.
 * With several recurrent classes a distribution weights their stationary distributions by the probabilities of ending there; around a
 * cycle it is uniform. All of them, RSD(s), or those that are the only best on average for some reward function, RSD_nd(s) ({@link
 * io.github.leeway.Bibliography#TURNER_2021}, Definition 6.10). In a deterministic model each is uniform on the states of a simple
 * cycle ({@link io.github.leeway.Bibliography#JOHNSON_1975}).
 *
 * @param start the state from which policies start
 * @param distributions each sums to 1
 */
public record RecurrentDistributions(State start, Set<StateVector> distributions) {

    /** Copies the set. */
    public RecurrentDistributions {
        distributions = Collections.unmodifiableSet(new LinkedHashSet<>(distributions));
    }

    /**
     * RSD(s).
     *
     * @throws SearchLimitException if that takes more cycles or partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static RecurrentDistributions of(Mdp mdp, State start, SearchLimit limit) {
        Set<StateVector> distributions = new LinkedHashSet<>();
        StepCounter counter = new StepCounter(
                limit, StepCounter.allOf("RSD", start), distributions::size, PolicyBound.of(mdp, start));
        Set<State> reached = mdp.reachableFrom(start);
        if (mdp.isDeterministic() && reached.size() <= OpenOptions.MOST_STATES) {
            new JohnsonSimpleCycles<>(new AsSubgraph<>(mdp.stateGraph(), reached)).findSimpleCycles(cycle -> {
                counter.count();
                distributions.add(StateVector.uniform(cycle));
            });
        } else {
            Kernel kernel = new Kernel(mdp);
            new PolicySearch(
                            kernel,
                            counter,
                            policy -> distributions.add(
                                    VisitFunction.of(kernel, policy).limit()))
                    .from(start, Preference.NONE);
        }
        return new RecurrentDistributions(start, distributions);
    }

    /**
     * RSD_nd(s). Each is the limit of a non-dominated visit function ({@link io.github.leeway.Bibliography#TURNER_2021}, Lemma E.44),
     * so the others are not searched for.
     *
     * @throws SearchLimitException if finding F_nd(s) takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static RecurrentDistributions nonDominated(Mdp mdp, State start, SearchLimit limit) {
        return nonDominated(mdp, VisitFunctions.nonDominated(mdp, start, limit));
    }

    /** The same, once F_nd(s) is known. */
    static RecurrentDistributions nonDominated(Mdp mdp, VisitFunctions functions) {
        Set<StateVector> limits = new LinkedHashSet<>();
        functions.functions().forEach(function -> limits.add(function.limit()));
        return new RecurrentDistributions(functions.start(), limits).nonDominated(mdp);
    }

    /**
     * Those of them that are better than all others of them for some reward function: the corners of their convex hull.
     *
     * @param mdp the model whose states these are
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public RecurrentDistributions nonDominated(Mdp mdp) {
        StrictCone rewards = StrictCone.on(new Kernel(mdp));
        Set<StateVector> kept = new LinkedHashSet<>();
        for (StateVector candidate : distributions) {
            StepCounter.checkInterrupt();
            List<StateVector> directions = new ArrayList<>();
            for (StateVector other : distributions) {
                if (!other.equals(candidate)) {
                    directions.add(candidate.minus(other));
                }
            }
            if (rewards.within(directions).isPresent()) {
                kept.add(candidate);
            }
        }
        return new RecurrentDistributions(start, kept);
    }

    /** How many there are. */
    public int count() {
        return distributions.size();
    }

    /** The images P_φ d of all of them. */
    public Set<StateVector> permuted(Permutation permutation) {
        Set<StateVector> images = new LinkedHashSet<>();
        distributions.forEach(distribution -> images.add(distribution.permuted(permutation)));
        return images;
    }
}
