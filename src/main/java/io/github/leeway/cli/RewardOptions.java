package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardSpec;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How rewards are distributed. */
final class RewardOptions {

    @Option(
            names = {"-r", "--reward"},
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description = "Distribution of the reward of every state, in place of what the file says."
                    + " [the file's, else uniform(0,1)]")
    private Optional<Distribution> reward;

    /** What is asked, else what the file says. */
    RewardSpec spec(ModelFile file) {
        return reward.map(RewardSpec::identical).orElseGet(file::rewardOrUniform);
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
            throw reward.isPresent() ? new UsageFault(message) : UsageFault.inModel(model, message);
        }
    }
}
