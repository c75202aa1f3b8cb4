package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.mdp.Clock;
import io.github.leeway.mdp.Copies;
import io.github.leeway.mdp.Derived;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.ReachablePart;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.RestatedRewards.Sharing;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a file says of its model, said of a model that was made from it. */
class DerivedFileTest {

    private static final String TEXT = """
            format: 1
            start: a
            transitions:
              gone: {go: a}
              a: {go: off, stay: a}
            terminal: [off]
            """;

    @Test
    void rewardFunctionsGoWithTheirStatesAndChoices() {
        ModelFile file = read(TEXT + """
                reward-functions:
                  score:
                    states: {a: 2, off: 3, gone: 5}
                    actions: {a: {go: 7}, gone: {go: 11}}
                """);

        ModelFile part = DerivedFile.of(file, ReachablePart.of(file.mdp()), Sharing.ONE_DRAW);
        ModelFile timed = DerivedFile.of(file, Clock.of(file.mdp(), 2, 100), Sharing.ONE_DRAW);

        assertThat(part.rewardFunctions()).isEqualTo(read("""
                                format: 1
                                start: a
                                transitions: {a: {go: off, stay: a}}
                                terminal: [off]
                                reward-functions:
                                  score:
                                    states: {a: 2, off: 3}
                                    actions: {a: {go: 7}}
                                """).rewardFunctions());
        Mdp mdp = timed.mdp();
        assertThat(mdp.states().stream().map(State::name))
                .containsExactly("gone", "a", "off", "a @1", "off @1", "over");
        assertThat(timed.rewardFunctions().get(0).states().toString()).isEqualTo("{0=5, 1=2, 2=3, 3=2, 4=3}");
        assertThat(timed.rewardFunctions().get(0).choices()).hasSize(3); // gone, a and a @1
    }

    @Test
    void copiesOfAStateThatIsPaidOnceArePaidOnce() {
        ModelFile file = read(TEXT + "reward: {default: 'uniform(0, 1)', once: [off]}\n");
        State off = file.mdp().state("off").orElseThrow();

        ModelFile cut = DerivedFile.of(file, Derived.of(file.mdp(), Copies.of(file.mdp(), off, 3)), Sharing.OWN_DRAWS);

        assertThat(cut.payment().once()).containsExactly("off", "off 2", "off 3");
        assertThatThrownBy(() -> DerivedFile.of(file, Clock.of(file.mdp(), 2, 100), Sharing.ONE_DRAW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "reward of 'off' is paid once, expected rewards that are paid for as long as the agent is there");
    }

    @Test
    void rewardsOnActionsGoWithTheirActionsButNotIntoTime() {
        ModelFile file = read(TEXT + """
                reward:
                  on: action
                  default: uniform(0, 1)
                  actions: {a: {stay: 0}, gone: {go: 1}}
                """);

        ModelFile part = DerivedFile.of(file, ReachablePart.of(file.mdp()), Sharing.ONE_DRAW);

        assertThat(part.payment().actions())
                .hasSize(1)
                .allMatch(rule -> rule.action().equals("stay"));
        assertThatThrownBy(() -> DerivedFile.of(file, Clock.of(file.mdp(), 2, 100), Sharing.ONE_DRAW))
                .hasMessage("rewards are on actions, expected rewards on states");
    }

    @Test
    void labelsGoWithTheirStates() {
        ModelFile file = read(TEXT);
        SortedMap<String, BitSet> labels = new TreeMap<>();
        labels.put("end", BitSet.valueOf(new long[] {0b100}));
        labels.put("lost", BitSet.valueOf(new long[] {0b001}));
        ModelFile labelled = new ModelFile(
                "mine",
                "",
                file.mdp(),
                List.of(),
                Optional.empty(),
                file.payment(),
                List.of(),
                StateLabels.of(labels),
                List.of(),
                Optional.empty());

        ModelFile part = DerivedFile.of(labelled, ReachablePart.of(file.mdp()), Sharing.ONE_DRAW);
        ModelFile timed = DerivedFile.of(labelled, Clock.of(file.mdp(), 2, 100), Sharing.ONE_DRAW);

        assertThat(part.labels().names()).containsExactly("end");
        assertThat(part.labels().states("end")).containsExactly(1);
        assertThat(timed.labels().states("end")).containsExactly(2, 4); // off and off @1
    }

    private static ModelFile read(String text) {
        return ModelReader.read("mine", text.getBytes(StandardCharsets.UTF_8)).file();
    }
}
