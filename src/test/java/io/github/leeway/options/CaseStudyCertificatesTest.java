package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The statements that the paper proves of its case study, Figures 3, 4, 6 and 7, and some that its theorems do not reach. */
class CaseStudyCertificatesTest {

    private static final Statement.Strength WEAK = Statement.Strength.WEAK;
    private static final Statement.Strength STRICT = Statement.Strength.STRICT;

    private final Mdp mdp = Models.caseStudy();

    @Test
    void thePowerOfTheRightStateIsMoreThanThatOfTheLeftOne() {
        Witness witness = proof(new Statement.StatePower(state("r↘"), state("ℓ↙")), STRICT);

        assertThat(witness)
                .hasToString("Proposition 6.6: POWER(r↘) ≥ POWER(ℓ↙) for at least 1/2 of every orbit of bounded reward"
                        + " distributions, at every discount in [0, 1]; > for independent rewards of one bounded"
                        + " continuous distribution, at every discount in (0, 1); φ = (ℓ↙ r↘)(ℓ↖ r↗)");
    }

    @Test
    void theEndHasTheLeastPower() {
        assertThat(cycles(proof(new Statement.StatePower(state("ℓ↙"), state("∅")), STRICT)))
                .isEqualTo("(∅ ℓ↙)");
        assertThat(cycles(proof(new Statement.StatePower(state("r↘"), state("∅")), STRICT)))
                .isEqualTo("(∅ r↘)");
    }

    /** Nobody can stay at the start. */
    @Test
    void theStartIsNotComparedWithTheEnd() {
        Counterexample counterexample = refusal(new Statement.StatePower(state("★"), state("∅")));

        assertThat(counterexample.kind()).isEqualTo(Counterexample.Kind.NO_IMAGE);
        assertThat(counterexample)
                .hasToString("Proposition 6.6 does not apply: no involution maps [∅: → ∅] into the larger set");
    }

    @Test
    void goingRightIsFollowedByMorePowerAndOptimalMoreOften() {
        Witness power = proof(new Statement.ActionPower(action("right"), action("left")), STRICT);
        Witness optimality = proof(new Statement.ActionOptimality(action("right"), action("left")), STRICT);

        assertThat(cycles(power)).isEqualTo("(ℓ◁ r▷)(ℓ↙ r↘)(ℓ↖ r↗)");
        assertThat(cycles(optimality)).isEqualTo(cycles(power));
    }

    @Test
    void goingLeftIsNotComparedWithGoingRight() {
        assertThat(refusal(new Statement.ActionPower(action("left"), action("right")))
                        .kind())
                .isEqualTo(Counterexample.Kind.NO_IMAGE);
        assertThat(refusal(new Statement.ActionOptimality(action("left"), action("right")))
                        .kind())
                .isEqualTo(Counterexample.Kind.NO_IMAGE);
    }

    @Test
    void theRightStateHasMorePowerThanTheEndInTheLongRun() {
        Witness witness = proof(new Statement.LongRunPower(state("r↘"), state("∅"), 1), STRICT);

        assertThat(cycles(witness)).isEqualTo("(∅ r↘)");
    }

    @Test
    void endingOnTheRightIsOptimalOnAverageMoreOften() {
        Statement statement =
                Statement.AverageOptimality.after(mdp, action("right"), action("left"), 1, SearchLimit.DEFAULT);

        assertThat(cycles(proof(statement, STRICT))).isEqualTo("(ℓ↙ r↘)(ℓ↖ r↗)");
    }

    /** Going round on the left visits a state of the one and is in neither set. */
    @Test
    void stayingOnTheLeftIsNotComparedWithoutGoingRoundThere() {
        Set<StateVector> left = ends("ℓ↙");
        Set<StateVector> right = ends("r↘", "r↗");

        Counterexample counterexample = refusal(new Statement.AverageOptimality(state("★"), right, left, 1));

        assertThat(counterexample.kind()).isEqualTo(Counterexample.Kind.NOT_APART);
        assertThat(counterexample.text()).isEqualTo("[0.5 ℓ↙ + 0.5 ℓ↖] is in neither set but not orthogonal to [1 ℓ↙]");
    }

    @Test
    void avoidingTheEndIsOptimalOnAverageForAtLeastHalfOfEveryOrbit() {
        Witness witness = proof(new Statement.Avoidance(state("★"), Set.of(state("∅")), 1), STRICT);

        assertThat(witness.statement().source()).isEqualTo("Corollary 6.14");
        assertThat(cycles(witness)).isEqualTo("(∅ ℓ↙)");
    }

    @Test
    void avoidingTheEndIsOptimalOnAverageForAtLeastThreeQuartersOfEveryOrbit() {
        Witness witness = proof(new Statement.Avoidance(state("★"), Set.of(state("∅")), 3), WEAK);

        assertThat(witness)
                .hasToString(
                        "Corollary D.12: P(avoiding ∅ is average-optimal from ★) ≥ P(ending in ∅ is average-optimal"
                                + " from ★) for at least 3/4 of every orbit of reward distributions, for the average reward;"
                                + " φ = (∅ ℓ↙), (∅ r↘), (∅ r↗)");
    }

    /** There are three others to stay in. */
    @Test
    void fourCopiesOfTheEndAreNotFound() {
        Statement statement = new Statement.Avoidance(state("★"), Set.of(state("∅")), 4);

        assertThat(CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT))
                .isEqualTo(
                        new Certificate.Unknown(statement, "no 4 copies were found that leave each other as they are"));
    }

    @Test
    void aSearchThatTakesTooLongKnowsNothing() {
        Statement statement = new Statement.StatePower(state("r↘"), state("ℓ↙"));

        Certificate certificate = CertificateSearch.of(mdp, statement, new SearchLimit(3));

        assertThat(certificate)
                .isInstanceOfSatisfying(
                        Certificate.Unknown.class,
                        unknown -> assertThat(unknown.why())
                                .startsWith("number of steps to find all of F_nd(ℓ↙) is more than 3"));
    }

    private Witness proof(Statement statement, Statement.Strength strength) {
        Certificate certificate = CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
        assertThat(certificate).isInstanceOf(Certificate.Holds.class);
        Witness witness = ((Certificate.Holds) certificate).witness();
        assertThat(witness.strength()).isEqualTo(strength);
        assertThat(WitnessCheck.problem(mdp, witness, SearchLimit.DEFAULT)).isEqualTo(Optional.empty());
        return witness;
    }

    private Counterexample refusal(Statement statement) {
        Certificate certificate = CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
        assertThat(certificate).isInstanceOf(Certificate.Fails.class);
        return ((Certificate.Fails) certificate).counterexample();
    }

    private static String cycles(Witness witness) {
        return witness.involutions().stream().map(Permutation::cycles).collect(Collectors.joining(", "));
    }

    private Set<StateVector> ends(String... names) {
        Set<StateVector> ends = new LinkedHashSet<>();
        Arrays.stream(names).forEach(name -> ends.add(StateVector.unit(state(name))));
        return ends;
    }

    private ActionClass action(String label) {
        List<ActionClass> classes = mdp.actionClasses(state("★"));
        return classes.stream()
                .filter(actions -> actions.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private State state(String name) {
        return mdp.state(name).orElseThrow();
    }
}
