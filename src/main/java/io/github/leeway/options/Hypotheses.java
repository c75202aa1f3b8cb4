package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What theorems ask of a model ({@link io.github.leeway.Bibliography#TURNER_2021}, Propositions 6.6, 6.9, 6.12, Theorem 6.13,
 * Corollary 6.14 and Lemma E.49; {@link io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Lemmas D.3 and D.5, Theorem D.11 and Corollary D.12).
 *
 * <p>The proofs of Proposition 6.9 and Theorem 6.13 let an involution keep all states outside a set. That is still an involution if the
 * set is that of the states visited by what is copied and of their images, so a witness may move no others. Lemma E.49 keeps all states
 * that do not follow the actions compared, visited or not.
 */
final class Hypotheses {

    private final Mdp mdp;
    private final Futures futures;

    Hypotheses(Futures futures) {
        this.mdp = futures.mdp();
        this.futures = futures;
    }

    Containment<?> of(Statement statement) {
        if (statement instanceof Statement.StatePower power) {
            return statePower(power);
        }
        if (statement instanceof Statement.ActionPower power) {
            return actions(power, List.of(power.moreActions()), power.lessActions(), returning(power));
        }
        if (statement instanceof Statement.ActionOptimality optimality) {
            return actions(optimality, optimality.moreActions(), optimality.lessActions(), otherWay(optimality));
        }
        if (statement instanceof Statement.ForkOptimality optimality) {
            return fork(optimality);
        }
        if (statement instanceof Statement.LongRunPower power) {
            return longRunPower(power);
        }
        if (statement instanceof Statement.LaterPower power) {
            return LaterContainment.of(
                    power,
                    futures.nonDominated(power.lessState()),
                    futures.nonDominated(power.moreState()),
                    futures.moves(List.of()));
        }
        if (statement instanceof Statement.AverageOptimality optimality) {
            return averageOptimality(optimality, optimality.start(), optimality.moreEnds(), optimality.lessEnds());
        }
        return avoidance((Statement.Avoidance) statement);
    }

    private Containment<VisitFunction> statePower(Statement.StatePower power) {
        return new VisitContainment(
                power,
                Optional.empty(),
                futures.nonDominated(power.lessState()),
                power.moreState(),
                futures.moves(List.of()),
                Set.of(),
                List.copyOf(futures.nonDominated(power.moreState()).functions()));
    }

    private Containment<VisitFunction> actions(
            Statement statement, List<ActionClass> more, ActionClass less, Optional<Counterexample> obstacle) {
        return new VisitContainment(
                statement,
                obstacle,
                futures.taking(less),
                less.state(),
                futures.moves(more),
                Set.of(),
                more.size() == 1 ? nonDominated(more.get(0)) : List.of());
    }

    private List<VisitFunction> nonDominated(ActionClass taken) {
        return List.copyOf(futures.nonDominated(taken.state()).taking(taken).functions());
    }

    private Optional<Counterexample> returning(Statement.ActionPower power) {
        ActionClass less = power.lessActions();
        return mdp.reachableFrom(less.representative()).contains(less.state())
                ? Optional.of(new Counterexample(
                        power, Counterexample.Kind.REACHED, less.state() + " is reached again after " + less.label()))
                : Optional.empty();
    }

    private Optional<Counterexample> otherWay(Statement.ActionOptimality optimality) {
        List<ActionClass> compared = new ArrayList<>(optimality.moreActions());
        compared.add(optimality.lessActions());
        return otherWay(optimality, optimality.lessActions().state(), compared);
    }

    private Optional<Counterexample> otherWay(Statement statement, State start, List<ActionClass> compared) {
        Set<State> following = following(compared);
        return reachedWithout(compared, start).stream()
                .filter(following::contains)
                .findFirst()
                .map(reached -> new Counterexample(
                        statement,
                        Counterexample.Kind.REACHED,
                        reached + " follows what is compared but is reached from " + start + " by other actions, too"));
    }

    private Set<State> following(List<ActionClass> actions) {
        Set<State> following = new LinkedHashSet<>();
        actions.forEach(each -> following.addAll(mdp.reachableFrom(each.representative())));
        return following;
    }

    /**
     * The fork comes between the start and what follows: if it was among the latter, it would be reached on another way. So neither it
     * nor the start is moved.
     */
    private Containment<VisitFunction> fork(Statement.ForkOptimality optimality) {
        State start = optimality.start();
        List<ActionClass> compared = List.of(optimality.moreActions(), optimality.lessActions());
        Optional<Counterexample> obstacle = notReached(optimality).or(() -> otherWay(optimality, start, compared));
        VisitFunctions functions = obstacle.isPresent() ? VisitFunctions.none(start) : futures.nonDominated(start);
        Set<State> kept = new LinkedHashSet<>(mdp.states());
        kept.removeAll(following(compared));
        return new VisitContainment(
                optimality,
                obstacle,
                functions.taking(optimality.lessActions()),
                start,
                futures.moves(List.of(optimality.moreActions())),
                kept,
                List.copyOf(functions.taking(optimality.moreActions()).functions()));
    }

    private Optional<Counterexample> notReached(Statement.ForkOptimality optimality) {
        State fork = optimality.lessActions().state();
        return mdp.reachableFrom(optimality.start()).contains(fork)
                ? Optional.empty()
                : Optional.of(new Counterexample(
                        optimality,
                        Counterexample.Kind.NOT_REACHED,
                        fork + " is not reached from " + optimality.start()));
    }

    /** The states that can follow a state in which some classes of actions are never taken. */
    private Set<State> reachedWithout(List<ActionClass> excluded, State start) {
        Kernel kernel = futures.kernel();
        Set<State> reached = new LinkedHashSet<>();
        Deque<State> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (ActionClass actions : kernel.actions(open.remove())) {
                if (!excluded.contains(actions)) {
                    for (State successor : kernel.after(actions).entries().keySet()) {
                        if (reached.add(successor)) {
                            open.add(successor);
                        }
                    }
                }
            }
        }
        return reached;
    }

    private Containment<StateVector> longRunPower(Statement.LongRunPower power) {
        RecurrentDistributions more = futures.recurrent(power.moreState());
        RecurrentDistributions less = futures.nonDominatedRecurrent(power.lessState());
        return new RecurrentContainment(
                power,
                Optional.empty(),
                List.copyOf(less.distributions()),
                more.distributions(),
                power.copies() == 1
                        ? List.copyOf(
                                futures.nonDominatedRecurrent(power.moreState()).distributions())
                        : List.of());
    }

    private Containment<StateVector> avoidance(Statement.Avoidance avoidance) {
        Set<StateVector> ends = new LinkedHashSet<>();
        avoidance.avoided().forEach(state -> ends.add(StateVector.unit(state)));
        Set<StateVector> others =
                new LinkedHashSet<>(futures.recurrent(avoidance.start()).distributions());
        others.removeAll(ends);
        return averageOptimality(avoidance, avoidance.start(), others, ends);
    }

    private Containment<StateVector> averageOptimality(
            Statement statement, State start, Set<StateVector> more, Set<StateVector> less) {
        RecurrentDistributions all = futures.recurrent(start);
        Set<StateVector> both = new LinkedHashSet<>(more);
        both.addAll(less);
        Optional<Counterexample> stranger = foreign(statement, all, both);
        if (stranger.isPresent()) {
            return new RecurrentContainment(statement, stranger, List.copyOf(less), more, List.of());
        }
        Set<StateVector> best = futures.nonDominatedRecurrent(start).distributions();
        Optional<Counterexample> obstacle = touching(statement, best, both).or(() -> common(statement, more, less));
        List<StateVector> extras = new ArrayList<>();
        if (statement.copies() == 1 && less.stream().noneMatch(more::contains)) {
            best.stream().filter(more::contains).forEach(extras::add);
        }
        return new RecurrentContainment(statement, obstacle, List.copyOf(less), more, extras);
    }

    private static Optional<Counterexample> foreign(
            Statement statement, RecurrentDistributions all, Set<StateVector> named) {
        return named.stream()
                .filter(distribution -> !all.distributions().contains(distribution))
                .findFirst()
                .map(distribution -> new Counterexample(
                        statement,
                        Counterexample.Kind.NOT_RECURRENT,
                        "no policy from " + all.start() + " has the recurrent distribution " + distribution));
    }

    /** Some non-dominated distribution outside the two sets that has a state in common with one of them. */
    private static Optional<Counterexample> touching(
            Statement statement, Set<StateVector> nonDominated, Set<StateVector> named) {
        for (StateVector other : nonDominated) {
            for (StateVector distribution : named) {
                if (!named.contains(other)
                        && distribution.entries().keySet().stream()
                                .anyMatch(state -> other.entry(state).signum() != 0)) {
                    return Optional.of(new Counterexample(
                            statement,
                            Counterexample.Kind.NOT_APART,
                            "[" + other + "] is in neither set but not orthogonal to [" + distribution + "]"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Counterexample> common(Statement statement, Set<StateVector> more, Set<StateVector> less) {
        return statement.copies() == 1
                ? Optional.empty()
                : less.stream()
                        .filter(more::contains)
                        .findFirst()
                        .map(distribution -> new Counterexample(
                                statement, Counterexample.Kind.NOT_APART, "[" + distribution + "] is in both sets"));
    }
}
