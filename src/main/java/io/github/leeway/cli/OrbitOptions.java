package io.github.leeway.cli;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Orbit;
import io.github.leeway.options.OrbitAnswer;
import io.github.leeway.options.OrbitPlan;
import io.github.leeway.options.RewardValues;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.SearchLimitException;
import io.github.leeway.report.OptionsRun;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which orbit to count. */
final class OrbitOptions {

    private static final int SAMPLES = 20_000; // for each comparison, of which there may be hundreds

    @Option(
            names = "--orbit",
            paramLabel = "VALUES",
            converter = AskedConverter.class,
            description = "Give these rewards to the states in every order, and count the orders in which each action"
                    + " is optimal more often than each other, and so on: as many numbers or fractions as states,"
                    + " as in 0,1/3,1,1; or generic, for 1,2,4,8,..., no two sets of which have the same sum; or"
                    + " reward, for the distributions of the file or --reward, independent and discrete. Odds"
                    + " depend on the values. An orbit can refute that something holds for most of every orbit, and"
                    + " never prove it.")
    private Optional<Asked> orbit;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.class,
            description = "Seed for drawing elements of an orbit that is too large to count. [${DEFAULT-VALUE}]")
    private long seed;

    /** What is asked for, before the model is known. */
    sealed interface Asked {}

    /** 1, 2, 4, … */
    record Generic() implements Asked {}

    /** The distribution that is given otherwise. */
    record Given() implements Asked {}

    /** These values. */
    record Listed(RewardValues values) implements Asked {}

    /** For picocli. */
    static final class AskedConverter implements ITypeConverter<Asked> {
        @Override
        public Asked convert(String text) {
            return switch (text.strip()) {
                case "generic" -> new Generic();
                case "reward" -> new Given();
                default -> listed(text);
            };
        }

        private static Listed listed(String text) {
            try {
                return new Listed(RewardValues.parse(text));
            } catch (IllegalArgumentException fault) {
                throw new TypeConversionException(fault.getMessage() + "; or generic or reward in place of all values");
            }
        }
    }

    /** An orbit and the distribution whose it is, as people read it. */
    private record Described(Orbit orbit, String rewards) {}

    private static Described described(Asked asked, int stateCount, Supplier<List<Distribution>> given, String law) {
        if (asked instanceof Given) {
            try {
                return new Described(Orbit.independent(given.get()), law);
            } catch (IllegalArgumentException fault) {
                throw new UsageFault("--orbit is reward, but " + fault.getMessage());
            }
        }
        RewardValues values = asked instanceof Listed listed ? listed.values() : RewardValues.generic(stateCount);
        if (values.count() != stateCount) {
            throw new UsageFault("number of values of --orbit is " + values.count() + ", expected " + stateCount
                    + ", one for each state of the model");
        }
        return new Described(values.orbit(), values.toString());
    }

    /**
     * Counts it, if that is asked for.
     *
     * @param state whose actions are compared, if there is one
     * @param given the distribution of each state; throws IllegalArgumentException if rewards are not each alone
     * @param law the same as people read it
     */
    Optional<OptionsRun.Orbit> counted(
            Mdp mdp,
            Optional<State> state,
            List<Discount> discounts,
            List<Certificate> certificates,
            Supplier<List<Distribution>> given,
            String law,
            SearchLimit limit) {
        return orbit.map(asked -> {
            State from = state.orElseThrow(
                    () -> new UsageFault("number of states to compare actions of is 0, expected a STATE for --orbit, as"
                            + " the model names no start"));
            Described described = described(asked, mdp.states().size(), given, law);
            OrbitPlan plan = new OrbitPlan(OrbitPlan.DEFAULT.arrangements(), SAMPLES, seed);
            List<OrbitAnswer> answers = new ArrayList<>();
            Optional<String> obstacle = Optional.empty();
            try {
                answers.addAll(OrbitAnswer.of(mdp, from, discounts, described.orbit(), certificates, plan, limit));
            } catch (SearchLimitException tooMany) {
                obstacle = Optional.of(tooMany.getMessage() + "; --limit raises it");
            } catch (IllegalArgumentException tooMany) {
                obstacle = Optional.of(String.valueOf(tooMany.getMessage()));
            }
            return new OptionsRun.Orbit(from, described.rewards(), answers, obstacle);
        });
    }
}
