package io.github.leeway.report;

import io.github.leeway.comparison.Compared;
import io.github.leeway.comparison.MatchedModels;
import io.github.leeway.comparison.ModelComparison;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.Execution;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerEstimator;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.Portfolio;
import java.util.List;

/** Comparisons to render, sampled. */
final class Comparisons {

    private static final long SAMPLES = 1024;
    private static final long FEW_SAMPLES = 256; // of large models
    private static final String HASH_A = "a".repeat(64);
    private static final String HASH_B = "b".repeat(64);

    private Comparisons() {}

    /** The case study and the same without its third way. */
    static ComparisonRun caseStudy(String discounts) {
        Mdp first = Runs.caseStudy("0.9").estimate().mdp();
        Mdp second = Mdp.builder()
                .choice("★", "left", "ℓ◁")
                .choice("★", "right", "r▷")
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
        return run(
                side("case-study", "case-study.yaml", first, HASH_A),
                side("without-up", "mine.yaml", second, HASH_B),
                discounts,
                SAMPLES);
    }

    /** A model whose names try to break out, against one that shares some of them. */
    static ComparisonRun hostile() {
        Run run = Runs.hostile();
        Mdp second = Mdp.builder()
                .choice("</script>", "'--><svg onload=alert(1)>", "=cmd|' /C calc'!A0")
                .choice("</script>", "<b>", "</main>")
                .terminal("=cmd|' /C calc'!A0")
                .terminal("</main>")
                .build();
        ComparisonRun calm = run(
                new ComparisonRun.Side(run.model(), run.estimate().mdp(), run.reward()),
                side("</h1><img src=x onerror=alert(1)>", "<u>.yaml", second, HASH_B),
                "0.5,1/3,0.9",
                SAMPLES);
        return new ComparisonRun(run.tool(), calm.first(), calm.second(), calm.found(), run.warnings());
    }

    /** Two open grids, the second wider. */
    static ComparisonRun grids(int rows, int cols, String discounts) {
        return run(
                side(
                        "narrow",
                        "narrow.yaml",
                        Runs.grid(rows, cols, "0.5").estimate().mdp(),
                        HASH_A),
                side(
                        "wide",
                        "wide.yaml",
                        Runs.grid(rows, cols + 1, "0.5").estimate().mdp(),
                        HASH_B),
                discounts,
                FEW_SAMPLES);
    }

    private static ComparisonRun.Side side(String name, String path, Mdp mdp, String hash) {
        return new ComparisonRun.Side(
                new Run.Model(name, "", path, hash, "format: 1\nname: " + name + "\n"), mdp, "uniform(0,1) per state");
    }

    private static ComparisonRun run(
            ComparisonRun.Side first, ComparisonRun.Side second, String discounts, long samples) {
        MatchedModels models = MatchedModels.of(first.mdp(), second.mdp());
        RewardProblem problem = models.problem(RewardSpec.uniform(), Payment.standard(), Payment.standard());
        ModelComparison comparison =
                ModelComparison.of(models, problem, new PowerPlan(Discount.listOf(discounts), samples, 0));
        PowerEstimate estimate = new PowerEstimator(problem.solved(), problem.rewards(), Portfolio.standard())
                .estimate(problem.plan(comparison.plan()), Execution.on(2))
                .orElseThrow();
        Compared found = comparison.compared(problem.restated(comparison.plan(), estimate));
        return new ComparisonRun(
                new Run.Tool("0.1.0", "leeway compare a.yaml b.yaml -d " + discounts, "17.0.15", "amd64"),
                first,
                second,
                found,
                List.of());
    }
}
