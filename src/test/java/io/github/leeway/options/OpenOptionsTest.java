package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class OpenOptionsTest {

    /** The case study of the paper, section 4.1: its figure shows the cycles. */
    @Test
    void theCaseStudyKeepsThreeCyclesOpenToTheRightTwoToTheLeftAndOneAbove() {
        Mdp mdp = Mdp.builder()
                .choice("★", "up", "∅")
                .choice("★", "left", "ℓ◁")
                .choice("★", "right", "r▷")
                .terminal("∅")
                .choice("ℓ◁", "down", "ℓ↙")
                .choice("ℓ◁", "up", "ℓ↖")
                .choice("ℓ↙", "stay", "ℓ↙")
                .choice("ℓ↙", "up", "ℓ↖")
                .choice("ℓ↖", "down", "ℓ↙")
                .choice("r▷", "down", "r↘")
                .choice("r▷", "up", "r↗")
                .choice("r↘", "stay", "r↘")
                .choice("r↘", "up", "r↗")
                .choice("r↗", "stay", "r↗")
                .choice("r↗", "down", "r↘")
                .build();

        List<OpenOptions> options = of(mdp, "★");

        assertThat(options).extracting(open -> open.actions().label()).containsExactly("up", "left", "right");
        assertThat(options).extracting(OpenOptions::kind).containsOnly(OpenOptions.Kind.CYCLES);
        assertThat(options).extracting(OpenOptions::count).containsExactly(1, 2, 3);
        assertThat(options.get(1).kept()).containsExactlyInAnyOrder(states(mdp, "ℓ↙"), states(mdp, "ℓ↙", "ℓ↖"));
    }

    /** Nobody leaves the coin's sides for certain: the pair is one component, although each side may be left. */
    @Test
    void aStochasticModelKeepsEndComponents() {
        BigFraction half = BigFraction.of(1, 2);
        Mdp mdp = Mdp.builder()
                .choice("start", "toss", Map.of("heads", BigFraction.ONE))
                .choice("start", "rest", Map.of("end", BigFraction.ONE))
                .choice("heads", "again", Map.of("heads", half, "tails", half))
                .choice("tails", "again", Map.of("heads", half, "tails", half))
                .choice("tails", "stop", Map.of("end", BigFraction.ONE))
                .terminal("end")
                .build();

        List<OpenOptions> options = of(mdp, "start");

        assertThat(options).extracting(OpenOptions::kind).containsOnly(OpenOptions.Kind.END_COMPONENTS);
        assertThat(options.get(0).kept()).containsExactlyInAnyOrder(states(mdp, "heads", "tails"), states(mdp, "end"));
        assertThat(options.get(1).kept()).containsExactly(states(mdp, "end"));
    }

    @Test
    void aLongChainKeepsEndComponentsForAllActions() {
        MdpBuilder chain = Mdp.builder().choice("start", "walk", "s0").choice("start", "rest", "end");
        for (int i = 0; i < 600; i++) {
            chain = chain.choice("s" + i, "on", i == 599 ? "end" : "s" + (i + 1));
        }
        Mdp mdp = chain.terminal("end").build();

        assertThat(of(mdp, "start"))
                .allSatisfy(open -> {
                    assertThat(open.kind()).isEqualTo(OpenOptions.Kind.END_COMPONENTS);
                    assertThat(open.kept()).containsExactly(states(mdp, "end"));
                })
                .hasSize(2);
    }

    /** Ten states, each joined to each, have more than a million simple cycles: those of all ten alone are 9!. */
    @Test
    void whereCyclesAreTooManyAllActionsKeepEndComponents() {
        MdpBuilder dense = Mdp.builder()
                .choice("start", "few", "end")
                .choice("start", "many", "s0")
                .terminal("end");
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                dense = dense.choice("s" + i, "to " + j, "s" + j);
            }
        }

        List<OpenOptions> options = of(dense.build(), "start");

        assertThat(options).extracting(OpenOptions::kind).containsOnly(OpenOptions.Kind.END_COMPONENTS);
        assertThat(options).extracting(OpenOptions::count).containsExactly(1, 1);
        assertThat(options.get(0).kept()).isNotEqualTo(options.get(1).kept());
    }

    @Test
    void whatStaysOpenIsEqualWhereAllWaysLeadBack() {
        Mdp mdp = Mdp.builder()
                .choice("a", "next", "b")
                .choice("a", "skip", "c")
                .choice("b", "next", "c")
                .choice("c", "next", "a")
                .build();

        List<OpenOptions> options = of(mdp, "a");

        assertThat(options.get(0).kept())
                .containsExactlyInAnyOrder(states(mdp, "a", "b", "c"), states(mdp, "a", "c"))
                .isEqualTo(options.get(1).kept());
    }

    private static List<OpenOptions> of(Mdp mdp, String state) {
        return OpenOptions.of(mdp, mdp.state(state).orElseThrow());
    }

    private static List<State> states(Mdp mdp, String... names) {
        return List.of(names).stream()
                .map(name -> mdp.state(name).orElseThrow())
                .toList();
    }
}
