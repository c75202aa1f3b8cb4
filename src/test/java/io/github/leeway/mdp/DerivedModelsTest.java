package io.github.leeway.mdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of states and choices when a model is changed. */
class DerivedModelsTest {

    private static final int LIMIT = 1000;

    static IntStream seeds() {
        return RandomMdps.seeds(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theReachablePartHasWhatFollowsTheStartAndNothingElse(int seed) {
        Mdp whole = started(RandomMdps.of(seed, 12));

        Derived part = ReachablePart.of(whole);

        State start = whole.start().orElseThrow();
        assertThat(part.mdp().states().stream().map(State::name))
                .containsExactlyInAnyOrderElementsOf(
                        whole.reachableFrom(start).stream().map(State::name).toList());
        assertThat(part.mdp().reachableFrom(part.mdp().start().orElseThrow()))
                .hasSameSizeAs(part.mdp().states());
        checkChoices(part, whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withANoOpEveryStateCanBeStayedIn(int seed) {
        Mdp model = RandomMdps.of(seed, 8);

        Derived idle = NoOp.of(model, model.states());

        assertThat(idle.mdp().states()).isEqualTo(model.states());
        assertThat(idle.mdp().states())
                .allMatch(state -> idle.mdp().choices(state).stream()
                        .anyMatch(choice -> idle.mdp().outcomes(choice).stream()
                                .allMatch(outcome -> outcome.successor().equals(state))));
        assertThat(idle.mdp().choices().stream()
                        .filter(choice -> idle.choices().get(choice.index()).isEmpty()))
                .allMatch(choice -> choice.action().equals("no-op"));
        checkChoices(idle, model);
    }

    @Test
    void whereNothingMovesNoNoOpIsAdded() {
        Derived idle = NoOp.of(Models.waiting(), Models.waiting().states());

        assertThat(idle.mdp().choices()).hasSize(7 + 2);
        assertThat(idle.mdp().choices(idle.mdp().state("candy").orElseThrow())).hasSize(1);
        assertThat(NoOp.of(idle.mdp(), idle.mdp().states()).mdp().choices()).hasSize(7 + 2);
    }

    /** Two states at time 0 would do; four of its five are terminal or follow. */
    @Test
    void aClockHasAllStatesAtFirstAndLaterThoseThatFollow() {
        Mdp model = Models.waiting();

        Derived product = Clock.of(model, 3, LIMIT);

        assertThat(product.mdp().states().stream().map(State::name))
                .containsExactly(
                        "start",
                        "wait",
                        "candy",
                        "chocolate",
                        "hug",
                        "wait @1",
                        "candy @1",
                        "chocolate @1",
                        "hug @1",
                        "candy @2",
                        "chocolate @2",
                        "hug @2",
                        "over");
        assertThat(product.states().get(12)).isEmpty();
        assertThat(product.states().get(5).map(State::name)).contains("wait");
        assertThat(next(product.mdp(), "start", "wait")).isEqualTo("wait @1");
        assertThat(next(product.mdp(), "wait @1", "hug")).isEqualTo("hug @2");
        assertThat(next(product.mdp(), "hug @2", Actions.towards("hug"))).isEqualTo("over");
    }

    @Test
    void aNameThatIsTakenIsNotGivenTwice() {
        Mdp model = Mdp.builder()
                .choice("a", "go", "a @1")
                .choice("a @1", "go", "over")
                .terminal("over")
                .build();

        Derived product = Clock.of(model, 2, LIMIT);

        assertThat(product.mdp().states().stream().map(State::name))
                .containsExactly("a", "a @1", "over", "a @1 @1", "over @1", "over 2");
    }

    @Test
    void copiesStandForWhatWasCut() {
        Mdp model = Models.waiting();
        State hug = model.state("hug").orElseThrow();

        Derived cut = Derived.of(model, Copies.of(model, hug, 3));

        assertThat(cut.standingFor(hug).stream().map(State::name)).containsExactly("hug", "hug 2", "hug 3");
        assertThat(cut.standingFor(model.state("candy").orElseThrow())).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThatThrownBy(() -> ReachablePart.of(Models.waiting()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model has no start, expected one to restrict it to what can be reached from there");
        assertThatThrownBy(() -> Clock.of(Models.waiting(), 0, LIMIT)).hasMessage("horizon is 0, expected at least 1");
        assertThatThrownBy(() -> Clock.of(Models.waiting(), 200, LIMIT))
                .hasMessage("number of states times horizon is 1000, expected less than 1000");
        assertThatThrownBy(() -> new Derived(Models.waiting(), List.of(), List.of()))
                .hasMessage("number of sources is 0 for states and 0 for choices, expected 5 and 7");
    }

    /** A choice that was one leads, with the same probabilities, to what stands for where that one led. */
    private static void checkChoices(Derived derived, Mdp old) {
        for (Choice choice : derived.mdp().choices()) {
            Optional<Choice> source = derived.choices().get(choice.index());
            source.ifPresent(was -> {
                assertThat(choice.action()).isEqualTo(was.action());
                assertThat(derived.mdp().outcomes(choice).stream()
                                .map(outcome -> outcome.successor().name() + outcome.probability()))
                        .isEqualTo(old.outcomes(was).stream()
                                .map(outcome -> outcome.successor().name() + outcome.probability())
                                .toList());
            });
        }
    }

    private static Mdp started(Mdp model) {
        Rewriting rewriting = new Rewriting(model);
        model.choices().forEach(rewriting::keep);
        return rewriting.builder().start("s0").build();
    }

    private static String next(Mdp mdp, String state, String action) {
        return mdp.choices(mdp.state(state).orElseThrow()).stream()
                .filter(choice -> choice.action().equals(action))
                .map(choice -> mdp.outcomes(choice).get(0).successor().name())
                .findFirst()
                .orElseThrow();
    }
}
