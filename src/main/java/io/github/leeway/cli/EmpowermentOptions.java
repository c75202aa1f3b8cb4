package io.github.leeway.cli;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.Empowerment;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.SearchLimitException;
import io.github.leeway.report.OptionsRun;
import io.github.leeway.reward.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.Option;

/** Of how many steps empowerment is asked for. */
final class EmpowermentOptions {

    private static final int MOST_STEPS = 1000;
    private static final int SEARCHES = 2; // for each state

    @Option(
            names = "--empowerment",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Also the N-step empowerment of each state, in bits: how much a plan of N actions, made in"
                    + " advance by their labels, can tell about the state after them; beside POWER at the first"
                    + " discount, exactly.")
    private Optional<Long> steps;

    /** Refuses what is out of range. */
    void check() {
        steps.filter(asked -> asked < 1 || asked > MOST_STEPS).ifPresent(asked -> {
            throw new UsageFault("--empowerment is " + asked + ", expected a number of steps from 1 to " + MOST_STEPS);
        });
    }

    /**
     * Finds it, if that is asked for.
     *
     * @param rewards the distribution of each state; throws IllegalArgumentException where POWER is not known exactly
     * @param limit for all states together
     */
    Optional<OptionsRun.EmpowermentList> found(
            Mdp mdp, List<State> states, Discount discount, Supplier<List<Distribution>> rewards, SearchLimit limit) {
        SearchLimit each = limit.dividedBy(SEARCHES * states.size());
        return steps.map(asked -> new OptionsRun.EmpowermentList(
                Math.toIntExact(asked),
                discount,
                states.stream()
                        .map(state -> found(mdp, state, Math.toIntExact(asked), discount, rewards, each))
                        .toList()));
    }

    private static OptionsRun.Empowered found(
            Mdp mdp,
            State state,
            int steps,
            Discount discount,
            Supplier<List<Distribution>> rewards,
            SearchLimit limit) {
        Tried<Empowerment> empowerment = Tried.of(() -> Optional.of(Empowerment.of(mdp, state, steps, limit)));
        Tried<BigFraction> power =
                Tried.of(() -> Optional.of(ExactPower.power(mdp, state, discount, rewards.get(), limit)));
        return new OptionsRun.Empowered(
                state, empowerment.found(), power.found(), empowerment.obstacle(), power.obstacle());
    }

    private record Tried<T>(Optional<T> found, Optional<String> obstacle) {

        static <T> Tried<T> of(Supplier<Optional<T>> search) {
            try {
                return new Tried<>(search.get(), Optional.empty());
            } catch (SearchLimitException tooMany) {
                return new Tried<>(Optional.empty(), Optional.of(tooMany.getMessage() + "; --limit raises it"));
            } catch (IllegalArgumentException fault) {
                return new Tried<>(Optional.empty(), Optional.of(String.valueOf(fault.getMessage())));
            }
        }
    }
}
