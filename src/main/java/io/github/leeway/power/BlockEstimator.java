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
import java.util.stream.Stream;

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

    /**
     * An estimator for one worker.
     *
     * @param analyses one for each discount of the plan
     */
    BlockEstimator(
            Mdp model, SparseMdp mdp, RewardDistribution rewards, List<DiscountAnalysis> analyses, PowerPlan plan) {
        this.model = model;
        this.mdp = mdp;
        this.analyses = List.copyOf(analyses);
        this.plan = plan;
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
            double[] rewards = new double[mdp.stateCount() * lanes];
            sampler.fill(sample, lanes, rewards);
            List<double[][]> plain = new ArrayList<>();
            batches.add(
                    (sample - first) / mostLanes,
                    tallies(rewards, lanes, power -> values.ifPresent(wanted -> plain.add(copy(power)))));
            long firstOfBatch = sample;
            values.ifPresent(wanted -> wanted.accept(PowerValues.of(firstOfBatch, plain)));
        }
        return batches.prefix().orElseThrow().stream().map(groups::ofBlock).toList();
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
     * @param draws of the pilot, independent of the sample
     * @param size number of reward functions, a multiple of the batch size or less than one
     * @return one for each discount
     */
    List<Adjustment> adjustments(Controls controls, RewardSampler draws, int size) {
        double[][] deviations = new double[controls.count()][size];
        List<double[][]> power = new ArrayList<>();
        analyses.forEach(analysis -> power.add(new double[mdp.stateCount()][size]));
        for (int first = 0; first < size; first += mostLanes) {
            int lanes = Math.min(mostLanes, size - first);
            double[] rewards = new double[mdp.stateCount() * lanes];
            draws.fill(first, lanes, rewards);
            copy(controls.deviations(rewards, lanes), deviations, first);
            for (int d = 0; d < power.size(); d++) {
                copy(solve(analyses.get(d), rewards, lanes, Groups.SINGLES).power(), power.get(d), first);
            }
        }
        return power.stream()
                .map(samples -> Adjustment.fit(controls, samples, deviations))
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

    private List<Tally> tallies(double[] rewards, int lanes, Consumer<double[][]> values) {
        List<Tally> tallies = new ArrayList<>();
        SampleRows before = SampleRows.none();
        for (int d = 0; d < analyses.size(); d++) {
            Adjustment adjustment = analyses.get(d).adjustment();
            Solved solved = solve(analyses.get(d), rewards, lanes, groups);
            double[][] power = solved.power();
            values.accept(power);
            Moments plain = Moments.of(power, lanes);
            adjustment.apply(power, rewards);
            double[][] means = groups.means(power);
            boolean isPlain = means == power && !adjustment.isUsed();
            SampleRows samples = new SampleRows(means, mdp.expectations(means), solved.marks(groups));
            int count = means[0].length;
            tallies.add(new Tally(
                    isPlain ? plain : samples.momentsOfPower(count),
                    plain,
                    samples.momentsOfPowerNext(count),
                    differences.moments(d, samples, before, count),
                    Decisions.sum(solved.decisions()),
                    solved.average().stream().reduce(Decisions::plus),
                    groups.sharesOfBatch(solved.decisions(), solved.average()),
                    solved.error()));
            before = samples;
        }
        return tallies;
    }

    private Solved solve(DiscountAnalysis analysis, double[] rewards, int lanes, Groups parts) {
        List<Decisions> decisions = noDecisions(parts.partCount(lanes));
        Marks marks = plan.needsMarks() ? Marks.of(mdp, lanes) : Marks.none();
        if (analysis instanceof DiscountAnalysis.Below below) {
            OptimalValues optimal = below.solver().solve(mdp, below.discount(), rewards, lanes, workspace);
            Decider decider = Decider.of(mdp, ties, optimal, optimal.expectations(mdp), rewards);
            Solved solved = Solved.of(mdp, optimal, decisions, List.of(), marks);
            (below.discount().isZero() ? decider.inMyopicLimit(model) : decider)
                    .decide(solved.power(), decisions, marks);
            countSets(lanes, decisions, marks);
            return solved;
        }
        LimitValues values = ((DiscountAnalysis.AtOne) analysis).solver().solve(rewards, lanes, ties);
        List<Decisions> average = noDecisions(decisions.size());
        Solved solved = Solved.of(mdp, values.gains(), decisions, average, marks);
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

    private List<Decisions> noDecisions(int parts) {
        return Stream.generate(() -> new Decisions(mdp.choiceCount() + sets.count()))
                .limit(parts)
                .toList();
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

    /**
     * A batch at one discount: POWER of each reward function, [S][lanes], what is optimal and average-optimal in each part, and the largest
     * proven error.
     */
    private static final class Solved {
        private final double[][] power;
        private final List<Decisions> decisions;
        private final List<Decisions> average; // at discount 1 only
        private final Marks marks;
        private final double error;

        private Solved(
                double[][] power, List<Decisions> decisions, List<Decisions> average, Marks marks, double error) {
            this.power = power;
            this.decisions = decisions;
            this.average = average;
            this.marks = marks;
            this.error = error;
        }

        static Solved of(
                SparseMdp mdp, OptimalValues optimal, List<Decisions> decisions, List<Decisions> average, Marks marks) {
            double error = 0;
            for (int lane = 0; lane < optimal.lanes(); lane++) {
                error = Math.max(error, optimal.error(lane));
            }
            return new Solved(new double[mdp.stateCount()][optimal.lanes()], decisions, average, marks, error);
        }

        double[][] power() {
            return power;
        }

        List<Decisions> decisions() {
            return decisions;
        }

        List<Decisions> average() {
            return average;
        }

        /** What is optimal, over the means of groups. */
        Marks marks(Groups groups) {
            return marks.means(groups);
        }

        double error() {
            return error;
        }
    }
}
