package io.github.leeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CassandraReaderTest {

    private static final String HEAD = "discount: 0.75\nvalues: reward\nstates: a b c\nactions: go stay\n";

    @Test
    void aLaterLineReplacesAnEarlierOne() {
        LoadedModel model = read("T: * : * : * 0\nT: * : * : a 1.0\nT: go : b : a 0.25 T: go : b : c .75 # half-way\n");

        assertThat(transitions(model))
                .isEqualTo("0 go 0:1\n0 stay 0:1\n1 go 0:1/4 2:3/4\n1 stay 0:1\n2 go 0:1\n2 stay 0:1\n");
        assertThat(model.file().discounts()).containsExactly(Discount.of("3/4"));
        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("a", "b", "c");
    }

    @Test
    void matricesRowsAndWordsMayRunOverLines() {
        LoadedModel model = read("T: go\n0.5 0.5\n0 1 0 0 0 0 1\nT: stay identity\nT:stay:c uniform\n");

        assertThat(transitions(model))
                .isEqualTo("0 go 0:1/2 1:1/2\n0 stay 0:1\n1 go 0:1\n1 stay 1:1\n2 go 2:1\n2 stay 0:1/3 1:1/3 2:1/3\n");
    }

    @Test
    void resetLeadsToTheStart() {
        LoadedModel model = read("start: b\nT: go : * reset\nT: stay identity\n");

        assertThat(transitions(model)).startsWith("0 go 1:1\n0 stay 0:1\n1 go 1:1\n");
        assertThat(model.file().mdp().start()).map(State::name).contains("b");
    }

    @Test
    void theStartMayBeGivenByProbabilities() {
        LoadedModel sure = read("start: 0 0 1\nT: * identity\n");
        LoadedModel drawn = read("start: 0.5 0 0.5\nT: * identity\n");
        LoadedModel excluded = read("start exclude: a b\nT: * identity\n");

        assertThat(sure.file().mdp().start()).map(State::name).contains("c");
        assertThat(drawn.file().mdp().start()).isEmpty();
        assertThat(drawn.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("the start is drawn from 2 states; none was made the start");
        assertThat(excluded.file().mdp().start()).map(State::name).contains("c");
    }

    /** Rewards of a choice that are the same for every successor are rewards of the choice. */
    @Test
    void rewardsAreOnChoicesOrSteps() {
        LoadedModel model =
                read("T: go uniform\nT: stay identity\nR: go : a : * 2\nR: go : b : c -1\nR: stay 7 7 7 8 8 8 9 9 9\n");

        RewardFunction reward = model.file().rewardFunctions().get(0);
        assertThat(reward.choices())
                .isEqualTo(
                        Map.of(0, BigFraction.of(2), 1, BigFraction.of(7), 3, BigFraction.of(8), 5, BigFraction.of(9)));
        assertThat(reward.steps()).isEqualTo(Map.of(new RewardFunction.Step(2, 2), BigFraction.of(-1)));
    }

    @Test
    void costsAreNegativeRewards() {
        LoadedModel model =
                Texts.read("model.mdp", "values: cost\nstates: 1\nactions: 1\nT: 0 : 0 : 0 1\nR: 0 : 0 : 0 2.5\n");

        assertThat(model.file().rewardFunctions().get(0).choices()).isEqualTo(Map.of(0, BigFraction.of(-5, 2)));
    }

    @Test
    void observationsAreLeftOutAndTold() {
        LoadedModel model = Texts.read("model.pomdp", """
                values: reward
                states: 1
                actions: 2
                observations: x y
                T: * identity
                O: * uniform
                R: 0 : 0 : * : x 1
                R: 1 : * : * : * 4
                """);

        assertThat(transitions(model)).isEqualTo("0 0 0:1\n0 1 0:1\n");
        assertThat(model.file().rewardFunctions().get(0).choices()).isEqualTo(Map.of(1, BigFraction.of(4)));
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "rewards that depend on the observation were left out",
                        "observations were left out, as if the agent always knew the state");
    }

    @Test
    void anActionWithoutTransitionsIsNotOffered() {
        LoadedModel model = read("T: go : * : a 1\nT: stay : b : b 1\n");

        assertThat(transitions(model)).isEqualTo("0 go 0:1\n1 go 0:1\n1 stay 1:1\n2 go 0:1\n");
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("action stay leads nowhere in state a, and is taken not to be offered there;"
                        + " so of 1 more actions");
    }

    /** Rounding to six digits, as in files that are passed around. */
    @Test
    void roundedProbabilitiesAreRepaired() {
        LoadedModel model = read("T: * identity\nT: go : a\n0.333333 0.333333 0.333333\n");

        assertThat(transitions(model)).startsWith("0 go 0:1/3 1:1/3 2:1/3\n");
        assertThat(model.warnings()).hasSize(1);
    }

    private static LoadedModel read(String text) {
        return Texts.read("model.mdp", HEAD + text);
    }

    private static String transitions(LoadedModel model) {
        return Texts.transitions(model.file().mdp());
    }
}
