package io.github.leeway.environment;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The model of a process: a state for each situation that can follow, breadth first, those where an episode has ended after all
 * others; and the reward of the process. A step that may come about in several ways is paid their mean.
 *
 * @param mdp the states and what leads from one to another
 * @param reward called {@code reward}
 */
record Exploration(Mdp mdp, RewardFunction reward) {

    private static final String REWARD = "reward";

    /**
     * Explores a process.
     *
     * @throws IllegalArgumentException if it has more situations or outcomes than a model file may have
     */
    static <S> Exploration of(Dynamics<S> dynamics) {
        Map<S, List<Act<S>>> acts = acts(dynamics);
        MdpBuilder builder = Mdp.builder();
        acts.forEach((situation, offered) -> {
            if (!offered.isEmpty()) {
                builder.state(dynamics.name(situation));
            }
        });
        acts.forEach((situation, offered) -> offered.forEach(
                act -> builder.choice(dynamics.name(situation), act.action(), outcomes(act, dynamics))));
        acts.forEach((situation, offered) -> {
            if (offered.isEmpty()) {
                builder.terminal(dynamics.name(situation));
            }
        });
        dynamics.start().map(dynamics::name).ifPresent(builder::start);
        Mdp mdp = builder.build();
        List<Act<S>> inOrder =
                acts.values().stream().flatMap(List::stream).toList(); // as the choices of states that are not terminal
        return new Exploration(mdp, reward(mdp, inOrder, dynamics));
    }

    private static <S> Map<S, List<Act<S>>> acts(Dynamics<S> dynamics) {
        Map<S, List<Act<S>>> acts = new LinkedHashMap<>();
        Deque<S> open = new ArrayDeque<>(dynamics.first());
        dynamics.first().forEach(situation -> acts.put(situation, List.of()));
        long outcomes = 0;
        while (!open.isEmpty()) {
            S situation = open.remove();
            List<Act<S>> offered = dynamics.acts(situation);
            acts.put(situation, offered);
            for (Act<S> act : offered) {
                outcomes += act.branches().size();
                for (Act.Branch<S> branch : act.branches()) {
                    if (acts.putIfAbsent(branch.next(), List.of()) == null) {
                        open.add(branch.next());
                    }
                }
            }
            Size.check(acts.size(), outcomes);
        }
        return acts;
    }

    private static <S> Map<String, BigFraction> outcomes(Act<S> act, Dynamics<S> dynamics) {
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        act.branches()
                .forEach(
                        branch -> outcomes.merge(dynamics.name(branch.next()), branch.probability(), BigFraction::add));
        return outcomes;
    }

    private static <S> RewardFunction reward(Mdp mdp, List<Act<S>> acts, Dynamics<S> dynamics) {
        SortedMap<Integer, BigFraction> choices = new TreeMap<>();
        SortedMap<RewardFunction.Step, BigFraction> steps = new TreeMap<>();
        for (int c = 0; c < acts.size(); c++) {
            List<Act.Branch<S>> branches = acts.get(c).branches();
            int reward = branches.get(0).reward();
            if (branches.stream().anyMatch(branch -> branch.reward() != reward)) {
                steps.putAll(steps(mdp, mdp.choices().get(c), branches, dynamics));
            } else if (reward != 0) {
                choices.put(c, BigFraction.of(reward));
            }
        }
        return new RewardFunction(REWARD, new TreeMap<>(), choices, steps);
    }

    private static <S> Map<RewardFunction.Step, BigFraction> steps(
            Mdp mdp, Choice choice, List<Act.Branch<S>> branches, Dynamics<S> dynamics) {
        Map<String, BigFraction> paid = new LinkedHashMap<>();
        branches.forEach(branch -> paid.merge(
                dynamics.name(branch.next()), branch.probability().multiply(branch.reward()), BigFraction::add));
        Map<RewardFunction.Step, BigFraction> steps = new LinkedHashMap<>();
        for (Outcome outcome : mdp.outcomes(choice)) {
            BigFraction sum = paid.getOrDefault(outcome.successor().name(), BigFraction.ZERO);
            if (sum.signum() != 0) {
                steps.put(
                        new RewardFunction.Step(
                                choice.index(), outcome.successor().index()),
                        sum.divide(outcome.probability()));
            }
        }
        return steps;
    }
}
