package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.Models;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The counts of the case study are those of the program in Python that {@link CaseStudyOrbitTest} tells of. */
class OrbitAnswerTest {

    private static final Discount NEARLY_ONE = Discount.of("0.9");

    @Test
    void theCaseStudyAnswersForEachPairOfActionsAndEachEnd() {
        List<OrbitAnswer> answers = caseStudy(OrbitPlan.DEFAULT);

        assertThat(answers)
                .extracting(answer -> answer.statement().more() + " : " + answer.count())
                .contains(
                        "P(up in ★ is optimal) : " + counted(8356, 16626, 15338),
                        "P(avoiding ∅ is average-optimal from ★) : " + counted(32256, 8064, 0));
        assertThat(answers).hasSize(3 + 3 + 4);
    }

    /** Right against left is proved, and so never refuted; that up is at least right for most is refuted. */
    @Test
    void whatTheCountRefutesIsNotWhatIsProved() {
        OrbitAnswer upRight = answer(caseStudy(OrbitPlan.DEFAULT), "P(up in ★ is optimal)", "P(right in ★ is optimal)");
        OrbitAnswer leftRight =
                answer(caseStudy(OrbitPlan.DEFAULT), "P(left in ★ is optimal)", "P(right in ★ is optimal)");

        assertThat(upRight.refutes()).isTrue();
        assertThat(upRight.refutesConverse()).isFalse();
        assertThat(upRight.proved()).isZero();
        assertThat(upRight.converse()).isZero();
        assertThat(leftRight.refutes()).isTrue();
        assertThat(leftRight.converse()).isEqualTo(1);
        assertThat(leftRight.proved()).isZero();
    }

    /** Corollary D.12: three other states can be kept. */
    @Test
    void avoidingTheEndIsProvedThreeToOne() {
        OrbitAnswer end = caseStudy(OrbitPlan.DEFAULT).stream()
                .filter(answer -> answer.statement().more().contains("avoiding ∅"))
                .findFirst()
                .orElseThrow();

        assertThat(end.discount()).isEmpty();
        assertThat(end.proved()).isEqualTo(3);
        assertThat(end.refutesConverse()).isTrue();
    }

    @Test
    void aSampleRefutesNothing() {
        assertThat(caseStudy(new OrbitPlan(0, 500, 7))).allSatisfy(answer -> {
            assertThat(answer.count()).isInstanceOf(OrbitCount.Sampled.class);
            assertThat(answer.refutes()).isFalse();
            assertThat(answer.refutesConverse()).isFalse();
        });
    }

    @Test
    void aCountAgainstATheoremIsAFault() {
        Mdp mdp = Models.caseStudy();
        Statement avoidance = new Statement.Avoidance(
                mdp.states().get(0), Set.of(mdp.state("∅").orElseThrow()), 1);
        OrbitCount.Counted count =
                new OrbitCount.Counted(BigInteger.valueOf(29), BigInteger.valueOf(10), BigInteger.ZERO);

        assertThat(new OrbitAnswer(avoidance, Optional.empty(), count, 2, 0).proved())
                .isEqualTo(2);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new OrbitAnswer(avoidance, Optional.empty(), count, 3, 0))
                .withMessageEndingWith("expected one that does not contradict Corollary 6.14");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new OrbitAnswer(avoidance, Optional.empty(), count, 0, 1));
    }

    @Test
    void aTerminalStateHasNothingToCompare() {
        Mdp mdp = Models.caseStudy();

        assertThat(answers(mdp, mdp.state("∅").orElseThrow(), OrbitPlan.DEFAULT))
                .isEmpty();
    }

    /** Ten values for each of eight states are 10^8 combinations. */
    @Test
    void tooManyCombinationsAreRefused() {
        Mdp mdp = Models.caseStudy();
        Distribution many =
                Distribution.parse("discrete(0:0.1, 1:0.1, 2:0.1, 3:0.1, 4:0.1, 5:0.1, 6:0.1, 7:0.1, 8:0.1, 9:0.1)");
        OrbitComparison comparison = OrbitComparison.avoiding(
                mdp, mdp.states().get(0), mdp.state("∅").orElseThrow(), SearchLimit.DEFAULT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.over(Orbit.independent(Collections.nCopies(8, many)), OrbitPlan.DEFAULT))
                .withMessage(
                        "number of combinations of the rewards of 5 states is up to 10^5, expected at most 50000 to"
                                + " count an orbit");
    }

    @Test
    void continuousRewardsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Orbit.independent(List.of(Distribution.parse("uniform(0, 1)"))))
                .withMessage("distribution is uniform(0,1), expected a discrete one to count an orbit");
    }

    private static OrbitAnswer answer(List<OrbitAnswer> answers, String more, String less) {
        return answers.stream()
                .filter(answer -> answer.statement().more().equals(more)
                        && answer.statement().less().equals(less))
                .findFirst()
                .orElseThrow();
    }

    private static List<OrbitAnswer> caseStudy(OrbitPlan plan) {
        Mdp mdp = Models.caseStudy();
        return answers(mdp, mdp.states().get(0), plan);
    }

    private static List<OrbitAnswer> answers(Mdp mdp, State state, OrbitPlan plan) {
        FiniteRewards powersOfTwo = FiniteRewards.certain(Stream.of("1", "2", "4", "8", "16", "32", "64", "128")
                .map(value -> Fractions.parse(value).orElseThrow())
                .toList());
        return OrbitAnswer.of(
                mdp,
                state,
                List.of(NEARLY_ONE),
                Orbit.of(powersOfTwo),
                Certificates.of(mdp, state, SearchLimit.DEFAULT),
                plan,
                SearchLimit.DEFAULT);
    }

    private static String counted(long more, long less, long tied) {
        return new OrbitCount.Counted(BigInteger.valueOf(more), BigInteger.valueOf(less), BigInteger.valueOf(tied))
                .toString();
    }
}
