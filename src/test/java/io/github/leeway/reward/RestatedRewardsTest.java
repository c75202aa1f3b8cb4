package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestatedRewardsTest {

    private static final RewardLaw UNIFORM = law("uniform(0, 1)");
    private static final RewardLaw NORMAL = law("normal(0, 1)");
    private static final List<String> OLD = List.of("a", "b", "off");

    @Test
    void aRuleGoesWithTheStateThatItWasFor() {
        RewardSpec spec = new RewardSpec(UNIFORM, List.of(new RewardSpec.Rule("off", NORMAL)), List.of());

        RewardSpec restated = restated(spec, RestatedRewards.Sharing.OWN_DRAWS, "a", "b", "off", "off 2");

        assertThat(restated.eachAlone(List.of("a", "b", "off", "off 2")))
                .containsExactly(
                        (Distribution) UNIFORM, (Distribution) UNIFORM, (Distribution) NORMAL, (Distribution) NORMAL);
    }

    @Test
    void aPatternThatOnlyANewNameFitsIsNotForIt() {
        RewardSpec spec = new RewardSpec(UNIFORM, List.of(new RewardSpec.Rule("*f", NORMAL)), List.of());

        RewardSpec restated = RestatedRewards.of(
                spec,
                List.of("a", "off"),
                List.of("a", "half"),
                List.of(Optional.of("a"), Optional.of("a")),
                RestatedRewards.Sharing.OWN_DRAWS);

        assertThat(restated.eachAlone(List.of("a", "half")))
                .containsExactly((Distribution) UNIFORM, (Distribution) UNIFORM);
    }

    @Test
    void rulesAndGroupsOfStatesThatAreGoneAreGone() {
        RewardSpec spec =
                new RewardSpec(UNIFORM, List.of(new RewardSpec.Rule("off", NORMAL)), List.of(List.of("b", "off")));

        RewardSpec restated = restated(spec, RestatedRewards.Sharing.ONE_DRAW, "a", "b");

        assertThat(restated).isEqualTo(RewardSpec.identical(UNIFORM));
    }

    @Test
    void statesThatStandForOneHaveOneDrawOrDrawsOfTheirOwn() {
        RewardSpec spec = new RewardSpec(UNIFORM, List.of(), List.of(List.of("a", "b")));

        assertThat(restated(spec, RestatedRewards.Sharing.ONE_DRAW, "a", "b", "b 2", "off", "off 2")
                        .same())
                .containsExactlyInAnyOrder(List.of("a", "b", "b 2"), List.of("off", "off 2"));
        assertThat(restated(spec, RestatedRewards.Sharing.OWN_DRAWS, "a", "b", "b 2", "off", "off 2")
                        .same())
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void aStateThatWasAddedPaysNothing() {
        RewardSpec restated = RestatedRewards.of(
                RewardSpec.uniform(),
                List.of("a"),
                List.of("a", "over"),
                List.of(Optional.of("a"), Optional.empty()),
                RestatedRewards.Sharing.ONE_DRAW);

        assertThat(restated.eachAlone(List.of("a", "over")).get(1).mean()).isZero();
    }

    @Test
    void whatIsDrawnTogetherCannotBeDrawnTwice() {
        CorrelatedNormal normal = new CorrelatedNormal(
                List.of("a", "off"), List.of(0.0, 0.0), List.of(List.of(1.0, 0.5), List.of(0.5, 1.0)));
        RewardSpec spec = new RewardSpec(UNIFORM, List.of(), List.of(), List.of(normal), Optional.empty());

        assertThatThrownBy(() -> restated(spec, RestatedRewards.Sharing.OWN_DRAWS, "a", "b", "off", "off 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reward of 'off' is normal together with others, expected a distribution of its own");
        assertThat(restated(spec, RestatedRewards.Sharing.ONE_DRAW, "b", "off").normals())
                .containsExactly(new CorrelatedNormal(List.of("off"), List.of(0.0), List.of(List.of(1.0))));
    }

    @Test
    void statesWithOneDistributionHaveOneLabelUnlessTheyShareADrawWithOthers() {
        RewardSpec spec =
                new RewardSpec(UNIFORM, List.of(new RewardSpec.Rule("off", NORMAL)), List.of(List.of("c", "d")));

        List<Object> labels = RewardLabels.of(spec, List.of("a", "b", "c", "d", "off"));

        assertThat(labels.get(0))
                .isEqualTo(labels.get(1))
                .isNotEqualTo(labels.get(2))
                .isNotEqualTo(labels.get(4));
        assertThat(labels.get(2)).isEqualTo(labels.get(3));
        assertThatThrownBy(() -> RewardLabels.of(RewardSpec.identical(law("sparse(1, uniform(0, 1))")), OLD))
                .hasMessageContaining("expected a distribution of its own so that states can become one");
    }

    /** Each name stands for the old state that it begins with. */
    private static RewardSpec restated(RewardSpec spec, RestatedRewards.Sharing sharing, String... names) {
        return RestatedRewards.of(
                spec,
                OLD,
                List.of(names),
                List.of(names).stream()
                        .map(name -> Optional.of(name.replaceAll(" \\d", "")))
                        .toList(),
                sharing);
    }

    private static RewardLaw law(String text) {
        return RewardLaw.parse(text);
    }
}
