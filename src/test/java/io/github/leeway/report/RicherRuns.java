package io.github.leeway.report;

import io.github.leeway.claim.ClaimParser;
import io.github.leeway.claim.Judgement;
import io.github.leeway.claim.Route;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Expectation;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Counterexample;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.Permutation;
import io.github.leeway.options.Reasons;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.StateVector;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PolicySet;
import io.github.leeway.power.PolicySetEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.VarianceReduction;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Sampling;
import io.github.leeway.sensitivity.Sensitivity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Runs by what is in them, which together have all that a run can have. Their numbers are merely plausible. */
final class RicherRuns {

    private static final Mdp FORK = Mdp.builder()
            .choice("hub", "go", "off")
            .choice("hub", "also", "off")
            .choice("hub", "far", Map.of("a", BigFraction.of(1, 3), "b", BigFraction.of(2, 3)))
            .choice("a", "b", "b")
            .choice("a", "hub", "hub")
            .choice("b", "a", "a")
            .choice("b", "a = b", "b")
            .terminal("off")
            .start("hub")
            .build();

    private RicherRuns() {}

    /** One of them. */
    static Run named(String name) {
        return Optional.ofNullable(all().get(name)).orElseThrow();
    }

    static Map<String, Run> all() {
        Map<String, Run> runs = new LinkedHashMap<>();
        runs.put("limits", Runs.caseStudy("0,0.1,1/3,0.9,1"));
        runs.put("hostile", Runs.hostile());
        runs.put("grid", Runs.grid(5, 4, "0.9"));
        runs.put("on actions", Runs.onActions("0.1,0.9"));
        runs.put("partial", Runs.run(FORK, "partial", "", "0.9", 512));
        runs.put("no numbers", withoutNumbers());
        runs.put("groups", inGroups());
        runs.put("differences and sets", withDifferencesAndSets());
        runs.put("reasons", withReasons());
        runs.put("exact", withExact());
        runs.put("distribution", Runs.withDistribution(fork("0.5,0.9"), 2));
        runs.put("claims", withClaims());
        runs.put("sensitivity", withSensitivity());
        runs.put("sensitivity in groups", withSensitivityInGroups());
        return runs;
    }

    /** With means that are infinite, not a number, and less than any positive number. */
    private static Run withoutNumbers() {
        Run run = fork("0.9");
        StateEstimate old = run.estimate().discounts().get(0).states().get(1);
        Mean mean = new Mean(Double.POSITIVE_INFINITY, Double.NaN, Double.NEGATIVE_INFINITY, Math.copySign(0.0, -1));
        Run broken =
                Runs.with(run, new StateEstimate(old.state(), mean, Double.MIN_VALUE, old.actions(), old.verdict()));
        return with(
                broken,
                broken.estimate().plan(),
                discount -> new DiscountEstimate(
                        discount.discount(),
                        discount.solver(),
                        List.of(1e-300, Double.POSITIVE_INFINITY, Double.NaN, Math.nextUp(1e22)),
                        discount.states()));
    }

    /** With scrambled points, a precision, and no control variates. */
    private static Run inGroups() {
        Run run = fork("0.5,1");
        PowerPlan old = run.estimate().plan();
        PowerPlan plan = new PowerPlan(
                old.discounts(), 10_240, -7, VarianceReduction.NONE, OptionalDouble.of(1e-3), Sampling.SOBOL);
        return with(
                run,
                plan,
                discount -> new DiscountEstimate(
                        discount.discount(),
                        discount.solver(),
                        discount.varianceSaved(),
                        discount.states().stream().map(RicherRuns::inGroups).toList()));
    }

    private static StateEstimate inGroups(StateEstimate state) {
        return new StateEstimate(
                state.state(),
                state.power(),
                state.solverError(),
                state.actions().stream()
                        .map(action -> new ActionEstimate(
                                action.actions(),
                                shares(7_000, 40),
                                action.average().map(average -> shares(6_000, 40)),
                                action.powerNext()))
                        .toList(),
                state.verdict());
    }

    private static Optimality shares(long count, long groups) {
        return new Optimality(
                new Share(count, 10_240, groups, 1.0 / 3000),
                new Share(count - 300, 10_240, groups, 2.0 / 3000),
                new Share(200, 10_240, groups, 1e-7),
                new Share(100, 10_240, groups, 0));
    }

    private static Run withDifferencesAndSets() {
        Run run = fork("0.5,0.9,1");
        Mdp mdp = run.estimate().mdp();
        State hub = mdp.states().get(0);
        State off = mdp.states().get(1);
        List<ActionClass> classes = mdp.actionClasses(hub);
        List<Contrast> contrasts = List.of(
                new Contrast.BetweenStates(hub, off),
                new Contrast.BetweenDiscounts(off),
                new Contrast.BetweenActions(classes.get(0), classes.get(1)),
                new Contrast.BetweenShares(classes.get(1), classes.get(0)));
        List<PolicySet> sets = List.of(
                new PolicySet.Taking(classes.get(0).choices()),
                new PolicySet.Avoiding(hub, List.of(off)),
                new PolicySet.Reaching(hub, mdp.states().subList(1, 3)));
        PowerPlan plan = run.estimate().plan().with(contrasts).counting(sets);
        return with(
                run,
                plan,
                discount -> new DiscountEstimate(
                        discount.discount(),
                        discount.solver(),
                        discount.varianceSaved(),
                        discount.states(),
                        contrasts.stream()
                                .filter(contrast -> !discount.equals(
                                                run.estimate().discounts().get(0))
                                        || !(contrast instanceof Contrast.BetweenDiscounts))
                                .map(contrast -> new Difference(contrast, Runs.mean(-1.0 / 3, 1e-4), 1e-9))
                                .toList(),
                        sets.stream()
                                .map(set -> new PolicySetEstimate(
                                        set,
                                        new Optimality(
                                                new Share(5_000, 10_000),
                                                new Share(4_000, 10_000),
                                                new Share(900, 10_000),
                                                new Share(100, 10_000))))
                                .toList()));
    }

    /** With a certificate of every kind. */
    private static Run withReasons() {
        Run run = Runs.caseStudy("0.9");
        Mdp mdp = run.estimate().mdp();
        State start = mdp.states().get(0);
        List<ActionClass> classes = mdp.actionClasses(start);
        State left = state(mdp, "ℓ◁");
        State right = state(mdp, "r▷");
        List<ActionClass> fork = mdp.actionClasses(right);
        List<Statement> statements = List.of(
                new Statement.ActionOptimality(classes.get(2), classes.get(1)),
                new Statement.ActionOptimality(List.of(classes.get(2), classes.get(0)), classes.get(1), 3),
                new Statement.ActionPower(classes.get(2), classes.get(0)),
                new Statement.StatePower(right, left),
                new Statement.LongRunPower(right, left, 2),
                new Statement.LaterPower(right, left, 1),
                new Statement.ForkOptimality(start, fork.get(0), fork.get(1)),
                new Statement.AverageOptimality(
                        start,
                        Set.of(StateVector.of(Map.of(left, BigFraction.of(1, 3), right, BigFraction.of(2, 3)))),
                        Set.of(StateVector.unit(left)),
                        1),
                new Statement.Avoidance(start, Set.of(state(mdp, "∅")), 2));
        Permutation swap = Permutation.swapping(mdp, Map.of(left, right));
        List<Certificate> certificates = new ArrayList<>();
        statements.forEach(statement -> certificates.addAll(List.of(
                new Certificate.Holds(new Witness(statement, Statement.Strength.STRICT, List.of(swap))),
                new Certificate.Fails(new Counterexample(statement, Counterexample.Kind.NOT_APART, "somewhere")),
                new Certificate.Unknown(statement, "it takes too long"))));
        Reasons reasons = new Reasons(ActionOptions.of(mdp, start, SearchLimit.DEFAULT), certificates);
        Run.Headline first = run.headlines().get(0);
        return new Run(
                run.tool(),
                new Run.Model("m", "", "m.yaml", run.model().sha256(), "", List.of("a no-op was added", "and more")),
                run.reward(),
                run.estimate(),
                List.of(
                        new Run.Headline(first.state(), first.options(), Optional.of(reasons)),
                        Run.Headline.of(run.estimate(), right)),
                run.extras(),
                run.warnings());
    }

    private static Run withExact() {
        Run run = fork("1/3,1");
        Mdp mdp = run.estimate().mdp();
        List<Distribution> rewards = Collections.nCopies(mdp.states().size(), Distribution.parse("uniform(0, 1)"));
        ExactAnswers all = ExactAnswers.of(mdp, run.estimate().plan().discounts(), rewards, SearchLimit.DEFAULT);
        List<ExactAnswers.AtDiscount> some = all.discounts().stream()
                .map(each -> new ExactAnswers.AtDiscount(
                        each.discount(),
                        Stream.concat(
                                        Stream.of(Optional.<ExactPower>empty()),
                                        each.states().stream().skip(1))
                                .toList()))
                .toList();
        return Runs.with(
                run, run.extras().withExact(Optional.of(new ExactAnswers(some, Optional.of("too many steps")))));
    }

    private static Run withClaims() {
        Run run = fork("0.9");
        Mdp mdp = run.estimate().mdp();
        SortedMap<Integer, BigFraction> gold = new TreeMap<>(Map.of(1, BigFraction.of(1, 3), 2, BigFraction.of(-2)));
        RewardFunction function = new RewardFunction(
                "gold",
                gold,
                new TreeMap<>(Map.of(0, BigFraction.of(1, 7))),
                new TreeMap<>(Map.of(new RewardFunction.Step(2, 2), BigFraction.ONE)));
        List<FoundClaim> claims = Stream.of(
                        "P(far | hub) > P(go | hub) at discount 0.9",
                        "-value(gold, a) > value(gold, b) + 1/7 for discount in 0.1..0.9",
                        "POWER(hub) ~= POWER(off) +- 1/3",
                        "prefers far over go at hub for most permutations of reward (0, 1, 2, 3)")
                .map(text -> ClaimParser.parse(text, mdp, List.of(function)))
                .map(claim -> new FoundClaim(
                        new Judgement(claim, Verdict.REFUTED, Route.SAMPLED, "0.3 < 0.4"), Expectation.UNDECIDED))
                .toList();
        return new Run(
                run.tool(),
                run.model(),
                run.reward(),
                run.estimate(),
                run.headlines(),
                run.extras().withClaims(Optional.of(new JudgedClaims(claims, 0.999))),
                List.of("beware", ""));
    }

    private static Run withSensitivity() {
        Run run = fork("0.5,0.9");
        Sensitivity found =
                Sensitivities.of(run.estimate().mdp(), "hub", List.of("off", "a"), "0.1,0.5,0.9", 256, Sampling.RANDOM);
        return Sensitivities.with(run, Sensitivities.richer(found));
    }

    private static Run withSensitivityInGroups() {
        Run run = Runs.hostile();
        Mdp mdp = run.estimate().mdp();
        return Sensitivities.with(
                run,
                Sensitivities.of(mdp, "</script>", List.of("a,b\"c\nd", "</style>"), "0,1/3,1", 512, Sampling.SOBOL));
    }

    private static Run fork(String discounts) {
        return Runs.run(FORK, "fork", "A fork.", discounts, Runs.SAMPLES);
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }

    private static Run with(Run run, PowerPlan plan, UnaryOperator<DiscountEstimate> change) {
        PowerEstimate old = run.estimate();
        return Runs.with(
                run,
                new PowerEstimate(
                        old.mdp(),
                        plan,
                        plan.samples(),
                        old.quantity(),
                        old.discounts().stream().map(change).toList()));
    }
}
