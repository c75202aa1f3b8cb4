package io.github.leeway.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leeway.reward.RewardSpec.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardSpecTest {

    private static final List<String> STATES = List.of("r", "r▷", "r↘", "off");
    private static final Distribution BASE = Distribution.parse("uniform(0,1)");

    @Test
    void aStateThatNoRuleMatchesHasTheDefault() {
        RewardDistribution rewards = spec(rule("off", "0")).over(STATES);

        assertThat(means(rewards)).containsExactly(0.5, 0.5, 0.5, 0.0);
    }

    @Test
    void aLaterPatternGoesBeforeAnEarlierOne() {
        RewardDistribution rewards = spec(rule("r*", "1"), rule("?▷", "2")).over(STATES);

        assertThat(means(rewards)).containsExactly(1.0, 2.0, 1.0, 0.5);
    }

    @Test
    void anExactNameGoesBeforeALaterPattern() {
        RewardDistribution rewards = spec(rule("r▷", "1"), rule("r*", "2")).over(STATES);

        assertThat(means(rewards)).containsExactly(2.0, 1.0, 2.0, 0.5);
    }

    @Test
    void aLaterExactNameGoesBeforeAnEarlierOne() {
        RewardDistribution rewards = spec(rule("off", "1"), rule("off", "2")).over(STATES);

        assertThat(rewards.marginal(3).mean()).isEqualTo(2);
    }

    @Test
    void aNameWithAStarInItIsExactForThatStateAndAPatternForOthers() {
        RewardDistribution rewards = spec(rule("a*", "1"), rule("a?", "2")).over(List.of("a*", "ab"));

        assertThat(means(rewards)).containsExactly(1.0, 2.0);
    }

    @ParameterizedTest
    @CsvSource({
        "r*, r↘, true",
        "*, '', true",
        "r?, r, false",
        "r?, r𝔻, true",
        "a.c, abc, false",
        "'[ab]', a, false",
        "*\\E*, x\\Ey, true",
        "r*, ar, false",
        "*o*, off, true",
        "'?', 'line\n', false",
        "'*', 'two\nlines', true"
    })
    void onlyStarAndQuestionMarkAreSpecialInAPattern(String pattern, String name, boolean matches) {
        assertThat(rule(pattern, "0").matches(name)).isEqualTo(matches);
    }

    @Test
    void aRuleThatMatchesNothingIsRefused() {
        RewardSpec spec = spec(rule("x*", "0"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.over(STATES))
                .withMessage("pattern 'x*' matches 0 states, expected at least 1");
    }

    @Test
    void aGroupNamesStatesOfTheModel() {
        RewardSpec spec = new RewardSpec(BASE, List.of(), List.of(List.of("r", "x")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.over(STATES))
                .withMessage("state 'x' is unknown, expected a state of the model");
    }

    @Test
    void statesThatShareADrawHaveTheSameDistribution() {
        RewardSpec spec = new RewardSpec(BASE, List.of(rule("off", "0")), List.of(List.of("r", "off")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec.over(STATES))
                .withMessage(
                        "reward of 'off' is constant(0), expected that of 'r', uniform(0,1), because they share one draw");
    }

    @Test
    void noStateIsInTwoGroups() {
        List<List<String>> overlapping = List.of(List.of("r", "off"), List.of("off", "r▷"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RewardSpec(BASE, List.of(), overlapping).over(STATES))
                .withMessage("state 'off' is named 2 times among states that share a draw, expected at most 1");
    }

    @Test
    void aGroupHasAState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RewardSpec(BASE, List.of(), List.of(List.of())).over(STATES))
                .withMessage("number of states in a group that shares one draw is 0, expected at least 1");
    }

    @Test
    void itsTextSaysTheDefaultThenTheExceptions() {
        RewardSpec spec = new RewardSpec(BASE, List.of(rule("off", "0")), List.of(List.of("r", "r▷")));

        assertThat(spec).hasToString("uniform(0,1) per state, off: constant(0), one draw for r and r▷");
        assertThat(RewardSpec.uniform()).hasToString("uniform(0,1) per state");
    }

    private static RewardSpec spec(Rule... rules) {
        return new RewardSpec(BASE, List.of(rules), List.of());
    }

    private static Rule rule(String pattern, String distribution) {
        return new Rule(pattern, Distribution.parse(distribution));
    }

    private static List<Double> means(RewardDistribution rewards) {
        return IntStream.range(0, rewards.stateCount())
                .mapToObj(s -> rewards.marginal(s).mean())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "r*, r2c3, true",
        "r*, cr, false",
        "*c3, r2c3c3, true",
        "r?c?, r2c3, true",
        "r?c?, r12c3, false",
        "a*b*c, axxbxbc, true",
        "a*b*c, axxbxb, false",
        "**, '', true",
        "?, '', false",
        "?, 🙂, true"
    })
    void starsStandForAnyCharactersAndQuestionMarksForOne(String pattern, String name, boolean matches) {
        RewardSpec.Rule rule = new RewardSpec.Rule(pattern, Discrete.constant(0));

        assertThat(rule.matches(name)).isEqualTo(matches);
    }

    @Test
    void noPatternTakesLongToMatch() {
        RewardSpec.Rule rule = new RewardSpec.Rule("*a".repeat(50) + "b", Discrete.constant(0));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(rule.matches("a".repeat(20_000))).isFalse());
    }
}
