package io.github.leeway.comparison;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.Contrast;
import io.github.leeway.power.Difference;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.Mean;
import io.github.leeway.power.PairedTest;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.solve.RewardBisimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two models on the same reward functions. What is equal for every reward function is proven to be before anything is sampled:
 * if states of one name get one reward and no two names need to, the coarsest partition by {@link RewardBisimulation} has a state of both
 * models in one part only if its values are the same whatever the rewards and the discount. All other differences are sampled, and
 * tested at a level divided by their number (Bonferroni).
 */
public final class ModelComparison {

    private static final int SINK = -1; // no name has this place

    private final MatchedModels models;
    private final PowerPlan plan;
    private final List<Boolean> statesAreEqual; // by place among the states of both models
    private final List<Boolean> actionsAreEqual; // by place among their actions

    private ModelComparison(MatchedModels models, RewardProblem problem, PowerPlan asked) {
        this.models = models;
        RewardBisimulation proof = proof(models, problem);
        statesAreEqual = models.states().stream()
                .map(pair -> proof.areAlike(pair.first(), pair.second()))
                .toList();
        actionsAreEqual = models.actions().stream()
                .map(pair -> proof.areAlike(pair.state().first(), pair.state().second())
                        && proof.areTied(pair.first(), pair.second()))
                .toList();
        plan = asked.with(contrasts());
    }

    /**
     * A comparison of which nothing is done yet.
     *
     * @param problem by which the models are solved as one
     * @param asked what to sample
     */
    public static ModelComparison of(MatchedModels models, RewardProblem problem, PowerPlan asked) {
        return new ModelComparison(models, problem, asked);
    }

    private static RewardBisimulation proof(MatchedModels models, RewardProblem problem) {
        RewardBisimulation proof = new RewardBisimulation(problem.solved());
        double[] names = new double[problem.solved().states().size()];
        List<Integer> nameOf = models.nameOf();
        for (int s = 0; s < names.length; s++) {
            names[s] = s < nameOf.size() ? nameOf.get(s) : SINK;
        }
        proof.partition(names, 1, 0);
        return proof;
    }

    private List<Contrast> contrasts() {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < statesAreEqual.size(); i++) {
            if (!statesAreEqual.get(i)) {
                StatePair pair = models.states().get(i);
                contrasts.add(new Contrast.BetweenStates(/* first= */ pair.second(), /* second= */ pair.first()));
            }
        }
        for (int i = 0; i < actionsAreEqual.size(); i++) {
            if (!actionsAreEqual.get(i)) {
                ActionPair pair = models.actions().get(i);
                contrasts.add(new Contrast.BetweenShares(/* first= */ pair.second(), /* second= */ pair.first()));
            }
        }
        return contrasts;
    }

    /** What to sample, with the differences that are not proven to be 0. */
    public PowerPlan plan() {
        return plan;
    }

    /** How the models differ, by an estimate of {@link #plan}. */
    public Compared compared(PowerEstimate estimate) {
        long tests = plan.contrasts().size() * (long) plan.discounts().size();
        PairedTest test = PairedTest.of(plan, estimate.samples(), Math.max(1, tests));
        return new Compared(
                models,
                estimate,
                tests,
                estimate.discounts().stream()
                        .map(discount -> compared(discount, test))
                        .toList());
    }

    private DiscountComparison compared(DiscountEstimate discount, PairedTest test) {
        int next = 0;
        List<PowerGap> powers = new ArrayList<>();
        for (int i = 0; i < statesAreEqual.size(); i++) {
            StatePair pair = models.states().get(i);
            StateEstimate first = discount.of(pair.first());
            StateEstimate second = discount.of(pair.second());
            double size = Math.max(
                    Math.abs(first.power().value()), Math.abs(second.power().value()));
            powers.add(new PowerGap(
                    pair,
                    first,
                    second,
                    statesAreEqual.get(i) ? none() : gap(discount.differences().get(next++), size, test)));
        }
        List<ShareGap> shares = new ArrayList<>();
        for (int i = 0; i < actionsAreEqual.size(); i++) {
            ActionPair pair = models.actions().get(i);
            shares.add(new ShareGap(
                    pair,
                    action(discount, pair.first()),
                    action(discount, pair.second()),
                    actionsAreEqual.get(i) ? none() : gap(discount.differences().get(next++), 1, test)));
        }
        return new DiscountComparison(discount, powers, shares);
    }

    private static ActionEstimate action(DiscountEstimate discount, ActionClass actions) {
        return Stream.of(discount.of(actions.state()))
                .flatMap(state -> state.actions().stream())
                .filter(estimate -> estimate.actions().equals(actions))
                .findFirst()
                .orElseThrow();
    }

    private static Gap none() {
        return new Gap(new Mean(0, 0, 0, 0), 0, Finding.EQUAL);
    }

    private static Gap gap(Difference difference, double size, PairedTest test) {
        int sign = test.sign(difference, size);
        return new Gap(
                difference.mean(),
                difference.solverError(),
                sign == 0 ? Finding.NOT_DETECTABLE : sign > 0 ? Finding.HIGHER_IN_SECOND : Finding.LOWER_IN_SECOND);
    }
}
