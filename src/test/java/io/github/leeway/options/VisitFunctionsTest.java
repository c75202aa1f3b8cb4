package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitFunctionsTest {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** Where a coin is tossed first, it does not matter on which side of it which of two moves is made, only how often. */
    private static Mdp coin() {
        return Mdp.builder()
                .choice("start", "toss", Map.of("heads", HALF, "tails", HALF))
                .choice("heads", "a", "a")
                .choice("heads", "b", "b")
                .choice("tails", "a", "a")
                .choice("tails", "b", "b")
                .terminal("a")
                .terminal("b")
                .build();
    }

    @Test
    void policiesThatLeadToTheSameVisitsAreOneFunction() {
        VisitFunctions all = of(coin(), "start");

        assertThat(all.count()).isEqualTo(3);
        assertThat(all.functions().stream()
                        .map(function -> all.inducing(function).size()))
                .containsExactly(1, 2, 1);
        assertThat(nonDominated(coin(), "start").count()).isEqualTo(2);
    }

    @Test
    void aFunctionCountsForEachActionThatSomeOfItsPoliciesTakes() {
        Mdp mdp = coin();
        VisitFunctions all = of(mdp, "start");

        assertThat(mdp.actionClasses(state(mdp, "heads")))
                .allSatisfy(actions -> assertThat(all.taking(actions).count()).isEqualTo(2));
    }

    /** Of the functions through the right of the case study none is through the left; what they do there is left open. */
    @Test
    void aFunctionThatNeverComesToAStateCountsForAllItsActions() {
        Mdp mdp = Models.caseStudy();
        ActionClass stay = mdp.actionClasses(state(mdp, "ℓ↙")).get(0);
        VisitFunctions all = of(mdp, "★");

        assertThat(all.taking(stay).functions())
                .containsAll(
                        all.taking(mdp.actionClasses(state(mdp, "★")).get(2)).functions())
                .hasSize(11 - 2); // left without two: ℓ↙ → ℓ↖ → ℓ↙, begun in either
    }

    @Test
    void equivalentActionsAndUnreachedStatesMakeNoDifference() {
        Mdp mdp = Mdp.builder()
                .choice("start", "a", "end")
                .choice("start", "b", "end")
                .choice("elsewhere", "a", "start")
                .choice("elsewhere", "b", "end")
                .terminal("end")
                .build();

        VisitFunctions all = of(mdp, "start");

        assertThat(all.count()).isEqualTo(1);
        assertThat(all.policy(all.functions().iterator().next())).hasToString("start: a = b, end: → end");
    }

    /** With k leaves there are k futures from the root, and one from each leaf; none is dominated. */
    @ParameterizedTest
    @CsvSource({"1", "2", "7"})
    void aStarHasOneFunctionForEachLeaf(int leaves) {
        assertThat(of(Models.star(leaves), "root").count()).isEqualTo(leaves);
        assertThat(nonDominated(Models.star(leaves), "root").count()).isEqualTo(leaves);
        assertThat(RecurrentDistributions.nonDominated(
                                Models.star(leaves), state(Models.star(leaves), "root"), SearchLimit.DEFAULT)
                        .distributions())
                .containsExactlyElementsOf(Models.star(leaves).states().stream()
                        .filter(state -> !state.name().equals("root"))
                        .map(StateVector::unit)
                        .toList());
    }

    /** Waiting keeps two leaves and candy one. */
    @Test
    void waitingHasThreeFutures() {
        assertThat(of(Models.waiting(), "start").count()).isEqualTo(3);
        assertThat(of(Models.waiting(), "wait").count()).isEqualTo(2);
        assertThat(nonDominated(Models.waiting(), "start").count()).isEqualTo(3);
    }

    /** From 2 one may stay or take one of two leaves; from 1 come the two ways around, N with three futures and NE with two. */
    @Test
    void theDetourHasFiveFutures() {
        assertThat(of(Models.detour(), "3").count()).isEqualTo(2);
        assertThat(of(Models.detour(), "2").count()).isEqualTo(3);
        assertThat(of(Models.detour(), "1").count()).isEqualTo(5);
        assertThat(nonDominated(Models.detour(), "2").count()).isEqualTo(3);
    }

    /** Figure 11: a choice of two or three ends is a choice of two or three futures. */
    @Test
    void theUnevenForkHasAFutureForEachEnd() {
        Mdp mdp = Mdp.builder()
                .choice("0", "l", "l")
                .choice("0", "r", "r")
                .choice("l", "1", "1")
                .choice("l", "2", "2")
                .choice("r", "3", "3")
                .choice("r", "4", "4")
                .choice("r", "5", "5")
                .terminal("1")
                .terminal("2")
                .terminal("3")
                .terminal("4")
                .terminal("5")
                .build();

        assertThat(of(mdp, "0").count()).isEqualTo(5);
        assertThat(nonDominated(mdp, "0").count()).isEqualTo(5);
        assertThat(nonDominated(mdp, "l").count()).isEqualTo(2);
        assertThat(nonDominated(mdp, "r").count()).isEqualTo(3);
        assertThat(RecurrentDistributions.of(mdp, state(mdp, "0"), SearchLimit.DEFAULT)
                        .count())
                .isEqualTo(5);
    }

    /** Both ways to t have a future of their own, but the same end. */
    @Test
    void twoWaysToOneEndAreTwoFunctionsAndOneRecurrentDistribution() {
        Mdp mdp = Mdp.builder()
                .choice("s", "a", "a")
                .choice("s", "b", "b")
                .choice("a", "on", "t")
                .choice("b", "on", "t")
                .terminal("t")
                .build();

        assertThat(nonDominated(mdp, "s").count()).isEqualTo(2);
        assertThat(RecurrentDistributions.of(mdp, state(mdp, "s"), SearchLimit.DEFAULT)
                        .distributions())
                .containsExactly(StateVector.unit(state(mdp, "t")));
    }

    /** From a state all of whose neighbors are all states, one best state is gone to and stayed in. */
    @Test
    void theCompleteGraphHasAsManyNonDominatedFunctionsAsStates() {
        MdpBuilder complete = Mdp.builder();
        for (int from = 0; from < 6; from++) {
            for (int to = 0; to < 6; to++) {
                complete = complete.choice("s" + from, "to " + to, "s" + to);
            }
        }

        assertThat(nonDominated(complete.build(), "s0").count()).isEqualTo(6);
    }

    /** The geometric series by hand: staying with probability 1/2, γ = 1/3 gives 1 / (1 − 1/6) = 6/5 visits, the rest 3/10. */
    @Test
    void visitsAreExact() {
        Mdp mdp = Mdp.builder()
                .choice("s", "try", Map.of("s", HALF, "t", HALF))
                .terminal("t")
                .build();
        VisitFunction function = of(mdp, "s").functions().iterator().next();

        assertThat(function.at(Discount.of("1/3")).entries().values())
                .containsExactly(BigFraction.of(6, 5), BigFraction.of(3, 10));
        assertThat(function.limit()).isEqualTo(StateVector.unit(state(mdp, "t")));
        assertThatThrownBy(() -> function.at(Discount.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("discount is 1, expected a value in [0, 1)");
    }

    /** The case study's copy: φ swaps r↘ with ℓ↙ and r↗ with ℓ↖ (Proposition 6.6), so F(r↘) contains φ·F_nd(ℓ↙), but not the reverse. */
    @Test
    void theFuturesToTheRightContainACopyOfThoseToTheLeft() {
        Mdp mdp = Models.caseStudy();
        Permutation swap = Permutation.swapping(
                mdp, Map.of(state(mdp, "r↘"), state(mdp, "ℓ↙"), state(mdp, "r↗"), state(mdp, "ℓ↖")));

        assertThat(of(mdp, "r↘").functions())
                .containsAll(nonDominated(mdp, "ℓ↙").permuted(swap));
        assertThat(nonDominated(mdp, "ℓ↙").permuted(swap))
                .allMatch(image ->
                        InducingPolicy.of(mdp, image, SearchLimit.DEFAULT).isPresent());
        assertThat(nonDominated(mdp, "r↘").permuted(swap))
                .anyMatch(image ->
                        InducingPolicy.of(mdp, image, SearchLimit.DEFAULT).isEmpty());
        assertThat(swap.isInvolution()).isTrue();
    }

    /** The side of the coin on which a move is made is no part of the function: from the swapped function a policy is found all the same. */
    @Test
    void aPolicyIsFoundWhereStepsDoNotTellTheActions() {
        Mdp mdp = coin();
        VisitFunctions all = of(mdp, "start");
        for (VisitFunction function : all.functions()) {
            VisitFunction image =
                    function.permuted(Permutation.swapping(mdp, Map.of(state(mdp, "heads"), state(mdp, "tails"))));

            assertThat(image).isEqualTo(function).hasSameHashCodeAs(function);
            assertThat(all.inducing(function))
                    .contains(InducingPolicy.of(mdp, image, SearchLimit.DEFAULT).orElseThrow());
        }
    }

    @Test
    void theNumberOfPoliciesIsBoundedBeforehand() {
        assertThat(PolicyBound.of(Models.waiting(), state(Models.waiting(), "start")))
                .isEqualTo(3);
        assertThat(PolicyBound.of(coin(), state(coin(), "start"))).isEqualTo(4);
        assertThat(PolicyBound.of(Models.caseStudy(), state(Models.caseStudy(), "★")))
                .isBetween(BigInteger.valueOf(11), BigInteger.valueOf(2 * 2 + 2 * 2 * 2 + 1));
    }

    @Test
    void aSearchEndsAtItsLimitAndSaysWhatIsKnown() {
        Mdp mdp = Models.star(7);

        assertThatThrownBy(() -> VisitFunctions.of(mdp, state(mdp, "root"), new SearchLimit(7)))
                .isInstanceOfSatisfying(SearchLimitException.class, exceeded -> {
                    assertThat(exceeded.atLeast()).isEqualTo(3);
                    assertThat(exceeded.atMost()).isEqualTo(7);
                })
                .hasMessage("number of steps to find all of F(root) is more than 7, expected at most 7; there are at"
                        + " least 3 and at most 7");
        assertThatThrownBy(() -> RecurrentDistributions.of(mdp, state(mdp, "root"), new SearchLimit(2)))
                .isInstanceOf(SearchLimitException.class)
                .hasMessage("number of steps to find all of RSD(root) is more than 2, expected at most 2; there are"
                        + " at least 2 and at most 7");
        assertThatThrownBy(() -> new SearchLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of steps is 0, expected at least 1");
    }

    @Test
    void aLongChainIsSearchedToItsEnd() {
        MdpBuilder chain = Mdp.builder();
        for (int i = 0; i < 2000; i++) {
            chain = chain.choice("s" + i, "on", "s" + (i + 1));
        }
        Mdp mdp = chain.choice("s2000", "stay", "s2000")
                .choice("s2000", "back", "s1999")
                .build();

        assertThat(nonDominated(mdp, "s0").count()).isEqualTo(2);
        assertThat(PolicyBound.of(mdp, state(mdp, "s0"))).isEqualTo(2);
    }

    @Test
    void aSearchEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> of(Models.star(7), "root"))
                .isInstanceOf(CancellationException.class)
                .hasMessage("search was interrupted");
    }

    @Test
    void whatIsNotAPermutationIsRejected() {
        Mdp mdp = Models.star(1);
        State root = state(mdp, "root");

        assertThatThrownBy(() ->
                        new Permutation(mdp.states().stream().map(state -> root).toList()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images are [root, root], expected each state once");
    }

    @Test
    void aFunctionOfAnotherSetHasNoPolicyInThis() {
        Mdp mdp = Models.waiting();
        VisitFunction function = of(mdp, "wait").functions().iterator().next();

        assertThatThrownBy(() -> of(mdp, "candy").policy(function))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("visit function is [1 wait, 1 chocolate, 1 chocolate], expected one of those from 'candy'");
    }

    private static VisitFunctions of(Mdp mdp, String start) {
        return VisitFunctions.of(mdp, state(mdp, start), SearchLimit.DEFAULT);
    }

    private static VisitFunctions nonDominated(Mdp mdp, String start) {
        return VisitFunctions.nonDominated(mdp, state(mdp, start), SearchLimit.DEFAULT);
    }

    private static State state(Mdp mdp, String name) {
        return mdp.state(name).orElseThrow();
    }
}
