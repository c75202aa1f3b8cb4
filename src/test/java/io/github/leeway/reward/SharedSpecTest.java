package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.leeway.reward.RewardSpec.Rule;
import io.github.leeway.reward.SharedSpec.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedSpecTest {

    private static final List<String> FIRST = List.of("a", "b", "off");
    private static final List<String> SECOND = List.of("c", "off", "a");
    private static final List<String> BOTH = List.of("a", "b", "off", "c");

    private static RewardLaw law(String text) {
        return RewardLaw.parse(text);
    }

    private static RewardSpec spec(List<List<String>> same, Rule... rules) {
        return new RewardSpec(law("uniform(0,1)"), Arrays.asList(rules), same);
    }

    private static RewardSpec spec(Rule... rules) {
        return spec(List.of(), rules);
    }

    private static Rule rule(String pattern, String law) {
        return new Rule(pattern, law(law));
    }

    private static RewardDistribution shared(RewardSpec first, RewardSpec second) {
        return SharedSpec.of(new Part("one", first, FIRST), new Part("two", second, SECOND))
                .over(BOTH);
    }

    /** The mean of a state says which law it has: 0, 3 and 1/2 below. */
    @Test
    void aStateOfBothHasTheLawThatBothGiveItAndOthersThatOfTheirs() {
        RewardDistribution rewards =
                shared(spec(rule("off", "0"), rule("b", "uniform(2,4)")), spec(rule("o*", "0"), rule("c", "3")));

        assertThat(List.of(0, 1, 2, 3))
                .extracting(s -> rewards.marginal(s).mean())
                .containsExactly(0.5, 3.0, 0.0, 3.0);
    }

    @Test
    void differentLawsOfAStateAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(spec(), spec(rule("off", "exponential(1)"))))
                .withMessage(
                        "reward of 'off' is uniform(0,1) in one and exponential(1) in two, expected the same in both");
    }

    @Test
    void whatSharesADrawInOneModelDoesSoInBoth() {
        RewardSpec tied = spec(List.of(List.of("a", "off")));
        RewardSpec alone = spec();
        RewardSpec withC = spec(List.of(List.of("a", "off", "c")));

        assertThat(shared(tied, withC).covariance(0, 3)).hasValue(1.0 / 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(tied, alone))
                .withMessage("'a' and 'off' share one draw by one and not in two, expected the same in both");
    }

    /** b is a in the first model, and c is a in the second; then b and c are one too, and no model says otherwise. */
    @Test
    void groupsOfBothModelsJoin() {
        RewardDistribution rewards = shared(spec(List.of(List.of("a", "b"))), spec(List.of(List.of("a", "c"))));

        assertThat(rewards.covariance(1, 3)).hasValue(1.0 / 12);
    }

    @Test
    void normalsMustBeTheSame() {
        CorrelatedNormal normal = new CorrelatedNormal(
                List.of("a", "off"), List.of(0.0, 0.0), List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)));
        RewardSpec first = new RewardSpec(
                law("uniform(0,1)"), List.of(rule("b", "7")), List.of(), List.of(normal), Optional.empty());
        RewardSpec second =
                new RewardSpec(law("uniform(0,1)"), List.of(), List.of(), List.of(normal), Optional.empty());

        assertThat(shared(first, second).covariance(0, 2)).hasValue(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(first, spec()))
                .withMessageContaining("reward of 'a' is a, off: normal with mean [0, 0]")
                .withMessageContaining("in one and uniform(0,1) in two");
    }

    /** One nonzero reward among three states is another distribution than among four. */
    @Test
    void aLawOfAllStatesTogetherNeedsTheSameStates() {
        RewardSpec sparse = RewardSpec.identical(law("sparse(1, uniform(0,1))"));
        List<String> reordered = List.of("off", "a", "b");

        assertThat(SharedSpec.of(new Part("one", sparse, FIRST), new Part("two", sparse, reordered)))
                .isEqualTo(sparse);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(sparse, sparse))
                .withMessage("'sparse(1,uniform(0,1))' draws states together, and not the same ones in both models"
                        + " ('b' is in one only), expected a distribution for each state alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(sparse, spec()))
                .withMessage(
                        "rewards are 'sparse(1,uniform(0,1)) over states' in one and 'uniform(0,1) per state' in two,"
                                + " expected the same in both because states are drawn together");
    }

    @Test
    void featuresMustBeTheSame() {
        FeatureSpec warm = features(1);
        RewardSpec first = new RewardSpec(law("uniform(0,1)"), List.of(), List.of(), List.of(), Optional.of(warm));
        RewardSpec second =
                new RewardSpec(law("uniform(0,1)"), List.of(rule("c", "7")), List.of(), List.of(), Optional.of(warm));
        RewardSpec other =
                new RewardSpec(law("uniform(0,1)"), List.of(), List.of(), List.of(), Optional.of(features(2)));

        RewardDistribution rewards = shared(first, second);
        assertThat(List.of(0, 1, 2, 3))
                .extracting(s -> rewards.marginal(s).mean())
                .containsExactly(0.5, 0.0, 0.0, 7.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared(first, other))
                .withMessageContaining("expected the same in both because states are drawn together");
    }

    private static FeatureSpec features(double amount) {
        return new FeatureSpec(
                List.of(new FeatureSpec.Feature("warm", List.of(new FeatureSpec.Amount("a", amount)))),
                List.of(),
                List.of());
    }
}
