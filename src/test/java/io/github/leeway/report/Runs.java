package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Quantity;
import io.github.leeway.power.Share;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.ValueDistribution;
import io.github.leeway.power.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Runs to render. Their numbers are close to what an estimator would find where a closed form is known, else merely plausible. */
final class Runs {

    private static final String SOLVER = "Gauss-Seidel sweeps, depth first";

    static final long SAMPLES = 10_000;

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Runs() {}

    /** The case study of the paper (§4.1 of the theory), POWER by its closed forms, at the discounts given. */
    static Run caseStudy(String discounts) {
        Mdp mdp = Mdp.builder()
                .choice("★", "up", "∅")
                .choice("★", "left", "ℓ◁")
                .choice("★", "right", "r▷")
                .terminal("∅")
                .choice("ℓ◁", "→ ℓ↙", "ℓ↙")
                .choice("ℓ◁", "→ ℓ↖", "ℓ↖")
                .choice("ℓ↙", "→ ℓ↙", "ℓ↙")
                .choice("ℓ↙", "→ ℓ↖", "ℓ↖")
                .choice("ℓ↖", "→ ℓ↙", "ℓ↙")
                .choice("r▷", "→ r↘", "r↘")
                .choice("r▷", "→ r↗", "r↗")
                .choice("r↘", "→ r↘", "r↘")
                .choice("r↘", "→ r↗", "r↗")
                .choice("r↗", "→ r↗", "r↗")
                .choice("r↗", "→ r↘", "r↘")
                .start("★")
                .build();
        return run(mdp, "case-study", "The paper's case study.", discounts, SAMPLES);
    }

    /** A model whose names try to break out of every format. */
    static Run hostile() {
        Mdp mdp = Mdp.builder()
                .choice("</script>", "\"><img src=x onerror=alert(1)>", "a,b\"c\nd")
                .choice("</script>", "'--><svg onload=alert(1)>", "=cmd|' /C calc'!A0")
                .choice("</script>", "\u001b[31mred", "שלום")
                .terminal("a,b\"c\nd")
                .terminal("=cmd|' /C calc'!A0")
                .choice("שלום", "\u202eevil", "</style>")
                .choice("שלום", "&lt;", "家族👨‍👩‍👧‍👦")
                .terminal("</style>")
                .choice("家族👨‍👩‍👧‍👦", "é", "</script>")
                .choice("家族👨‍👩‍👧‍👦", "tab\there", "]]>")
                .terminal("]]>")
                .start("</script>")
                .build();
        Run run = run(mdp, "<b>\"&'</title>", "</main><script>alert(1)</script>", "0.5,1/3,0.9", SAMPLES);
        return new Run(
                new Run.Tool("0.1.0", "leeway power '<script>alert(1)</script>'", "17.0.15", "amd64"),
                new Run.Model(
                        run.model().name(), run.model().description(), "<i>.yaml", HASH, "</pre></textarea>]]>&amp;\n"),
                "uniform(0, 1) per state, </p>: constant(0)",
                run.estimate(),
                run.headlines(),
                run.extras(),
                List.of("</aside>beware\u0007"));
    }

    /** An open grid with a start in the corner. */
    static Run grid(int rows, int cols, String discounts) {
        List<GridWorld.Place> places = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                places.add(new GridWorld.Place(
                        "r" + (row + 1) + "c" + (col + 1), new GridLayout.Cell(row, col), GridWorld.Kind.OPEN));
            }
        }
        Mdp mdp = new GridWorld(
                        rows,
                        cols,
                        places,
                        List.of(Move.values()),
                        GridWorld.Bump.STAY,
                        BigFraction.ZERO,
                        Optional.of("r1c1"))
                .toMdp();
        return run(mdp, "grid-" + rows + "x" + cols, "An open grid.", discounts, SAMPLES);
    }

    /** The case study with rewards on actions. */
    static Run onActions(String discounts) {
        Run run = caseStudy(discounts);
        PowerEstimate old = run.estimate();
        return new Run(
                run.tool(),
                run.model(),
                "uniform(0, 1) per action",
                new PowerEstimate(
                        old.mdp(), old.plan(), old.samples(), Quantity.NORMALIZED_OPTIMAL_VALUE, old.discounts()),
                run.headlines(),
                run.extras(),
                run.warnings());
    }

    /** A run over any model: plausible numbers for every state and class of actions. */
    static Run run(Mdp mdp, String name, String description, String discounts, long samples) {
        List<DiscountEstimate> estimates = new ArrayList<>();
        List<Discount> list = Discount.listOf(discounts);
        for (Discount discount : list) {
            estimates.add(new DiscountEstimate(
                    discount,
                    SOLVER,
                    Collections.nCopies(mdp.states().size(), 1.0),
                    mdp.states().stream()
                            .map(state -> estimate(mdp, state, discount.value(), (int) samples))
                            .toList()));
        }
        PowerEstimate estimate = new PowerEstimate(mdp, new PowerPlan(list, SAMPLES, 0), samples, estimates);
        return new Run(
                new Run.Tool("0.1.0", "leeway power mdps/" + name + ".yaml -d " + discounts, "17.0.15", "amd64"),
                new Run.Model(name, description, "mdps/" + name + ".yaml", HASH, "format: 1\nname: " + name + "\n"),
                "uniform(0, 1) per state",
                estimate,
                mdp.start().map(start -> Run.Headline.of(estimate, start)).stream()
                        .toList(),
                Run.Extras.none(),
                List.of());
    }

    /** A run with a distribution of the values of its first states, that of state i a triangle with its top in cell i. */
    static Run withDistribution(Run run, int states) {
        int discounts = run.estimate().discounts().size();
        List<ValueDistribution.OfState> entries = run.estimate().mdp().states().stream()
                .limit(states)
                .map(state -> new ValueDistribution.OfState(
                        state, Collections.nCopies(discounts, triangle(state.index() % ValueDistribution.CELLS))))
                .toList();
        int samples = entries.get(0).counts().get(0).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return with(run, run.extras().withDistribution(Optional.of(new ValueDistribution(samples, 0, 1, entries))));
    }

    private static List<Integer> triangle(int top) {
        return IntStream.range(0, ValueDistribution.CELLS)
                .map(i -> ValueDistribution.CELLS
                        - Math.min(Math.abs(i - top), ValueDistribution.CELLS - Math.abs(i - top)))
                .boxed()
                .toList();
    }

    /** A run with another estimate for one state at the only discount. */
    static Run with(Run run, StateEstimate replacement) {
        PowerEstimate old = run.estimate();
        List<DiscountEstimate> discounts = old.discounts().stream()
                .map(discount -> new DiscountEstimate(
                        discount.discount(),
                        discount.solver(),
                        discount.varianceSaved(),
                        discount.states().stream()
                                .map(each -> each.state().equals(replacement.state()) ? replacement : each)
                                .toList()))
                .toList();
        return with(run, new PowerEstimate(old.mdp(), old.plan(), old.samples(), discounts));
    }

    /** The same with POWER known exactly at one of its discounts, by index, and so in more digits than at others. */
    static Run exactAt(Run run, int place) {
        PowerEstimate old = run.estimate();
        List<DiscountEstimate> discounts = new ArrayList<>(old.discounts());
        DiscountEstimate sampled = discounts.get(place);
        discounts.set(
                place,
                new DiscountEstimate(
                        sampled.discount(),
                        sampled.solver(),
                        sampled.varianceSaved(),
                        sampled.states().stream()
                                .map(each -> new StateEstimate(
                                        each.state(), mean(each.power().value(), 0), 0, each.actions(), each.verdict()))
                                .toList()));
        return with(run, new PowerEstimate(old.mdp(), old.plan(), old.samples(), discounts));
    }

    /** Rings of ten states, one after the other, of which the last is never left. */
    static Mdp rings(int count) {
        MdpBuilder builder = Mdp.builder();
        for (int i = 0; i < 10 * count; i++) {
            int ring = i / 10 * 10;
            builder.choice("s" + i, "on", "s" + (ring + (i + 1 - ring) % 10));
        }
        for (int ring = 1; ring < count; ring++) {
            builder.choice("s" + 10 * (ring - 1), "over", "s" + 10 * ring);
        }
        return builder.start("s0").build();
    }

    /** A run with another estimate. */
    static Run with(Run run, PowerEstimate estimate) {
        return new Run(run.tool(), run.model(), run.reward(), estimate, run.headlines(), run.extras(), run.warnings());
    }

    /** A run with something else besides its estimate. */
    static Run with(Run run, Run.Extras extras) {
        return new Run(run.tool(), run.model(), run.reward(), run.estimate(), run.headlines(), extras, run.warnings());
    }

    static Mean mean(double value, double standardError) {
        return new Mean(value, standardError, value - 1.96 * standardError, value + 1.96 * standardError);
    }

    private static StateEstimate estimate(Mdp mdp, State state, double g, int samples) {
        List<ActionClass> classes = mdp.actionClasses(state);
        double power = power(state.name(), g, classes.size(), state.index());
        Mean mean = mean(power, 0.15 / Math.sqrt(samples));
        List<ActionEstimate> actions = new ArrayList<>();
        int left = samples;
        for (int i = 0; i < classes.size(); i++) {
            double share = classes.size() == 3
                    ? new double[] {1.0 / 3 - 0.098 * g, 1.0 / 3 - 0.039 * g, 1.0 / 3 + 0.137 * g}[i]
                    : 1.0 / classes.size();
            int count = i == classes.size() - 1 ? left : (int) Math.round(share * samples);
            left -= count;
            Share all = new Share(count, samples);
            Share none = new Share(0, samples);
            Optional<Optimality> average =
                    g == 1 ? Optional.of(new Optimality(all, all, none, none)) : Optional.empty();
            Mean next = mean(Math.min(1, power + 0.01 * i), 0.15 / Math.sqrt(samples));
            actions.add(new ActionEstimate(classes.get(i), new Optimality(all, all, none, none), average, next));
        }
        Verdict verdict = new Verdict.NoDetectablePreference();
        if (classes.size() == 1) {
            verdict = new Verdict.Forced();
        } else if (classes.size() == 3 && g >= 0.2) {
            verdict = new Verdict.Preferred(List.of(classes.get(2)), List.of(classes.get(1), classes.get(0)));
        }
        return new StateEstimate(state, mean, 1e-9, actions, verdict);
    }

    private static double power(String name, double g, int classes, int index) {
        return switch (name) {
            case "★" -> 0.75 + 0.11 * g * (1 - g) + 0.058 * g;
            case "∅" -> 0.5;
            case "ℓ◁", "ℓ↙" -> (2.0 / 3 + g / 2) / (1 + g);
            case "ℓ↖" -> (0.5 + 2 * g / 3) / (1 + g);
            case "r▷", "r↘", "r↗" -> 2.0 / 3;
            default -> (classes + g) / (classes + 1 + g) + 0.0003 * index % 0.05;
        };
    }
}
