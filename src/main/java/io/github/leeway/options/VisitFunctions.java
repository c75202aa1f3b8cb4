package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Visit functions from one state, each with the policies that induce it: all of them, F(s), or those that are the only best for some
 * reward function, F_nd(s) ({@link io.github.leeway.Bibliography#TURNER_2021}, Definitions 3.3, 3.4 and 3.6). In the order in which
 * a depth-first search along the order of the model finds them.
 */
public final class VisitFunctions {

    private final State start;
    private final Map<VisitFunction, List<PartialPolicy>> policies; // those that induce a function, at least one

    private VisitFunctions(State start, Map<VisitFunction, List<PartialPolicy>> policies) {
        this.start = start;
        this.policies = Collections.unmodifiableMap(policies);
    }

    /**
     * F(s): those of all policies. The number of policies is at most {@link PolicyBound#of}, and about as many steps are taken.
     *
     * @throws SearchLimitException if that takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static VisitFunctions of(Mdp mdp, State start, SearchLimit limit) {
        return search(new Kernel(mdp), start, Preference.NONE, "F", limit);
    }

    /**
     * F_nd(s): those for which some reward function makes them the only best. Found without the others, by what a policy asks of the
     * values of states, so that only about as many steps are taken as there are functions times states.
     *
     * @throws SearchLimitException if that takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static VisitFunctions nonDominated(Mdp mdp, State start, SearchLimit limit) {
        Kernel kernel = new Kernel(mdp);
        Preference preference = mdp.isDeterministic() ? StrictOrder.on(kernel) : StrictCone.on(kernel);
        return search(kernel, start, preference, "F_nd", limit);
    }

    /**
     * F(s | π(s) = a): those of all policies that take one of these actions where they start.
     *
     * @throws SearchLimitException if that takes more partial policies than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static VisitFunctions taking(Mdp mdp, ActionClass taken, SearchLimit limit) {
        return search(new Kernel(mdp), taken.state(), Preference.taking(taken), "F", limit);
    }

    /** No functions. */
    static VisitFunctions none(State start) {
        return new VisitFunctions(start, Map.of());
    }

    private static VisitFunctions search(
            Kernel kernel, State start, Preference preference, String set, SearchLimit limit) {
        Map<VisitFunction, List<PartialPolicy>> policies = new LinkedHashMap<>();
        StepCounter counter = new StepCounter(
                limit, StepCounter.allOf(set, start), policies::size, PolicyBound.of(kernel.mdp(), start));
        new PolicySearch(
                        kernel,
                        counter,
                        policy -> policies.computeIfAbsent(
                                        VisitFunction.of(kernel, policy), function -> new ArrayList<>())
                                .add(policy))
                .from(start, preference);
        return new VisitFunctions(start, policies);
    }

    /** The state from which they count visits. */
    public State start() {
        return start;
    }

    /** How many there are. */
    public int count() {
        return policies.size();
    }

    /** The functions. */
    public Set<VisitFunction> functions() {
        return policies.keySet();
    }

    /** The first policy found that induces one of the functions. */
    public PartialPolicy policy(VisitFunction function) {
        return inducing(function).get(0);
    }

    /** All policies that induce one of the functions, up to what they do elsewhere; more than one only if it is dominated. */
    public List<PartialPolicy> inducing(VisitFunction function) {
        List<PartialPolicy> inducing = policies.get(function);
        if (inducing == null) {
            throw new IllegalArgumentException(
                    "visit function is " + function + ", expected one of those from '" + start.name() + "'");
        }
        return Collections.unmodifiableList(inducing);
    }

    /**
     * F(s | π(s') = a): the functions that are induced by some policy that takes one of these actions in their state, be that visited
     * or not ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 3.4).
     */
    public VisitFunctions taking(ActionClass choice) {
        return where(policy -> policy.allows(choice));
    }

    private VisitFunctions where(Predicate<PartialPolicy> condition) {
        Map<VisitFunction, List<PartialPolicy>> kept = new LinkedHashMap<>();
        policies.forEach((function, inducing) -> {
            List<PartialPolicy> fitting = inducing.stream().filter(condition).toList();
            if (!fitting.isEmpty()) {
                kept.put(function, fitting);
            }
        });
        return new VisitFunctions(start, kept);
    }

    /** The images P_φ f of all functions ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.2). */
    public Set<VisitFunction> permuted(Permutation permutation) {
        Set<VisitFunction> images = new LinkedHashSet<>();
        functions().forEach(function -> images.add(function.permuted(permutation)));
        return images;
    }
}
