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

/** Formats that list transitions in any order. */
class TableReadersTest {

    @Test
    void columnsAndLinesOfACsvMayComeInAnyOrder() {
        LoadedModel model = Texts.read(
                "model.csv",
                "reward,probability,idstateto,idaction,idstatefrom\n2,1,1,0,1\n-1,0.25,1,1,0\n5,0.75,0,1,0\n0,1,1,0,0\n");

        assertThat(transitions(model)).isEqualTo("0 0 1:1\n0 1 1:1/4 0:3/4\n1 0 1:1\n");
        assertThat(model.file().rewardFunctions().get(0).steps())
                .isEqualTo(Map.of(
                        new RewardFunction.Step(1, 1), BigFraction.of(-1),
                        new RewardFunction.Step(1, 0), BigFraction.of(5),
                        new RewardFunction.Step(2, 1), BigFraction.of(2)));
    }

    @Test
    void aCsvWithoutHeadHasFourColumns() {
        LoadedModel model = Texts.read("model.csv", "0,0,1,1\n1,0,0,0.5\n1,0,1,0.5\n");

        assertThat(transitions(model)).isEqualTo("0 0 1:1\n1 0 0:1/2 1:1/2\n");
        assertThat(model.file().rewardFunctions()).isEmpty();
    }

    @Test
    void severalTransitionModelsBecomeTheirMean() {
        LoadedModel model = Texts.read("model.csv", """
                idstatefrom,idaction,idstateto,idoutcome,probability,reward
                0,0,0,0,0.5,0
                0,0,1,0,0.5,4
                0,0,1,1,1,8
                1,0,1,0,1,0
                """);

        // the mean of (1/2, 1/2) and (0, 1); to state 1 with 1/4 for 4 and 1/2 for 8, on average 20/3
        assertThat(transitions(model)).isEqualTo("0 0 0:1/4 1:3/4\n1 0 1:1\n");
        assertThat(model.file().rewardFunctions().get(0).steps())
                .isEqualTo(Map.of(new RewardFunction.Step(0, 1), BigFraction.of(20, 3)));
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("choice 0 in state 0 has 2 transition models, of which it was given the mean");
    }

    @Test
    void theCourseFormatHasKeywordsAndEnds() {
        LoadedModel model = Texts.read("model.txt", """
                numStates 3
                numActions 2
                end 2
                transition 0 1 1 -1 0.5
                transition 0 1 2 3 0.25
                transition 0 1 2 7 0.25
                transition 0 0 0 0 1
                transition 1 1 2 0 1
                mdptype episodic
                discount  0.9
                """);

        assertThat(transitions(model)).isEqualTo("0 0 0:1\n0 1 1:1/2 2:1/2\n1 1 2:1\n2 0 2:1\n");
        assertThat(model.file().discounts()).containsExactly(Discount.of("0.9"));
        assertThat(model.file().rewardFunctions().get(0).steps())
                .isEqualTo(Map.of(
                        new RewardFunction.Step(1, 1), BigFraction.of(-1),
                        new RewardFunction.Step(1, 2), BigFraction.of(5)));
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "choice '1' in state 0 leads to state 2 more than once; the probabilities were added up");
    }

    /** The rows of the goal lead out again; so do those of Gymnasium's CliffWalking. */
    @Test
    void theEndOfAnEpisodeIsTerminalWhateverItsRowsSay() {
        LoadedModel model = Texts.read("model.json", """
                {"env": "walk", "nS": 3, "nA": 2, "isd": [0.0, 1.0, 0.0], "P": {
                  "2": {"0": [[1.0, 1, -1.0, false]], "1": [[1.0, 2, -1.0, true]]},
                  "0": {"0": [[1.0, 0, -1.0, false]], "1": [[0.1, 1, -1.0, false], [0.9, 2, -1.0, true]]},
                  "1": {"0": [[1.0, 0, -1.0, false]], "1": [[1.0, 1, -1.0, false]]}}}
                """);

        assertThat(transitions(model)).isEqualTo("0 0 0:1\n0 1 1:1/10 2:9/10\n1 0 0:1\n1 1 1:1\n2 0 2:1\n");
        assertThat(model.file().mdp().start()).map(State::index).contains(1);
        assertThat(model.file().rewardFunctions().get(0).steps()).hasSize(5); // none from the goal
        assertThat(model.warnings())
                .extracting(Diagnostic::message)
                .containsExactly("1 state in which episodes end became terminal: 2");
    }

    @Test
    void aJsonFileOfLeewayIsReadAsSuch() {
        LoadedModel model = Texts.read("model.json", "{\"format\": 1, \"transitions\": {\"P\": [\"P\"]}}");

        assertThat(model.file().mdp().states()).extracting(State::name).containsExactly("P");
    }

    private static String transitions(LoadedModel model) {
        return Texts.transitions(model.file().mdp());
    }
}
