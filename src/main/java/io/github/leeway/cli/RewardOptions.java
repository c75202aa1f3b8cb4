package io.github.leeway.cli;

import io.github.leeway.claim.Environment;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.RewardSamples;
import io.github.leeway.format.RewardSamplesException;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.RewardProblem;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import io.github.leeway.solve.SolverSelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How rewards are distributed. */
final class RewardOptions {

    @Mixin
    private LawOptions law;

    @Option(
            names = "--reward-samples",
            paramLabel = "FILE",
            description =
                    "Reward functions to take in place of draws from a distribution: CSV with a column for every state,"
                            + " named in the first row, and a reward function in every other row; or .npy, a NumPy array of"
                            + " shape (reward functions, states) with the states in the order of the model. ± is right for"
                            + " rows that were drawn independently of each other.")
    private Optional<Path> samples;

    /** The model with the distribution that is asked for. */
    LoadedModel asked(LoadedModel loaded) {
        return law.asked(loaded);
    }

    /** What is asked, else what the file says, for the states of its model; the file has the distribution that is asked for. */
    AskedRewards asked(ModelFile file) {
        if (law.isGiven() && samples.isPresent()) {
            throw new UsageFault("--reward and --reward-samples both say what rewards are; give one of them");
        }
        return samples.map(path -> given(path, file)).orElseGet(() -> {
            RewardSpec spec = file.rewardOrUniform();
            Payment payment = file.payment();
            return new AskedRewards(problem(file.mdp(), spec, payment), payment.describe(spec), OptionalInt.empty());
        });
    }

    /** What claims about the model of a file with the distribution that is asked for are judged for; nothing where reward functions are given. */
    Optional<Environment> environment(ModelFile file, SolverSelector selector) {
        return samples.isPresent()
                ? Optional.empty()
                : Optional.of(new Environment(file.mdp(), file.rewardOrUniform(), file.payment(), selector));
    }

    private static AskedRewards given(Path path, ModelFile file) {
        if (!file.payment().equals(Payment.standard())) {
            throw new UsageFault(
                    "--reward-samples has rewards on states, paid for ever, and the model file has others ("
                            + file.payment().describe(file.rewardOrUniform())
                            + "); delete 'on' and 'once' there, or give distributions");
        }
        try {
            RewardSamples read = RewardSamples.read(path, names(file.mdp()));
            return new AskedRewards(
                    RewardProblem.of(file.mdp(), read.rewards()),
                    read.toString(),
                    OptionalInt.of(read.rewards().count()));
        } catch (RewardSamplesException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private static List<String> names(Mdp mdp) {
        return mdp.states().stream().map(State::name).toList();
    }

    /** What that is for a model. A file was held against its states when it was read, so the option is at fault. */
    private static RewardProblem problem(Mdp mdp, RewardSpec spec, Payment payment) {
        try {
            return RewardProblem.of(mdp, spec, payment);
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    /**
     * The distribution of the reward of each state, where exact answers can be given.
     *
     * @throws IllegalArgumentException if states do not have rewards of their own, from a distribution
     */
    List<Distribution> ofStates(ModelFile file) {
        if (samples.isPresent()) {
            throw new IllegalArgumentException(
                    "rewards are given one by one, expected a distribution for each state for exact answers");
        }
        return law.ofStates(file);
    }

    /**
     * Refuses rewards without a mean.
     *
     * @param model as it was named, for complaints
     */
    void check(String model, RewardDistribution rewards) {
        law.check(model, rewards);
    }
}
