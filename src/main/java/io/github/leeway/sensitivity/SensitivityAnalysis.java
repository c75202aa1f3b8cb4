package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.Execution;
import io.github.leeway.power.Preferences;
import io.github.leeway.solve.SolverSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks the same questions about a model under many scenarios, on the same draws. Where an answer turns round between two discounts it
 * looks closer, and where it does between two numbers of copies of a state too. All tests together are wrong with a probability of at
 * most 5 % (Bonferroni over all that could be made).
 */
public final class SensitivityAnalysis {

    private static final int MORE_COPIES = 3; // halvings between 5 and 10 copies

    private final SensitivityPlan plan;
    private final SolverSelector solvers;
    private final List<Question> questions;
    private final Scenarios scenarios;
    private final long testCount;

    /**
     * An analysis that has not begun.
     *
     * @throws IllegalArgumentException if the rewards do not fit the model
     */
    public SensitivityAnalysis(Subject subject, SensitivityPlan plan, SolverSelector solvers) {
        this.plan = plan;
        this.solvers = solvers;
        questions = Stream.concat(
                        plan.targets().stream().map(target -> Question.avoiding(plan.from(), List.of(target))),
                        Question.betweenActions(subject.mdp(), plan.from()).stream())
                .toList();
        scenarios = Scenarios.of(subject, plan.targets(), plan.laws());
        long most = scenarios.applicable().size()
                + (long) MORE_COPIES * questions.size() * plan.targets().size();
        testCount = Math.max(1, questions.size() * most * (plan.discounts().size() + FlipSearch.LOOKS));
    }

    /** How many reward functions are looked at, of all scenarios together, without those that come to find a turn. */
    public long drawCount() {
        return scenarios.applicable().size() * plan.samples();
    }

    /**
     * Does it.
     *
     * @param execution told how many reward functions are done, of all scenarios one after the other
     */
    public Sensitivity run(Execution execution) {
        Rounds rounds = new Rounds(plan, questions, Preferences.among(testCount), solvers, execution);
        List<Asked> asked = new ArrayList<>();
        for (Scenario scenario : scenarios.applicable()) {
            Optional<List<Point>> points = rounds.askCounted(scenario);
            if (points.isEmpty()) {
                break;
            }
            asked.add(new Asked(scenario, points.get()));
        }
        int missing = scenarios.applicable().size() - asked.size();
        List<Conclusion> conclusions = new ArrayList<>();
        if (!asked.isEmpty()) {
            plan.targets().forEach(target -> addCopies(target, asked, rounds));
            IntStream.range(0, questions.size()).forEach(q -> conclusions.add(conclusion(q, asked, rounds)));
        }
        return new Sensitivity(plan, conclusions, scenarios.inapplicable(), testCount, missing);
    }

    /** Looks between two numbers of copies where an answer turns round. */
    private void addCopies(State target, List<Asked> asked, Rounds rounds) {
        for (int q = 0; q < questions.size(); q++) {
            boolean isOpen = true;
            for (int look = 0; look < MORE_COPIES && isOpen; look++) {
                isOpen = addCopies(target, q, asked, rounds);
            }
        }
    }

    /** Whether there was a number of copies between. */
    private boolean addCopies(State target, int q, List<Asked> asked, Rounds rounds) {
        List<Asked> cut = asked.stream()
                .filter(one -> copies(one, target) > 0 && baseAnswer(one, q).isPresent())
                .toList();
        OptionalInt turn = Turn.of(
                cut.stream().map(one -> baseAnswer(one, q).orElseThrow()).toList());
        if (turn.isEmpty()) {
            return false;
        }
        Asked before = cut.get(turn.getAsInt());
        int fewer = copies(before, target);
        int more = copies(cut.get(turn.getAsInt() + 1), target);
        if (more - fewer < 2) {
            return false;
        }
        Scenario between = scenarios.split(new Variation.SplitState(target, (fewer + more) / 2));
        Optional<List<Point>> points = rounds.ask(between, plan.discounts());
        points.ifPresent(found -> asked.add(asked.indexOf(before) + 1, new Asked(between, found)));
        return points.isPresent();
    }

    /** Of how many copies with rewards of their own a state consists; 0 if something else is varied. */
    private static int copies(Asked asked, State target) {
        Variation variation = asked.scenario().variation();
        if (variation instanceof Variation.AsModeled) {
            return 1;
        }
        return variation instanceof Variation.SplitState split && split.state().equals(target) ? split.copies() : 0;
    }

    private Optional<Answer> baseAnswer(Asked asked, int q) {
        return asked.points().stream()
                .filter(point -> point.discount().equals(plan.base()))
                .map(point -> point.answers().get(q))
                .findFirst();
    }

    /** A question is turned so that the model as it is answers yes. */
    private Conclusion conclusion(int q, List<Asked> asked, Rounds rounds) {
        boolean isNo = baseAnswer(asked.get(0), q)
                .filter(answer -> answer.comparison() == Comparison.LESS_OFTEN)
                .isPresent();
        List<Outcome> outcomes = new ArrayList<>();
        for (Asked one : asked) {
            Map<Discount, Answer> answers = new TreeMap<>();
            one.points()
                    .forEach(point ->
                            answers.put(point.discount(), point.answers().get(q)));
            Optional<Flip> flip = FlipSearch.among(
                    answers,
                    discount -> rounds.ask(one.scenario(), List.of(discount))
                            .filter(points -> !points.isEmpty())
                            .map(points -> points.get(0).answers().get(q)));
            outcomes.add(new Outcome(
                    one.scenario().variation(),
                    baseAnswer(one, q).map(answer -> turned(answer, isNo)),
                    plan.discounts().stream()
                            .map(discount ->
                                    Optional.ofNullable(answers.get(discount)).map(answer -> turned(answer, isNo)))
                            .toList(),
                    flip));
        }
        return new Conclusion(isNo ? questions.get(q).reversed() : questions.get(q), outcomes);
    }

    private static Answer turned(Answer answer, boolean isNo) {
        return isNo ? answer.reversed() : answer;
    }

    /** A scenario and what it said. */
    private record Asked(Scenario scenario, List<Point> points) {}
}
