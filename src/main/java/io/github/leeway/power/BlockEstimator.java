package io.github.leeway.power;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSampler;
import io.github.leeway.solve.LimitValues;
import io.github.leeway.solve.OptimalValues;
import io.github.leeway.solve.RewardBisimulation;
import io.github.leeway.solve.SparseMdp;
import io.github.leeway.solve.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Samples and solves the blocks of one worker. A block's result is a pure function of model, reward distribution, plan and block.
 *
 * <p>POWER is computed as E[max_a E[(1−γ) V*(s')]], which equals Definition 5.2 of {@link
 * io.github.leeway.Bibliography#TURNER_2021} (their Lemma E.38) without a division by γ. At γ = 0 it is
 * E[max_a E[R(s')]] and at γ = 1 the mean optimal gain, the limits there; and the optimal actions are those that are optimal for all
 * γ near enough.
 */
final class BlockEstimator {

    /** Reward functions in a block. */
    static final int BLOCK = 256;

    private static final int MOST_OUTCOMES_FOR_TIES = 10_000; // the exact proof of a tie takes milliseconds beyond

    private final Mdp model;
    private final SparseMdp mdp;
    private final List<DiscountAnalysis> analyses;
    private final PowerPlan plan;
    private final RewardSampler sampler;
    private final Groups groups;
    private final Optional<RewardBisimulation> ties;
    private final Differences differences;
    private final PolicySets sets;
    private final int mostLanes;
    private final Workspace workspace = new Workspace();
    private final Controls controls;
    private double[] rewards = {}; // [S × lanes], of the batch at hand

    /**
     * An estimator for one worker.
     *
     * @param analyses one for each discount of the plan, all with the same controls
     */
    BlockEstimator(
            Mdp model, SparseMdp mdp, RewardDistribution rewards, List<DiscountAnalysis> analyses, PowerPlan plan) {
        this.model = model;
        this.mdp = mdp;
        this.analyses = List.copyOf(analyses);
        this.plan = plan;
        controls = analyses.get(0).adjustment().controls();
        sampler = rewards.sampler(plan.sampling(), plan.seed());
        groups = new Groups(plan.sampling().groupSize());
        ties = rewards.mayTie() && mdp.outcomeCount() <= MOST_OUTCOMES_FOR_TIES
                ? Optional.of(new RewardBisimulation(model))
                : Optional.empty();
        differences = new Differences(mdp, plan);
        sets = PolicySets.of(model, mdp, plan.sets());
        mostLanes = mdp.batchSize();
    }

    /** One tally for each discount of the plan. */
    List<Tally> estimate(long block) {
        return estimate(block, Optional.empty());
    }

    /**
     * The same, telling the values of each reward function.
     *
     * @param values told of the batches of the block, in their order
     */
    List<Tally> estimate(long block, Consumer<PowerValues> values) {
        return estimate(block, Optional.of(values));
    }

    private List<Tally> estimate(long block, Optional<Consumer<PowerValues>> values) {
        long first = block * BLOCK;
        long end = Math.min(first + BLOCK, plan.samples());
        DyadicForest<List<Tally>> batches = new DyadicForest<>(BlockEstimator::join);
        for (long sample = first; sample < end; sample += mostLanes) {
            int lanes = (int) Math.min(mostLanes, end - sample);
            draw(sampler, sample, lanes);
            List<double[][]> plain = new ArrayList<>();
            batches.add(
                    (sample - first) / mostLanes,
                    tallies(lanes, power -> values.ifPresent(wanted -> plain.add(copy(power)))));
            long firstOfBatch = sample;
            values.ifPresent(wanted -> wanted.accept(PowerValues.of(firstOfBatch, plain)));
        }
        return batches.prefix().orElseThrow().stream().map(groups::ofBlock).toList();
    }

    private void draw(RewardSampler draws, long first, int lanes) {
        if (rewards.length != mdp.stateCount() * lanes) {
            rewards = new double[mdp.stateCount() * lanes];
        }
        draws.fill(first, lanes, rewards);
    }

    /** Two ranges together, discount by discount. */
    static List<Tally> join(List<Tally> one, List<Tally> other) {
        List<Tally> joined = new ArrayList<>();
        for (int d = 0; d < one.size(); d++) {
            joined.add(one.get(d).plus(other.get(d)));
        }
        return joined;
    }

    /**
     * Solves a pilot and finds by it what to take off the samples.
     *
     * @param found the controls to take off
     * @param draws of the pilot, independent of the sample
     * @param size number of reward functions, a multiple of the batch size or less than one
     * @return one for each discount
     */
    List<Adjustment> adjustments(Controls found, RewardSampler draws, int size) {
        double[][] deviations = new double[found.count()][size];
        List<double[][]> power = new ArrayList<>();
        analyses.forEach(analysis -> power.add(new double[mdp.stateCount()][size]));
        for (int first = 0; first < size; first += mostLanes) {
            int lanes = Math.min(mostLanes, size - first);
            draw(draws, first, lanes);
            double[][] ofBatch = deviations(found, lanes);
            copy(ofBatch, deviations, first);
            workspace.release(ofBatch);
            for (int d = 0; d < power.size(); d++) {
                double[][] own = solve(analyses.get(d), lanes, Groups.SINGLES).power();
                copy(own, power.get(d), first);
                workspace.release(own);
            }
        }
        return power.stream()
                .map(samples -> Adjustment.fit(found, samples, deviations))
                .toList();
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static void copy(double[][] rows, double[][] into, int at) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, into[i], at, rows[i].length);
        }
    }

    /** What the controls of the batch at hand deviate, [controls][lanes]. */
    private double[][] deviations(Controls of, int lanes) {
        double[][] deviations = workspace.rows(of.count(), lanes);
        if (of.count() > 0) {
            double[][] rows = workspace.rows(mdp.stateCount(), lanes);
            for (int s = 0; s < rows.length; s++) {
                System.arraycopy(rewards, s * lanes, rows[s], 0, lanes);
            }
            of.deviations(rows, deviations);
            workspace.release(rows);
        }
        return deviations;
    }

    private List<Tally> tallies(int lanes, Consumer<double[][]> values) {
        double[][] deviations = deviations(controls, lanes);
        double[][][] rows = new double[analyses.size()][][]; // POWER at each discount, while it is needed
        List<Tally> tallies = new ArrayList<>();
        SampleRows before = SampleRows.none();
        for (int d = 0; d < analyses.size(); d++) {
            Adjustment adjustment = analyses.get(d).adjustment();
            SolvedBatch solved = solve(analyses.get(d), lanes, groups);
            double[][] power = solved.power();
            values.accept(power);
            rows[d] = power;
            Moments plain = Moments.of(power, lanes);
            adjustment.apply(power, deviations);
            double[][] means = groups.means(power);
            boolean isPlain = means == power && !adjustment.isUsed();
            SampleRows samples = new SampleRows(means, mdp.expectations(means), solved.marks(groups));
            int count = means[0].length;
            Moments adjusted = isPlain ? plain : samples.momentsOfPower(count);
            tallies.add(new Tally(
                    adjusted,
                    plain,
                    samples.momentsOfPowerNext(mdp, adjusted),
                    differences.moments(d, samples, before, count),
                    Decisions.sum(solved.decisions()),
                    solved.average().stream().reduce(Decisions::plus),
                    groups.sharesOfBatch(solved.decisions(), solved.average()),
                    solved.error()));
            before = samples;
            if (d > 0) {
                workspace.release(rows[d - 1]);
            }
        }
        workspace.release(rows[rows.length - 1]);
        workspace.release(deviations);
        return tallies;
    }

    private SolvedBatch solve(DiscountAnalysis analysis, int lanes, Groups parts) {
        List<Decisions> decisions = noDecisions(parts.partCount(lanes));
        Marks marks = plan.needsMarks() ? Marks.of(mdp, lanes) : Marks.none();
        if (analysis instanceof DiscountAnalysis.Below below) {
            OptimalValues optimal = below.solver().solve(mdp, below.discount(), rewards, lanes, workspace);
            Decider decider = Decider.of(mdp, ties, optimal, optimal.expectations(mdp), rewards);
            SolvedBatch solved = solved(optimal, decisions, List.of(), marks);
            (below.discount().isZero() ? decider.inMyopicLimit(model) : decider)
                    .decide(solved.power(), decisions, marks);
            countSets(lanes, decisions, marks);
            optimal.release(workspace);
            return solved;
        }
        LimitValues values = ((DiscountAnalysis.AtOne) analysis).solver().solve(rewards, lanes, ties);
        List<Decisions> average = noDecisions(decisions.size());
        SolvedBatch solved = solved(values.gains(), decisions, average, marks);
        LimitDecider decider = new LimitDecider(mdp);
        for (int lane = 0; lane < lanes; lane++) {
            int own = lane;
            int part = lane * decisions.size() / lanes;
            decider.count(c -> values.blackwell(c, own), decisions.get(part));
            decider.mark(c -> values.blackwell(c, own), own, marks);
            decider.count(c -> values.average(c, own), average.get(part));
        }
        countSets(lanes, decisions, marks);
        takeMostWorth(values.gains().expectations(mdp), solved.power());
        return solved;
    }

    private void countSets(int lanes, List<Decisions> decisions, Marks marks) {
        for (int lane = 0; sets.count() > 0 && lane < lanes; lane++) {
            sets.decide(marks, lane, decisions.get(lane * decisions.size() / lanes));
        }
    }

    private SolvedBatch solved(OptimalValues optimal, List<Decisions> decisions, List<Decisions> average, Marks marks) {
        double error = 0;
        for (int lane = 0; lane < optimal.lanes(); lane++) {
            error = Math.max(error, optimal.error(lane));
        }
        return new SolvedBatch(workspace.rows(mdp.stateCount(), optimal.lanes()), decisions, average, marks, error);
    }

    private List<Decisions> noDecisions(int parts) {
        List<Decisions> decisions = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            decisions.add(new Decisions(mdp.choiceCount() + sets.count()));
        }
        return decisions;
    }

    private void takeMostWorth(double[][] worth, double[][] most) {
        for (int s = 0; s < most.length; s++) {
            Arrays.fill(most[s], Double.NEGATIVE_INFINITY);
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                raise(most[s], worth[c]);
            }
        }
    }

    private static void raise(double[] most, double[] worth) {
        for (int lane = 0; lane < most.length; lane++) {
            most[lane] = Math.max(most[lane], worth[lane]);
        }
    }
}
