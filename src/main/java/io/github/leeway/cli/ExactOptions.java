package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.options.SearchLimit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether to give exact answers beside the sampled ones. */
final class ExactOptions {

    @Option(
            names = "--exact",
            description = "POWER and optimality probabilities as fractions too, beside the sampled ones, which are then"
                    + " held against them; for small models with independent rewards on states, uniform or discrete."
                    + " Exit code 4 where some take too many steps.")
    private boolean exact;

    @Option(
            names = "--exact-limit",
            paramLabel = "N",
            defaultValue = "50000",
            converter = WholeNumber.class,
            description = "Most steps for the exact answer about a state at a discount. [${DEFAULT-VALUE}]")
    private long limit;

    /**
     * The answers, if they are asked for.
     *
     * @param reward says how rewards are distributed
     */
    Optional<ExactAnswers> answers(ModelFile file, List<Discount> discounts, RewardOptions reward) {
        if (!exact) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExactAnswers.of(file.mdp(), discounts, reward.ofStates(file), new SearchLimit(limit)));
        } catch (IllegalArgumentException fault) {
            throw new UsageFault("--exact: " + fault.getMessage());
        }
    }
}
