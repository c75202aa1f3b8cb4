package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardDistribution;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How rewards are distributed. */
final class RewardOptions {

    @Option(
            names = {"-r", "--reward"},
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description = "Distribution of the reward of every state, or of all together as in sparse(2,uniform(0,1)),"
                    + " in place of what the file says."
                    + " [the file's, else uniform(0,1)]")
    private Optional<RewardLaw> reward;

    /** What is asked, else what the file says. */
    RewardSpec spec(ModelFile file) {
        return reward.map(RewardSpec::identical).orElseGet(file::rewardOrUniform);
    }

    /** What that is for the states of a model. A file was held against its states when it was read, so the option is at fault. */
    static RewardDistribution over(RewardSpec spec, Mdp mdp) {
        try {
            return spec.over(mdp.states().stream().map(State::name).toList());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
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
