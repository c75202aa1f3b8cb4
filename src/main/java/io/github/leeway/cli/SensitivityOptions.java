package io.github.leeway.cli;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.sensitivity.SensitivityPlan;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which conclusions to examine, and against which other modeling choices. */
final class SensitivityOptions {

    private static final Discount DEFAULT_BASE = Discount.of("0.9");
    static final List<Discount> DEFAULT_DISCOUNTS = Discount.listOf("0..0.9:10,0.99,1");
    static final List<RewardLaw> DEFAULT_LAWS = List.of(
            RewardLaw.parse("uniform(0,1)"),
            RewardLaw.parse("normal(0,1)"),
            RewardLaw.parse("exponential(1)"),
            RewardLaw.parse("pareto(1,3)"),
            RewardLaw.parse("bernoulli(0.5)"),
            RewardLaw.parse("sparse(1,uniform(0,1))"));

    @Option(
            names = "--from",
            paramLabel = "STATE",
            description = "Whose actions and future are in question. [the start state]")
    private Optional<String> from;

    @Mixin
    private TargetOptions targets;

    @Option(
            names = "--at",
            paramLabel = "DISCOUNT",
            converter = DiscountConverter.class,
            description = "Where conclusions are drawn. [the file's, the last of several; else 0.9]")
    private Optional<Discount> base;

    @Option(
            names = {"-d", "--discount"},
            paramLabel = "LIST",
            converter = DiscountList.Converter.class,
            description = "Where they are examined. [0,0.1,...,0.9,0.99,1]")
    private Optional<DiscountList> discounts;

    @Option(
            names = "--law",
            paramLabel = "SPEC",
            converter = RewardConverter.class,
            description = "Another law of all rewards; may be given several times."
                    + " [uniform(0,1) normal(0,1) exponential(1) pareto(1,3) bernoulli(0.5) sparse(1,uniform(0,1))]")
    private List<RewardLaw> laws = List.of();

    @Option(
            names = {"-n", "--samples"},
            paramLabel = "N",
            defaultValue = "10000",
            converter = WholeNumber.class,
            description = "Number of reward functions for each modeling choice. [${DEFAULT-VALUE}]")
    private long samples;

    @Mixin
    private DrawOptions draws;

    /** For picocli. */
    static final class DiscountConverter implements ITypeConverter<Discount> {
        @Override
        public Discount convert(String text) {
            try {
                return Discount.of(text);
            } catch (IllegalArgumentException fault) {
                throw new TypeConversionException(String.valueOf(fault.getMessage()));
            }
        }
    }

    /** What is asked of a model. */
    SensitivityPlan plan(ModelFile file) {
        State start = from(file.mdp());
        List<Discount> ofFile = file.discounts();
        try {
            return new SensitivityPlan(
                    start,
                    targets.of(file.mdp(), start),
                    base.orElseGet(() -> ofFile.isEmpty() ? DEFAULT_BASE : ofFile.get(ofFile.size() - 1)),
                    discounts.map(DiscountList::values).orElse(DEFAULT_DISCOUNTS),
                    laws.isEmpty() ? DEFAULT_LAWS : laws,
                    draws.sampling().wholeGroups(Math.min(samples, Integer.MAX_VALUE)),
                    draws.seed(),
                    draws.sampling());
        } catch (IllegalArgumentException fault) {
            throw new UsageFault(String.valueOf(fault.getMessage()));
        }
    }

    private State from(Mdp mdp) {
        return from.map(name -> StateArgument.of(mdp, "--from", name))
                .or(mdp::start)
                .orElseThrow(() -> new UsageFault(
                        "the model has no start state; --from STATE says whose actions are in question"));
    }

    /** Something to say of terminal states that are not asked about. */
    Optional<String> hint(Mdp mdp, SensitivityPlan plan) {
        return targets.hint(mdp, plan.from());
    }
}
