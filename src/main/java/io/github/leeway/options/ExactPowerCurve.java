package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * POWER of a state and how likely each of its actions is to be optimal, as functions of the discount γ on [0, 1], for the rewards of
 * {@link ExactPower}. POWER is continuous ({@link io.github.leeway.Bibliography#TURNER_2021}, Proposition 5.3). So are the chances
 * at 0 and 1, where they are limits, and everywhere if all rewards are uniform; else they may jump at single discounts, at which
 * functions tie that do not elsewhere.
 *
 * @param power of the state
 * @param actions one entry for each class of equivalent actions, in the order of the model
 */
public record ExactPowerCurve(PiecewiseFunction power, List<ActionCurve> actions) {

    /** Copies the list. */
    public ExactPowerCurve {
        actions = List.copyOf(actions);
    }

    /**
     * The probability that a class of equivalent actions is optimal.
     *
     * @param optimal ties included
     * @param unique that no other class is optimal
     */
    public record ActionCurve(ActionClass actions, PiecewiseFunction optimal, PiecewiseFunction unique) {}

    /**
     * Computes both.
     *
     * @param rewards of each state, by index, independent of each other
     * @param limit of steps as in {@link ExactPower#of}, and of 32 coefficients of functions whose signs are found
     * @throws NotExactException if a distribution is neither uniform nor discrete
     * @throws SearchLimitException if it takes more steps than the limit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ExactPowerCurve of(Mdp mdp, State state, List<Distribution> rewards, SearchLimit limit) {
        ExactQuestion question = ExactQuestion.of(
                mdp, state, rewards, limit, "POWER and chances from '" + state.name() + "' as functions");
        Map<VisitFunction, SortedMap<State, RationalFunction>> visits = new LinkedHashMap<>();
        Stream.concat(
                        question.nonDominated().functions().stream(),
                        question.compared().values().stream().flatMap(functions -> functions.stream()))
                .forEach(function -> visits.computeIfAbsent(function, GeneratingFunction::of));
        return new ExactPowerCurve(power(question, visits), actions(question, visits));
    }

    private static PiecewiseFunction power(
            ExactQuestion question, Map<VisitFunction, SortedMap<State, RationalFunction>> visits) {
        List<SortedMap<State, RationalFunction>> gains = question.nonDominated().functions().stream()
                .map(function -> gain(question.state(), Objects.requireNonNull(visits.get(function))))
                .toList();
        VolumeCurves volumes = new VolumeCurves(question.counter());
        Cells<RationalFunction> cells = new Cells<>(
                functions -> new ExactComparison<>(
                                functions, volumes.near(functions), question.rewards(), question.counter())
                        .expectedMaximum(gains),
                question.counter());
        return Pieces.continuous(cells.all()).function(Function.identity());
    }

    /** (1 − γ) / γ (f(γ) − e_s): what is collected per step from the next step on. */
    private static SortedMap<State, RationalFunction> gain(State start, SortedMap<State, RationalFunction> visits) {
        RationalFunction factor = RationalFunction.of(Polynomial.of(1, -1), Polynomial.of(0, 1));
        SortedMap<State, RationalFunction> gain = new TreeMap<>(visits);
        gain.merge(start, RationalFunction.ONE.negate(), RationalFunction::add);
        gain.replaceAll((state, entry) -> entry.multiply(factor));
        return gain;
    }

    private static List<ActionCurve> actions(
            ExactQuestion question, Map<VisitFunction, SortedMap<State, RationalFunction>> visits) {
        Map<ActionClass, List<List<Map<State, RationalFunction>>>> contenders = new LinkedHashMap<>();
        question.compared().forEach((actions, functions) -> {
            List<List<Map<State, RationalFunction>>> own = new ArrayList<>();
            functions.forEach(function -> own.add(List.of(Objects.requireNonNull(visits.get(function)))));
            contenders.put(actions, own);
        });
        VolumeCurves volumes = new VolumeCurves(question.counter());
        Cells<Map<ActionClass, ExactComparison.Chance<RationalFunction>>> cells = new Cells<>(
                functions -> new ExactComparison<>(
                                functions, volumes.near(functions), question.rewards(), question.counter())
                        .chances(contenders),
                question.counter());
        List<Cells.Cell<Map<ActionClass, ExactComparison.Chance<RationalFunction>>>> found = cells.all();
        Pieces<Map<ActionClass, ExactComparison.Chance<RationalFunction>>> pieces =
                question.ties() == ExactQuestion.Ties.NEVER ? Pieces.continuous(found) : Pieces.of(found, cells);
        return contenders.keySet().stream()
                .map(actions -> new ActionCurve(
                        actions,
                        pieces.function(chances -> chance(chances, actions).best()),
                        pieces.function(chances -> chance(chances, actions).alone())))
                .toList();
    }

    private static ExactComparison.Chance<RationalFunction> chance(
            Map<ActionClass, ExactComparison.Chance<RationalFunction>> chances, ActionClass actions) {
        return Objects.requireNonNull(chances.get(actions));
    }
}
