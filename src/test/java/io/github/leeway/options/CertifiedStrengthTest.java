package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Independent uniform rewards are an orbit of their own, so what a certificate compares is more or equal, exactly: more if the
 * certificate says strictly, and equal if nothing is left over.
 */
class CertifiedStrengthTest {

    private static final int MOST_STATES = 4;
    private static final Discount HALF = Discount.of("1/2");

    static Stream<Arguments> models() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("case study", Models.caseStudy()),
                        Arguments.of("detour", Models.detour()),
                        Arguments.of("star", Models.star(3))),
                RandomMdps.seeds(20)
                        .boxed()
                        .flatMap(seed -> Stream.of(
                                Arguments.of("stochastic, seed " + seed, RandomMdps.of(seed, MOST_STATES)),
                                Arguments.of(
                                        "deterministic, seed " + seed, RandomMdps.deterministic(seed, MOST_STATES)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void powerIsMoreWhereTheCertificateIsStrictAndEqualElsewhere(String name, Mdp mdp) {
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                if (!more.equals(less)) {
                    check(
                            mdp,
                            new Statement.StatePower(more, less),
                            () -> power(mdp, more, HALF),
                            () -> power(mdp, less, HALF));
                    check(
                            mdp,
                            new Statement.LaterPower(more, less, 1),
                            () -> power(mdp, more, HALF),
                            () -> power(mdp, less, HALF));
                    check(
                            mdp,
                            new Statement.LongRunPower(more, less, 1),
                            () -> power(mdp, more, Discount.of("1")),
                            () -> power(mdp, less, Discount.of("1")));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void anActionIsOptimalMoreOftenWhereTheCertificateIsStrictAndAsOftenElsewhere(String name, Mdp mdp) {
        for (State state : mdp.states()) {
            List<ExactPower.ActionChance> chances = exact(mdp, state, HALF).actions();
            for (ExactPower.ActionChance more : chances) {
                for (ExactPower.ActionChance less : chances) {
                    if (!more.equals(less)) {
                        ActionClass moreActions = more.actions();
                        ActionClass lessActions = less.actions();
                        check(
                                mdp,
                                new Statement.ActionOptimality(moreActions, lessActions),
                                more::optimal,
                                less::optimal);
                        check(
                                mdp,
                                new Statement.ActionPower(moreActions, lessActions),
                                () -> powerAfter(mdp, moreActions),
                                () -> powerAfter(mdp, lessActions));
                    }
                }
            }
        }
    }

    private static void check(Mdp mdp, Statement statement, Supplier<BigFraction> more, Supplier<BigFraction> less) {
        if (CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT) instanceof Certificate.Holds holds) {
            int comparison = more.get().compareTo(less.get());
            if (holds.witness().strength() == Statement.Strength.STRICT) {
                assertThat(comparison).as(statement.toString()).isPositive();
            } else if (statement instanceof Statement.ActionPower) {
                assertThat(comparison)
                        .as(statement.toString())
                        .isNotNegative(); // what is dominated in s counts after a
            } else {
                assertThat(comparison).as(statement.toString()).isZero();
            }
        }
    }

    private static BigFraction powerAfter(Mdp mdp, ActionClass actions) {
        return mdp.outcomes(actions.representative()).stream()
                .map(outcome -> outcome.probability().multiply(power(mdp, outcome.successor(), HALF)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction power(Mdp mdp, State state, Discount discount) {
        return exact(mdp, state, discount).power();
    }

    private static ExactPower exact(Mdp mdp, State state, Discount discount) {
        List<Distribution> rewards = Collections.nCopies(mdp.states().size(), Distribution.parse("uniform(0,1)"));
        return ExactPower.of(mdp, state, discount, rewards, SearchLimit.DEFAULT);
    }
}
