package io.github.leeway.cli;

import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From which distribution rewards are drawn. */
final class LawOptions {

    @Option(
            names = {"-r", "--reward"},
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description =
                    "Distribution of the reward of every state (or action), or of all together as in sparse(2,uniform(0,1)),"
                            + " in place of what the file says."
                            + " [the file's, else uniform(0,1)]")
    private Optional<RewardLaw> reward;

    /** Whether the command line says, and not the file. */
    boolean isGiven() {
        return reward.isPresent();
    }

    /**
     * The model with the rewards that are asked for. They take the place of all distributions in the file, also of those of single
     * actions.
     */
    LoadedModel asked(LoadedModel loaded) {
        ModelFile file = loaded.file();
        return reward.map(law -> loaded.with(file.withReward(
                        RewardSpec.identical(law),
                        file.payment().on(file.payment().basis()))))
                .orElse(loaded);
    }

    /**
     * The distribution of the reward of each state, where exact answers can be given.
     *
     * @param file with the rewards that are asked for
     * @throws IllegalArgumentException if states do not have rewards of their own
     */
    List<Distribution> ofStates(ModelFile file) {
        RewardSpec spec = file.rewardOrUniform();
        if (!file.payment().equals(Payment.standard())) {
            throw new IllegalArgumentException(
                    "rewards are on actions or paid once, expected rewards on states, for ever, for exact answers");
        }
        if (!spec.isEachAlone()) {
            throw new IllegalArgumentException(
                    "rewards are not independent, expected a distribution for each state alone for exact answers");
        }
        return spec.eachAlone(file.mdp().states().stream().map(State::name).toList());
    }

    /**
     * Refuses rewards without a mean.
     *
     * @param model as it was named, for complaints
     */
    void check(String model, RewardDistribution rewards) {
        if (!rewards.hasFiniteMeans()) {
            String message = "mean of a reward is infinite, so POWER is not a number; choose a distribution with a"
                    + " finite mean, such as a pareto with a shape above 1";
            throw isGiven() ? new UsageFault(message) : UsageFault.inModel(model, message);
        }
    }
}
